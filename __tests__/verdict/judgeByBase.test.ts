import { CHECK_CODES } from '../../src/document/enums.js';
import type { KnownBase } from '../../src/verdict/conclude.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Result, resultSchema } from '../../src/document/result.js';
import type { Policy } from '../../src/rules/policy.js';
import { accept } from '../../src/verdict/accept.js';
import { judge } from '../../src/verdict/judge.js';
import { judgeByBase, type Judgement } from '../../src/verdict/judgeByBase.js';
import { parsePolicy, isSamePolicy, printPolicy } from '../../src/rules/policy.js';
import { anyPair } from '../statistics/pairs.js';
import { userErrorOf } from '../support/readSettingsFrom.js';
import { gateOf, runAlone, runOf, runWith } from './runs.js';

const ACCEPTANCE: Result['acceptance'] = {
  label: 'accept',
  by: 'octocat',
  at: '2026-01-02T03:04:05Z',
  commit: '1'.repeat(40),
};
const WORST = ['passed', 'inconclusive', 'failed'];

const anyGate: fc.Arbitrary<Policy> = fc
  .record({
    rules: fc.subarray(
      [
        'accuracy >= 0.5',
        'accuracy drop <= 0',
        'mcc drop <= 0.5 warn',
        'recall[class 0] >= 0.5',
        'rows-removed <= 4',
        'duplicates <= 3 warn',
        'f1-macro drop <= 0.1',
      ],
      { minLength: 1 },
    ),
    significance: fc.constantFrom(0.001, 0.05, 0.5),
    strict: fc.boolean(),
    baselineRequired: fc.boolean(),
    acceptLabel: fc.constantFrom(null, 'accept', 'other'),
    acceptFloors: fc.boolean(),
    ignoreChecks: fc.subarray([...CHECK_CODES]),
  })
  .map(({ rules, ...rest }) => gateOf(rules, rest));

const anyJudgement = fc
  .tuple(anyPair, anyGate, fc.option(anyGate))
  .map(([pair, gate, base]) => judgeByBase(runOf(pair), gate, base));

const COMPARED: KnownBase = { source: 'commit', notComparable: false };
const UNREADABLE: KnownBase = { source: 'unreadable', notComparable: false };
const NOT_COMPARABLE: KnownBase = { source: 'none', notComparable: true };

describe('a policy', () => {
  it('is read back from a document as it was', () => {
    fc.assert(
      fc.property(anyGate, (gate) => {
        const policy = resultSchema.shape.policy.parse(
          JSON.parse(JSON.stringify(printPolicy(gate))),
        );
        expect(parsePolicy(policy)).toEqual(gate);
      }),
    );
  });

  it('with rules or a significance that cannot be meant is an error', () => {
    const policy = printPolicy(gateOf(['accuracy >= 0.9']));
    const error = (change: object): string =>
      userErrorOf(() => parsePolicy({ ...policy, ...change }));
    for (const significance of [0, 0.0009, 0.51, 1, NaN]) {
      expect(error({ significance })).toBe(
        `policy: The policy's significance is ${String(significance)}, but has to be a number from 0.001 to 0.5.`,
      );
    }
    expect(error({ rules: ['speed >= 1'] })).toContain('there is no metric "speed"');
    expect(error({ rules: [] })).toContain('There is no rule');
  });

  it('is the same in another order and in nothing else', () => {
    const gate = gateOf(['accuracy >= 0.9', 'mcc >= 0.5']);
    expect(isSamePolicy(gate, gateOf(['mcc >= 50%', 'accuracy >= .9']))).toBe(true);
    for (const other of [
      gateOf(['accuracy >= 0.9']),
      gateOf(['accuracy >= 0.9', 'mcc >= 0.5 warn']),
      gateOf(['accuracy >= 0.9', 'mcc >= 0.4']),
      { ...gate, significance: 0.1 },
      { ...gate, strict: true },
      { ...gate, baselineRequired: true },
      { ...gate, acceptLabel: null },
      { ...gate, acceptFloors: true },
    ]) {
      expect(isSamePolicy(gate, other)).toBe(false);
    }
  });
});

describe('judgeByBase', () => {
  it('shows the verdict of the rules alone when the base has the same or none', () => {
    const gate = gateOf(['accuracy >= 0.9']);
    for (const base of [null, gateOf(['accuracy >= 90%'])]) {
      expect(judgeByBase(runAlone(9, 1), gate, base)).toEqual({
        policy: printPolicy(gate),
        ...judge(runAlone(9, 1), gate),
        ownVerdict: 'passed',
        basePolicy: null,
      });
    }
  });

  it('fails a run that only its own rules let pass', () => {
    const judgement = judgeByBase(
      runAlone(8, 2),
      gateOf(['accuracy >= 0.8']),
      gateOf(['accuracy >= 0.9']),
    );
    expect(judgement).toMatchObject({
      verdict: 'failed',
      ownVerdict: 'passed',
      rules: [{ outcome: 'passed' }],
      basePolicy: {
        verdict: 'failed',
        policy: { rules: ['accuracy >= 0.9'] },
        rules: [{ rule: 'accuracy >= 0.9', outcome: 'failed' }],
      },
    });
  });

  it('takes the worse verdict, whichever side it is of', () => {
    fc.assert(
      fc.property(anyPair, anyGate, anyGate, (pair, gate, base) => {
        const run = runOf(pair);
        const { verdict, rules, ownVerdict, basePolicy } = judgeByBase(run, gate, base);
        const [own, byBase] = [judge(run, gate), judge(run, base)];
        expect({ rules, verdict: ownVerdict }).toEqual(own);
        if (basePolicy === null) expect(isSamePolicy(gate, base)).toBe(true);
        else expect(basePolicy).toEqual({ policy: printPolicy(base), ...byBase });
        const worst = Math.max(WORST.indexOf(own.verdict), WORST.indexOf(byBase.verdict));
        expect(verdict).toBe(WORST[worst]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('accept', () => {
  const judged = (
    rules: readonly string[],
    overrides: Partial<Policy> = {},
    base: Policy | null = null,
  ): Judgement => judgeByBase(runWith(26, 0, 4, 0), gateOf(rules, overrides), base);

  it('changes nothing when nobody accepted', () => {
    const judgement = judged(['accuracy drop <= 0', 'accuracy >= 1']);
    expect(accept(judgement, null, COMPARED)).toBe(judgement);
  });

  it('accepts a failed or inconclusive comparison', () => {
    for (const strict of [false, true]) {
      expect(
        accept(judged(['accuracy drop <= 0'], { strict }), ACCEPTANCE, COMPARED),
      ).toMatchObject({
        verdict: 'passed',
        ownVerdict: 'passed',
        rules: [{ outcome: 'accepted', evidence: { pValue: 0.0625 } }],
      });
    }
    const required = { baselineRequired: true };
    const alone = judgeByBase(runAlone(9, 1), gateOf(['accuracy drop <= 0'], required), null);
    expect([alone.verdict, accept(alone, ACCEPTANCE, COMPARED).verdict]).toEqual([
      'failed',
      'passed',
    ]);
  });

  it('accepts what changed in the data, which is compared with the base too', () => {
    const judgement = judged(['rows-removed <= 0', 'drift(length) <= 0']);
    expect([judgement.verdict, accept(judgement, ACCEPTANCE, COMPARED).verdict]).toEqual([
      'failed',
      'passed',
    ]);
  });

  it('never accepts a limit that needs no comparison, unless the policy lets it', () => {
    const rules = ['accuracy >= 0.9', 'duplicates <= 0', 'accuracy drop <= 0'];
    expect(accept(judged(rules), ACCEPTANCE, COMPARED)).toMatchObject({
      verdict: 'failed',
      rules: [{ outcome: 'failed' }, { outcome: 'failed' }, { outcome: 'accepted' }],
    });
    expect(accept(judged(rules, { acceptFloors: true }), ACCEPTANCE, COMPARED).verdict).toBe(
      'passed',
    );
  });

  it('takes no other label than that of the policy', () => {
    for (const acceptLabel of [null, 'other', 'Accept']) {
      const judgement = judged(['accuracy drop <= 0'], { acceptLabel });
      expect(accept(judgement, ACCEPTANCE, COMPARED)).toEqual(judgement);
    }
  });

  it("accepts the base's rules by the label and to the extent that the base says", () => {
    const own = ['accuracy >= 0.8'];
    const floors = { acceptFloors: true };
    const verdict = (base: Policy): string =>
      accept(judged(own, floors, base), ACCEPTANCE, COMPARED).verdict;
    expect(verdict(gateOf(['accuracy drop <= 0'], { strict: true }))).toBe('passed');
    expect(verdict(gateOf(['accuracy drop <= 0'], { acceptLabel: 'other' }))).toBe('inconclusive');
    expect(verdict(gateOf(['accuracy >= 0.9']))).toBe('failed');
    expect(verdict(gateOf(['accuracy >= 0.9'], floors))).toBe('passed');
    const { basePolicy } = accept(
      judged(own, {}, gateOf(['accuracy drop <= 0'])),
      ACCEPTANCE,
      COMPARED,
    );
    expect(basePolicy).toMatchObject({ verdict: 'passed', rules: [{ outcome: 'accepted' }] });
  });

  it('never makes a verdict worse, and leaves whatever passed as it was', () => {
    fc.assert(
      fc.property(anyJudgement, (judgement) => {
        const accepted = accept(judgement, ACCEPTANCE, COMPARED);
        expect(WORST.indexOf(accepted.verdict)).toBeLessThanOrEqual(
          WORST.indexOf(judgement.verdict),
        );
        const sides = [
          [judgement.rules, accepted.rules, judgement.policy],
          [judgement.basePolicy?.rules, accepted.basePolicy?.rules, judgement.basePolicy?.policy],
        ] as const;
        for (const [before = [], after = [], policy] of sides) {
          before.forEach((rule, index) => {
            const outcome = after[index]?.outcome;
            expect(after[index]).toEqual({ ...rule, outcome });
            const isBroken = rule.outcome === 'failed' || rule.outcome === 'inconclusive';
            if (outcome !== rule.outcome) expect([outcome, isBroken]).toEqual(['accepted', true]);
            if (policy?.acceptLabel !== 'accept') expect(outcome).toBe(rule.outcome);
            else if (policy.acceptFloors && isBroken) expect(outcome).toBe('accepted');
            else if (rule.kind === 'floor') expect(outcome).toBe(rule.outcome);
          });
        }
        expect(accept(accepted, ACCEPTANCE, COMPARED)).toEqual(accepted);
        expect(resultSchema.shape.basePolicy.parse(accepted.basePolicy)).toEqual(
          accepted.basePolicy,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe.each([
  ['could not be read', UNREADABLE],
  ['could not be compared with', NOT_COMPARABLE],
])('a base that %s', (_, base) => {
  const unreadable = (right: number, wrong: number) => ({
    ...runAlone(right, wrong),
    baseline: { ...base, reason: 'No server.' },
  });
  const RULES = ['accuracy >= 0.9', 'accuracy drop <= 0.02'];

  it.each([
    ['rules that need the base', RULES],
    ['rules that need none', ['accuracy >= 0.9']],
    ['drops that only warn', ['accuracy >= 0.9', 'accuracy drop <= 0.02 warn']],
  ])('R38: is never passed, failed when it is required: %s', (_, rules) => {
    for (const strict of [false, true]) {
      const judge = (baselineRequired: boolean): Judgement =>
        judgeByBase(unreadable(9, 1), gateOf(rules, { strict, baselineRequired }), null);
      expect(judge(false).verdict).toBe('inconclusive');
      expect(judge(true).verdict).toBe('failed');
    }
    expect(judgeByBase(unreadable(8, 2), gateOf(rules), null).verdict).toBe('failed');
    expect(judgeByBase(runAlone(9, 1), gateOf(rules), null).verdict).toBe('passed');
  });

  it("R38: the base's own policy may require it", () => {
    const policy = gateOf(RULES, { baselineRequired: true });
    expect(judgeByBase(unreadable(9, 1), gateOf(RULES), policy)).toMatchObject({
      verdict: 'failed',
      basePolicy: { verdict: 'failed' },
    });
  });

  it('R38: a label lets a required one go on, but makes nothing pass', () => {
    for (const [acceptLabel, verdict] of [
      ['accept', 'inconclusive'],
      ['other', 'failed'],
    ] as const) {
      for (const rules of [RULES, ['accuracy >= 0.9']]) {
        const gate = gateOf(rules, { baselineRequired: true, acceptLabel });
        const judgement = judgeByBase(unreadable(9, 1), gate, null);
        expect(accept(judgement, ACCEPTANCE, base).verdict).toBe(verdict);
      }
    }
    const optional = judgeByBase(unreadable(9, 1), gateOf(RULES), null);
    expect(accept(optional, ACCEPTANCE, base).verdict).toBe('inconclusive');
    const low = judgeByBase(unreadable(8, 2), gateOf(RULES), null);
    expect(accept(low, ACCEPTANCE, base).verdict).toBe('failed');
  });
});
