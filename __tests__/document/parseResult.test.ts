import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseResult } from '../../src/document/parseResult.js';
import { parseClasses } from '../support/parseClasses.js';
import { parseStrictJson } from '../../src/json/parseStrictJson.js';
import type { Result } from '../../src/document/result.js';
import { createResult } from '../support/results.js';

/** Four rows of two classes. */
const SMALL = createResult({
  classes: ['setosa', 'virginica'],
  truth: [0, 0, 1, 1],
  predicted: [0, 0, 0, 1],
});

function textWith(change: (document: Result) => object): string {
  return JSON.stringify(change(SMALL));
}

describe('parseResult', () => {
  it('reads back what was written', () => {
    expect(parseResult(JSON.stringify(SMALL))).toEqual(SMALL);
  });

  it('R32: refuses a newer version by naming it', () => {
    expect(() => parseResult(textWith((result) => ({ ...result, formatVersion: 2 })))).toThrow(
      'it has format version 2, and this release reads 1',
    );
  });

  it.each([
    [
      'an accuracy above 1',
      (r: Result) => ({ ...r, evaluation: { ...r.evaluation, accuracy: 1.2 } }),
      'evaluation.accuracy',
    ],
    [
      'a negative count',
      (r: Result) => ({ ...r, evaluation: { ...r.evaluation, correct: -1 } }),
      'evaluation.correct',
    ],
    [
      'text for a number',
      (r: Result) => ({ ...r, evaluation: { ...r.evaluation, mcc: '0.5' } }),
      'evaluation.mcc',
    ],
    [
      'null for a number',
      (r: Result) => ({ ...r, evaluation: { ...r.evaluation, mcc: null } }),
      'evaluation.mcc',
    ],
    ['an unknown key', (r: Result) => ({ ...r, extra: 1 }), 'it:'],
    [
      'a vote that is half',
      (r: Result) => ({ ...r, rows: { ...r.rows, votes: r.rows.votes?.map((of) => of / 2) } }),
      'rows.votes',
    ],
  ])('R40: refuses %s and says where', (_, change, where) => {
    expect(() => parseResult(textWith(change))).toThrow(where);
  });

  const rows =
    (change: Partial<Result['rows']>) =>
    (r: Result): object => ({
      ...r,
      rows: { ...r.rows, ...change },
    });
  const evaluation =
    (change: Partial<Result['evaluation']>) =>
    (r: Result): object => ({
      ...r,
      evaluation: { ...r.evaluation, ...change },
    });
  it.each([
    ['rows.line', rows({ line: [1] })],
    ['rows.identity', rows({ identity: [] })],
    ['rows.content', rows({ content: [] })],
    ['rows.group', rows({ group: ['0', '1', '2', '3'].map((digit) => digit.repeat(32)) })],
    ['rows.fold', rows({ fold: [0, 0, 0, 0, 0] })],
    ['rows.truth', rows({ truth: [0, 0, 0, 2] })],
    ['rows.predicted', rows({ predicted: [2, 0, 0, 0] })],
    ['rows.votes', rows({ votes: [1, 2, 3, 4] })],
    [
      'rows.baseline',
      rows({ baseline: { predicted: [0], unit: 'votes' as const, votes: [], truth: [0] } }),
    ],
    [
      'rows.baseline',
      rows({
        baseline: {
          predicted: [0, 0, 0, 1],
          unit: 'votes' as const,
          votes: [3, 0],
          truth: [0, 0, 0, 0],
        },
      }),
    ],
    [
      'rows.baseline',
      rows({
        baseline: {
          predicted: [0, 0, 0, 2],
          unit: 'votes' as const,
          votes: [1, 1, 1, 1, 1, 1, 1, 1],
          truth: [0, 0, 0, 0],
        },
      }),
    ],
    [
      'rows.baseline',
      rows({
        baseline: {
          predicted: [0, 0, 0, 1],
          unit: 'votes' as const,
          votes: [1, 1, 1, 1, 1, 1, 1, 1],
          truth: [0, 0, 0, 2],
        },
      }),
    ],
    [
      'rows.baseline',
      rows({
        baseline: {
          predicted: [0, 0, 0, 1],
          unit: 'votes' as const,
          votes: [1, 1, 1, 1, 1, 1, 1, 1],
          truth: [0],
        },
      }),
    ],
    ['evaluation.correct', evaluation({ correct: 5 })],
    ['evaluation.perClass', evaluation({ perClass: [] })],
    ['evaluation.confusionMatrix', evaluation({ confusionMatrix: [[1, 2], [1]] })],
  ])('R40: refuses %s that does not fit the other lists', (where, change) => {
    expect(() => parseResult(textWith(change))).toThrow(`${where} does not fit`);
  });

  it('reads votes without a unit, which documents of earlier releases have not, as votes of trees', () => {
    const withoutUnit = (r: Result): object => ({ ...r, rows: { ...r.rows, unit: undefined } });
    expect(parseClasses(textWith(withoutUnit)).rows.unit).toBe('votes');
  });

  it('R40: refuses a part of a vote, and takes shares', () => {
    const votes = [0.5, 0.5, 1, 0, 1, 0, 0, 1];
    expect(() => parseResult(textWith(rows({ votes })))).toThrow('rows.votes');
    expect(parseClasses(textWith(rows({ votes, unit: 'shares' }))).rows.votes).toEqual(votes);
  });

  it('accepts a base with a row it could not predict', () => {
    const baseline = {
      predicted: [0, null, 0, 1],
      unit: 'votes' as const,
      votes: [3, 0, 0, 0, 3, 0, 1, 2],
      truth: [0, 1, null, 1],
    };
    expect(parseResult(textWith(rows({ baseline }))).rows.baseline).toEqual(baseline);
  });

  it('refuses what is no document at all', () => {
    for (const text of ['', '[]', 'null', '1', '{}', '{"format":']) {
      expect(() => parseResult(text)).toThrow();
    }
  });
});

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom(undefined, 2, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          fc.pre(!/"(?:__proto__|constructor|prototype)"\s*:/.test(text));
          fc.pre(!/\d{16}/.test(text));
          expect(parseStrictJson(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('never accepts what JSON.parse does not', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"',
      '1',
      '-',
      '1.',
      'true',
      'nul',
      ' ',
      '\\',
      'e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let parsed: unknown;
        try {
          parsed = parseStrictJson(text);
        } catch {
          return;
        }
        expect(parsed).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('R28: refuses deep nesting before anything recursive, and a long string is no nesting', () => {
    for (const open of ['[', '{"a":']) {
      expect(() => parseStrictJson(open.repeat(1_000_000))).toThrow('nested deeper than 64 levels');
    }
    expect(parseStrictJson(`${'['.repeat(64)}${']'.repeat(64)}`)).toHaveLength(1);
    expect(() => parseStrictJson(`${'['.repeat(65)}${']'.repeat(65)}`)).toThrow('nested');
    const long = '[\\"'.repeat(1_000_000);
    expect(parseStrictJson(`["${long}"]`)).toEqual(['["'.repeat(1_000_000)]);
  });

  it.each([
    ['{"a":1,"a":2}', 'given twice'],
    ['{"a":1,"\\u0061":2}', 'given twice'],
    ['{"x":{"a":1,"b":[{"a":1}],"a":2}}', 'given twice'],
    ['{"__proto__":{"polluted":1}}', 'not allowed'],
    ['{"\\u005f_proto__" : {"polluted":1}}', 'not allowed'],
    ['{"constructor":{"prototype":{"polluted":1}}}', 'not allowed'],
    ['{"prototype":1}', 'not allowed'],
  ])('R30: refuses %s', (text, reason) => {
    expect(() => parseStrictJson(text)).toThrow(reason);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('R30: the same text as a value, or a key of two objects, is fine', () => {
    expect(parseStrictJson('[{"a":"__proto__"},{"a":"a"}]')).toEqual([
      { a: '__proto__' },
      { a: 'a' },
    ]);
  });

  it.each([
    ['1e400', 'too large'],
    ['[-1e999]', 'too large'],
    ['{"a":9007199254740993}', 'not exact'],
    ['-9007199254740993', 'not exact'],
    ['NaN', ''],
    ['Infinity', ''],
  ])('R31: refuses the number %s', (text, reason) => {
    expect(() => parseStrictJson(text)).toThrow(reason);
  });
});
