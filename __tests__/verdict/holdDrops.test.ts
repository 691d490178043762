import { describe, expect, it } from '@jest/globals';
import type { ResultRule } from '../../src/document/result.js';
import { countRowChanges } from '../../src/comparison/weighRows.js';
import type { Policy } from '../../src/rules/policy.js';
import { judge } from '../../src/verdict/judge.js';
import type { JudgedRun } from '../../src/verdict/judgedRun.js';
import { selectStayed } from '../../src/verdict/selectStayed.js';
import { pairOf } from '../statistics/pairs.js';
import { gateOf, runOf, runWith } from './runs.js';

const RULE = ['accuracy drop <= 0.02'];

function first(run: JudgedRun, overrides: Partial<Policy> = {}, rules = RULE): ResultRule {
  return judge(run, gateOf(rules, overrides)).rules[0]!;
}

/** Further seeds, by rows newly wrong of each; none is newly right. */
function withSeeds(run: JudgedRun, newlyWrong: readonly number[]): JudgedRun {
  const rows = run.comparison?.rows ?? 0;
  const groups = run.pair?.groups ?? null;
  const otherSeeds = newlyWrong.map((wrong) => runOf(pairOf(rows - wrong, 0, wrong, 0), groups));
  return { ...run, otherSeeds };
}

/** A run of which some rows have another class than at the base, or are not there. */
function withTruthBefore(
  run: JudgedRun,
  before: (row: number, label: number) => number,
): JudgedRun {
  const { pair } = run;
  if (pair === null) throw new Error('no comparison');
  const { current, baseline, groups } = pair;
  const truthBefore = current.truth.map((label, row) => before(row, label));
  const stayed = selectStayed(current, baseline, truthBefore, groups);
  const own = { rows: 1000, correct: 1000 };
  const removed = { rows: 0, correct: 0 };
  const rowChanges = countRowChanges(current, baseline, truthBefore, { own, removed });
  return { ...run, stayed, rowChanges };
}

describe('a drop in percent', () => {
  it('is counted by the rows that turned only where it is of the rows that are right', () => {
    const held = first(runWith(142, 0, 8, 0), {}, ['majority-share drop <= 0']);
    expect(held).toMatchObject({ actual: 0, outcome: 'passed', seeds: null });
  });
});

describe('what is shown of a drop', () => {
  it.each([
    ['within', runWith(150, 0, 0, 0)],
    ['not-shown', runWith(147, 0, 3, 0)],
    ['chance', runWith(146, 0, 4, 0)],
    ['drop', runWith(137, 3, 10, 0)],
    ['beyond', runWith(110, 0, 40, 0)],
  ])('%s', (shown, run) => {
    expect(first(run).evidence?.shown).toBe(shown);
  });

  it('agrees with the test: the interval is above no drop where that is significant', () => {
    for (let wrong = 0; wrong <= 30; wrong += 1) {
      for (const right of [0, 1, 4, 12]) {
        const { evidence } = first(runWith(200 - wrong - right, right, wrong, 0));
        if (evidence === null) throw new Error('not tested');
        expect(evidence.drop.low > 0).toBe(evidence.pValue <= 0.05);
      }
    }
  });

  it('with the margin as what has to be shown, fails beyond it and passes within it alone', () => {
    const margin = { evidence: 'margin' } as const;
    expect(first(runWith(150, 0, 0, 0), margin).outcome).toBe('passed');
    expect(first(runWith(147, 0, 3, 0), margin).outcome).toBe('inconclusive');
    expect(first(runWith(137, 3, 10, 0), margin).outcome).toBe('inconclusive');
    expect(first(runWith(137, 3, 10, 0)).outcome).toBe('failed');
    expect(first(runWith(137, 3, 10, 0), { ...margin, strict: true }).outcome).toBe('failed');
    expect(first(runWith(147, 0, 3, 0), { ...margin, strict: true }).outcome).toBe('inconclusive');
    expect(first(runWith(110, 0, 40, 0), margin).outcome).toBe('failed');
    const macro = ['recall-macro drop <= 0.3'];
    expect(first(runOf(pairOf(150, 0, 0, 0)), margin, macro)).toMatchObject({
      outcome: 'passed',
      evidence: { test: 'swap', shown: 'within' },
    });
  });
});

describe('the majority of the seeds', () => {
  it('decides, and says how many agree', () => {
    const lucky = withSeeds(runWith(149, 0, 1, 0), [9, 9, 9, 0]);
    expect(first(lucky)).toMatchObject({ outcome: 'failed', seeds: { agree: 3, of: 5 } });
    const unlucky = withSeeds(runWith(141, 0, 9, 0), [0, 0, 1, 9]);
    expect(first(unlucky)).toMatchObject({ outcome: 'passed', seeds: { agree: 3, of: 5 } });
    const split = withSeeds(runWith(141, 0, 9, 0), [9, 4, 0, 0]);
    expect(first(split)).toMatchObject({ outcome: 'inconclusive', seeds: { agree: 1, of: 5 } });
  });

  it.each(['accuracy', 'recall-macro', 'f1[no]', 'mcc', 'log-loss'])(
    'decides about the %s where rows belong to groups',
    (metric) => {
      const groups = Array.from({ length: 150 }, (_, row) => String(row >> 1));
      const rules = [`${metric} drop <= 0.02`];
      const unlucky = withSeeds(runOf(pairOf(130, 0, 20, 0), groups), [0, 20, 0, 0]);
      expect(first(unlucky, {}, rules)).toMatchObject({
        outcome: 'passed',
        seeds: { agree: 3, of: 5 },
        evidence: { test: 'swap' },
      });
      const lucky = withSeeds(runOf(pairOf(150, 0, 0, 0), groups), [20, 0, 20, 20]);
      expect(first(lucky, {}, rules)).toMatchObject({
        outcome: 'failed',
        seeds: { agree: 3, of: 5 },
      });
    },
  );

  it('tests each seed by what its own rows show', () => {
    const rules = ['recall[yes] drop <= 0'];
    const split = withSeeds(runWith(130, 0, 20, 0), [20, 2, 0, 0]);
    expect(first(split, {}, rules)).toMatchObject({
      outcome: 'inconclusive',
      seeds: { agree: 1, of: 5 },
    });
  });

  it('corrects for the same family with every seed', () => {
    const rules = ['accuracy drop <= 0', 'recall-macro drop <= 0', 'f1-macro drop <= 0'];
    const unlucky = withSeeds(runWith(144, 0, 6, 0), [6, 6, 6, 6]);
    expect(first(unlucky, {}, rules)).toMatchObject({ seeds: { agree: 5, of: 5 } });
    expect(first(unlucky, {}, rules).outcome).toBe(first(runWith(144, 0, 6, 0), {}, rules).outcome);
  });
});

describe('rows that came or have another class', () => {
  it('easy rows that were added do not hide a drop on the others', () => {
    const diluted = withTruthBefore(runWith(1980, 0, 20, 0), (row, label) =>
      row < 1850 ? -1 : label,
    );
    const { rules, verdict } = judge(diluted, gateOf(RULE));
    expect(rules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['accuracy drop <= 0.02', 'passed'],
      ['stable-rows-accuracy drop <= 0.02', 'failed'],
    ]);
    expect(rules[1]).toMatchObject({ actual: 20 / 150, level: 'fail' });
    expect(verdict).toBe('failed');
    const warned = judge(diluted, gateOf(['accuracy drop <= 0.02 warn']));
    expect(warned.verdict).toBe('passed');
  });

  it('nothing is said of those that stayed when they are within the limit', () => {
    const fine = withTruthBefore(runWith(150, 0, 0, 0), (row, label) => (row < 20 ? -1 : label));
    expect(judge(fine, gateOf(RULE)).rules).toHaveLength(1);
  });

  it('a rule on the rows that stayed is held as it is written', () => {
    const rules = ['stable-rows accuracy drop <= 1%', 'accuracy drop <= 0.5'];
    const diluted = withTruthBefore(runWith(1980, 0, 20, 0), (row, label) =>
      row < 1850 ? -1 : label,
    );
    expect(judge(diluted, gateOf(rules)).rules[0]).toMatchObject({
      rule: 'stable-rows-accuracy drop <= 0.01',
      outcome: 'failed',
    });
    expect(first(runWith(150, 0, 0, 0), {}, rules).outcome).toBe('passed');
    expect(first(diluted, {}, ['stable-rows-accuracy >= 0.9']).outcome).toBe('failed');
  });

  it('a drop of relabelled rows alone is not held against the model', () => {
    // The base is right about the new classes of eight rows because it gave them.
    const cleaned = withTruthBefore(runWith(142, 0, 8, 0), (row, label) =>
      row >= 142 ? 1 - label : label,
    );
    const rule = first(cleaned);
    expect(rule.outcome).toBe('inconclusive');
    expect(rule.reason).toContain('It rests on rows that have another class than at the base');
    const worse = withTruthBefore(runWith(120, 0, 30, 0), (row, label) =>
      row >= 142 ? 1 - label : label,
    );
    expect(first(worse).outcome).toBe('failed');
  });

  it('nor one of the rows that kept their class, where those the base was wrong about were changed', () => {
    // Both were right on 128 of 150 rows; then 22 got the class that the base answers.
    const cleaned = withTruthBefore(runWith(106, 0, 44, 0), (row, label) =>
      row >= 128 ? 1 - label : label,
    );
    expect(first(cleaned).outcome).toBe('inconclusive');
    const grown = withTruthBefore(runWith(106, 0, 44, 0), (row, label) =>
      row >= 149 ? 1 - label : row >= 106 ? -1 : label,
    );
    expect(first(grown).outcome).toBe('failed');
  });

  it('rules may limit how hard the rows are that went, and how right it is about those that came', () => {
    const added = withTruthBefore(runWith(140, 0, 0, 10), (row, label) =>
      row >= 140 ? -1 : label,
    );
    expect(first(added, {}, ['added-rows-accuracy >= 50%'])).toMatchObject({
      actual: 0,
      outcome: 'failed',
    });
    expect(first(added, {}, ['removed-rows-accuracy >= 50%'])).toMatchObject({
      outcome: 'not-applied',
      reason: 'There are no such rows.',
    });
  });
});

describe('a drop since another commit than the base', () => {
  const SINCE = 'accuracy drop <= 0.02 since v1';
  const missing = { since: 'v1', comparison: null, pair: null, stayed: null, reason: 'Not here.' };
  /** Nothing turned beside the base, and so many rows of 200 since v1. */
  const erode = (newlyWrong: number): JudgedRun => {
    const { comparison, pair } = runWith(200 - newlyWrong, 0, newlyWrong, 0);
    const anchor = { ...missing, source: 'commit', comparison, pair } as const;
    return { ...runOf(pairOf(200 - newlyWrong, 0, 0, newlyWrong)), anchors: [anchor] };
  };

  it('is measured from that commit, with its own evidence', () => {
    const { rules, verdict } = judge(erode(20), gateOf([...RULE, SINCE]));
    expect(rules).toMatchObject([
      { since: null, actual: 0, outcome: 'passed' },
      { since: 'v1', actual: 0.1, outcome: 'failed', rule: SINCE },
    ]);
    expect(verdict).toBe('failed');
    expect(judge(erode(3), gateOf([...RULE, SINCE])).verdict).toBe('passed');
  });

  it('counts to the family of all drops that can fail', () => {
    const [alone] = judge(erode(20), gateOf([SINCE])).rules;
    const [, beside] = judge(erode(20), gateOf([...RULE, SINCE])).rules;
    expect(beside?.evidence?.pValue).toBe(alone?.evidence?.pValue);
    expect(beside?.evidence?.adjustedPValue).toBe(2 * (alone?.evidence?.pValue ?? 0));
  });

  it('does not settle by seeds that were measured beside the base', () => {
    const run = withSeeds(erode(20), [0, 0, 0, 0]);
    expect(judge(run, gateOf([...RULE, SINCE])).rules[1]).toMatchObject({
      outcome: 'failed',
      seeds: null,
    });
  });

  it.each<['unreadable' | 'none', string]>([
    ['unreadable', 'inconclusive'],
    ['none', 'not-applied'],
  ])('that is %s is %s', (source, outcome) => {
    const run = { ...erode(0), anchors: [{ ...missing, source }] };
    const [rule] = judge(run, gateOf([SINCE])).rules;
    expect(rule).toMatchObject({ outcome, reason: 'Not here.', actual: null });
  });

  it('never passes where nothing is known of the commit', () => {
    expect(judge({ ...erode(0), anchors: [] }, gateOf([SINCE])).verdict).toBe('inconclusive');
  });
});
