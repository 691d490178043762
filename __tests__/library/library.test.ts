import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, parse, UserError, verify } from '../../src/library/index.js';
import { resultOf, type Parts } from '../verify/resultOf.js';

const rows = fc.uniqueArray(fc.nat(59), { maxLength: 12 });
/** What a run and its base state of themselves. */
const runs = fc.record({
  wrong: rows,
  before: rows,
  way: fc.constantFrom<Parts[]>({}, { grouped: true }, { holdOut: true }),
  rules: fc.constantFrom(['accuracy drop <= 0.02'], ['accuracy >= 0.9', 'f1-macro drop <= 0.05']),
});

describe('compare', () => {
  it('R40: gives a document that verify finds right, whatever is compared', () => {
    fc.assert(
      fc.property(runs, ({ before, way, wrong, rules }) => {
        const base = resultOf({ ...way, rules, wrong: before });
        const compared = compare(base, resultOf({ ...way, rules, wrong }));
        expect(verify(compared)).toMatchObject({ isRight: true });
      }),
      { numRuns: 25 },
    );
  });

  it('says what the run says that had the base beside it', () => {
    const parts: Parts = { wrong: [5, 17, 20, 23], before: [5] };
    const beside = resultOf(parts);
    const compared = compare(resultOf({ wrong: [5] }), resultOf({ wrong: parts.wrong ?? [] }));
    expect(compared.verdict).toBe(beside.verdict);
    expect(compared.rowChanges).toEqual(beside.rowChanges);
    const { accuracyChange, newlyRight, newlyWrong, rows: shared } = beside.comparison ?? {};
    expect(compared.comparison).toMatchObject({
      accuracyChange,
      newlyRight,
      newlyWrong,
      rows: shared,
    });
    expect(compared.rows.baseline?.predicted).toEqual(beside.rows.baseline?.predicted);
    expect(compared.rules.map(({ outcome }) => outcome)).toEqual(
      beside.rules.map(({ outcome }) => outcome),
    );
    expect(compared.baseline).toMatchObject({ source: 'artifact', notComparable: false });
  });

  it("R30: lets nothing through by rules that are looser than the base's", () => {
    const loose = resultOf({ wrong: [1, 2, 3, 4, 5, 6, 7, 8], rules: ['accuracy >= 0.1'] });
    const strict = resultOf({ wrong: [], rules: ['accuracy >= 0.95'] });
    const compared = compare(strict, loose);
    expect([compared.ownVerdict, compared.verdict]).toEqual(['passed', 'failed']);
  });

  it('never passes beside a document that cannot be compared with', () => {
    const other = resultOf();
    const compared = compare(resultOf({ holdOut: true }), other);
    expect(compared.verdict).toBe('inconclusive');
    expect(compared.baseline.reason).toBe(
      'The document that was given cannot be compared with: its rows were divided by other settings.',
    );
    const target = compare({ ...other, data: { ...other.data, target: 'x' } }, other);
    expect(target.baseline.reason).toContain('its target is another column');
    expect(verify(compared).isRight).toBe(true);
  });

  it('takes nothing of an acceptance or of an earlier comparison along', () => {
    const accepted = resultOf({ wrong: [3, 17, 20, 23, 40, 41, 42], before: [3], accepted: true });
    const compared = compare(resultOf({ wrong: [5] }), accepted);
    expect(compared).toMatchObject({ acceptance: null, attribution: null, seeds: null });
    expect(compared.verdict).toBe('failed');
  });
});

describe('verify and parse', () => {
  it.each([
    ['text', (result: object) => JSON.stringify(result)],
    ['bytes', (result: object) => Buffer.from(JSON.stringify(result))],
    ['an object', (result: object) => result],
  ])('take %s', (_, write) => {
    const result = resultOf({ before: [3] });
    expect(parse(write(result))).toEqual(result);
    expect(verify(write(result)).isRight).toBe(true);
    const forged = verify(write({ ...result, verdict: 'failed' }));
    expect(forged.isRight).toBe(false);
    expect(forged.checks.flatMap(({ differences }) => differences)).toEqual([
      { where: 'verdict', stated: 'failed', found: result.verdict },
    ]);
  });

  it('refuse what is no result, in a sentence', () => {
    for (const wrong of ['{', '{}', {}, []]) {
      expect(() => parse(wrong)).toThrow(UserError);
      expect(() => parse(wrong)).toThrow(/^The document cannot be used as a result: .*\.$/);
    }
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    for (const wrong of [circle, { big: 1n }, () => null]) {
      expect(() => parse(wrong)).toThrow(
        /^The document cannot be used as a result: the object cannot be written as JSON\.$/,
      );
    }
  });
});
