import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { renderPredictionsCsv } from '../../src/report/renderPredictionsCsv.js';
import { hostileText } from '../support/hostileText.js';
import { createResult } from '../support/results.js';

function read(text: string): string[][] {
  return parse(text, { record_delimiter: '\n' });
}

function threeRows(
  classes: readonly string[],
  before: readonly (number | null)[] | null = null,
): string {
  return renderPredictionsCsv(
    createResult({ classes, truth: [0, 1, 1], predicted: [0, 1, 0], before }),
  );
}

describe('renderPredictionsCsv', () => {
  it('has a row for every tested row, with the share of each class', () => {
    const [head, first, , third] = read(threeRows(['a', 'b']));
    expect(head).toEqual(['line', 'identity', 'fold', 'actual', 'predicted', 'share_a', 'share_b']);
    expect(first).toEqual([
      '2',
      expect.stringMatching(/^[0-9a-f]{32}$/),
      '3',
      'a',
      'a',
      '0.81',
      '0.19',
    ]);
    expect(third?.slice(3)).toEqual(['b', 'a', '0.54', '0.46']);
  });

  it('has what the base predicted, and nothing where it could not', () => {
    const rows = read(threeRows(['a', 'b'], [0, null, 1]));
    expect(rows.map((cells) => cells[7])).toEqual(['baseline_predicted', 'a', '', 'b']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+x', "'+x"],
    ['-x', "'-x"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20SUM(1)', "'\uff20SUM(1)"],
    ['a\uff1d1', 'a\uff1d1'],
    ['-1', '-1'],
    ['+1.5e-3', '+1.5e-3'],
    ['-.5', '-.5'],
    ['a=b', 'a=b'],
    ['say "hi", you', 'say "hi", you'],
    [' a ', ' a '],
  ])('R21: %j is written as %j', (name, cell) => {
    const rows = read(threeRows([name, 'other']));
    expect(rows[1]?.[3]).toBe(cell);
    expect(rows[0]?.[5]).toBe(`share_${name}`);
  });

  it('R21: any names read back, formulas after an apostrophe', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        // Half surrogate pairs cannot come from a file, which is UTF-8.
        const names = [a, `${b}2`].map((name) => name.replace(/\p{Cs}/gu, ''));
        const rows = read(threeRows(names, [1, 0, null]));
        expect(rows.map((cells) => cells.length)).toEqual([8, 8, 8, 8]);
        const actual = rows.slice(1).map((cells) => cells[3] ?? '');
        const originals = [names[0], names[1], names[1]].map(String);
        // Only the apostrophe that was put before a formula comes off: a name may begin with its own.
        const plain = actual.map((cell, row) =>
          /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(originals[row] ?? '')
            ? cell.replace(/^'/, '')
            : cell,
        );
        expect(plain).toEqual(originals);
        for (const cell of actual)
          expect(cell).not.toMatch(/^[=@\uff1d\uff0b\uff0d\uff20\t\r\n]|^[+-](?![\d.])/);
      }),
      { numRuns: 150 },
    );
  });
});
