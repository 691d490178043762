import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listKnownTexts } from '../../src/onnx/knownTexts.js';
import { rankOf } from '../../src/preprocessing/rankOf.js';
import { isMissing } from '../../src/table/missing.js';
import { compareText } from '../../src/text/compareText.js';

/** Characters at the ends of what the two orders see differently. */
const CHARACTERS = ['a', 'b', '\u007f', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 5 }).map((all) => all.join(''));
function levelsOf(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}

/** The place of a text as a graph finds it, which sorts bytes. */
function place(cell: string, levels: readonly string[]): number {
  const known = listKnownTexts(levels) ?? [];
  const own = known.find((one) => one.text === cell)?.rank ?? null;
  if (own !== null) return own;
  const upTo = known.filter((one) => Buffer.compare(Buffer.from(one.text), Buffer.from(cell)) <= 0);
  return upTo.reduce((sum, { step }) => sum + step, 0) - 0.5;
}

describe('listKnownTexts', () => {
  it('gives every text the place it has among the levels, whatever its characters', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { minLength: 1 }),
        (texts, cells) => {
          const levels = levelsOf(texts);
          const all = [...cells, ...levels];
          expect(all.map((cell) => place(cell, levels))).toEqual(
            all.map((cell) => rankOf(cell, levels)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has no boundaries where the two orders agree', () => {
    const known = listKnownTexts(['', 'Zürich', 'a\ud7ff', '東京']) ?? [];
    expect(known.filter(({ rank }) => rank === null)).toEqual([]);
  });

  it('takes every spelling of a missing text for one', () => {
    for (const levels of [['', 'a', 'z'], ['a', 'z'], []]) {
      for (const cell of ['NA', 'na', 'Na', 'N/A', '#n/A', 'NaN', 'NULL', 'nUlL', '?']) {
        expect(isMissing(cell)).toBe(true);
        expect(place(cell, levels)).toBe(rankOf('', levels));
      }
    }
    expect(place('nab', ['na', 'nb'])).toBe(0.5);
  });

  it('gives up where the boundaries would be too long to write down', () => {
    expect(listKnownTexts(['\u{1f600}'.repeat(100)])).toHaveLength(239);
    expect(listKnownTexts(['\u{1f600}'.repeat(4_000)])).toBeNull();
  });
});
