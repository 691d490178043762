import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { plotRuns } from '../../src/report/print/terminal/plotRuns.js';
import { renderHistory } from '../../src/report/renderHistory.js';
import { entriesOf, historyOf } from '../support/histories.js';

const HISTORY = historyOf(entriesOf([2, 3, 1, 4, 5, 2]));
const ACCURACY = { metric: 'accuracy', of: null, colour: false };

describe('renderHistory', () => {
  it('draws and lists the runs, the newest first in the list and last in the drawing', () => {
    const lines = renderHistory(HISTORY, { ...ACCURACY, width: 80 }).split('\n');
    expect(lines[0]).toBe('accuracy of iris in 6 runs on main, 2026-01-02 to 2026-01-07');
    expect(lines.filter((line) => line.includes('\u2502'))).toHaveLength(8);
    expect(lines.find((line) => line.includes('\u2504'))).toBeDefined();
    expect(lines.at(-6)).toMatch(
      /^\w{7} {2}2026-01-07 {2}98\.7% +\+2\.0 points +150 {2}\u2714 passed$/,
    );
    expect(lines.at(-1)).toMatch(/^\w{7} {2}2026-01-02 {2}98\.7% +150 {2}\u2714 passed$/);
  });

  it.each([30, 40, 60, 80, 100])('fits %d columns', (width) => {
    const many = historyOf(entriesOf(Array.from({ length: 150 }, (_, run) => run % 9)));
    const lines = renderHistory(many, { ...ACCURACY, width }).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(lines.at(-1)).toBe('\u2026 and 100 more');
  });

  it('shows any metric and class, and says where runs are missing', () => {
    const entries = HISTORY.entries.filter((_, index) => index !== 3);
    const text = renderHistory(historyOf(entries), {
      metric: 'recall',
      of: 'versicolor',
      colour: false,
      width: 80,
    });
    expect(text).toContain('recall[versicolor] of iris in 5 runs');
    expect(text).toContain('0.960');
    expect(text).toMatch(
      /\n\nBetween \w{7} of 2026-01-04 and \w{7} of 2026-01-06 runs are\s+missing\.$/,
    );
  });

  it('has nothing to draw of one run and of none, and colours only where wanted', () => {
    const one = renderHistory(historyOf(HISTORY.entries.slice(0, 1)), { ...ACCURACY, width: 80 });
    expect(one).not.toContain('\u2502');
    expect(renderHistory(historyOf([]), { ...ACCURACY, width: 80 })).toBe(
      'accuracy of iris in 0 runs on main',
    );
    expect(one).not.toContain('\u001b');
    expect(renderHistory(HISTORY, { ...ACCURACY, colour: true, width: 80 })).toContain('\u001b[1m');
  });
});

describe('plotRuns', () => {
  const format = (value: number): string => value.toFixed(2);

  it('puts each of the newest numbers on one line, the greatest on top, within the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 220 }),
        fc.integer({ min: 20, max: 120 }),
        (values, width) => {
          const lines = plotRuns(values, { width, limit: null, format });
          expect(lines).toHaveLength(8);
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          const dots = lines.join('').split('\u25cf').length - 1;
          expect(dots).toBe(Math.min(values.length, width - 6));
        },
      ),
    );
  });
});
