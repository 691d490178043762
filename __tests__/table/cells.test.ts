import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { refusalOf, tableOf } from './tableOf.js';

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function withFeature(cell: string): string {
  return `x,y\n1,a\n2,a\n3,b\n${quoted(cell)},b\n`;
}
function featureOf(cell: string): number | undefined {
  return tableOf(withFeature(cell)).features[0]?.values[3];
}
function refusalOfFeature(cell: string) {
  return refusalOf(() => tableOf(withFeature(cell)));
}

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['-1', -1],
    ['+2', 2],
    ['007', 7],
    ['3.', 3],
    ['.5', 0.5],
    ['-.5e-3', -0.0005],
    ['1E+2', 100],
    [' 1.5\t', 1.5],
    ['0.1', 0.1],
    ['9007199254740993', 9007199254740992],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    ['5e-324', Number.MIN_VALUE],
    ['1e-999', 0],
  ])('R15: %j is the number %d', (cell, value) => {
    expect(featureOf(cell)).toBe(value);
  });

  it('R15: every double is read back from its shortest form', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(featureOf(Object.is(value, -0) ? '-0' : String(value))).toBe(value);
      }),
    );
  });

  it.each([
    '0x10',
    '0b1',
    '0o7',
    '1,5',
    '1.234,5',
    '1_000',
    '1 000',
    '1.2.3',
    '1e',
    'e5',
    '.',
    '+',
    '--1',
    '1e5.5',
    '80%',
    '$5',
    'Infinity',
    '-Infinity',
    'inf',
    'true',
    '1n',
    '\u00a01',
    '\u0661',
    '１',
    '1\n',
    '\n1',
    '2024-01-31',
    '12:30',
    'abc',
  ])('R15: %j is no number', (cell) => {
    const error = refusalOfFeature(cell);
    expect(error.code).toBe(cell === '.' ? 'cell-missing' : 'cell-not-a-number');
    expect(error.message).toContain('data.csv, line 5, column 1 "x": ');
    expect(error.message).toContain('add "x" to `ignore`');
  });

  it.each(['1e999', '-1e309', '9'.repeat(400)])('R15: %s is too large to be a number', (cell) => {
    expect(refusalOfFeature(cell).code).toBe('number-range');
  });

  it.each([
    '',
    ' ',
    'NA',
    'na',
    'N/A',
    '#N/A',
    'nan',
    'NaN',
    'null',
    'NULL',
    'None',
    '-',
    '?',
    '.',
    ' NA ',
  ])('R15: %j is a missing number, not 0', (cell) => {
    const error = refusalOfFeature(cell);
    expect(error.code).toBe('cell-missing');
    expect(error.message).toBe(
      'data.csv, line 5, column 1 "x": the value is missing (the cell is empty, or NA, null, - and the like), and features must be complete. Fill it in, remove the row, or add "x" to `ignore`.',
    );
  });

  it('takes linear time over a long cell', () => {
    const start = process.cpuUsage();
    expect(refusalOfFeature(`${'1'.repeat(99_999)}x`).code).toBe('cell-not-a-number');
    expect(refusalOfFeature(`${' '.repeat(99_999)}x`).code).toBe('cell-not-a-number');
    expect(process.cpuUsage(start).user).toBeLessThan(1e6);
  });

  it('R22: shows the name of the column, never the cell', () => {
    const error = refusalOf(() => tableOf('color,y\ns3cr3t,a\n'));
    expect(error.message).toBe(
      'data.csv, line 2, column 1 "color": the cell is not a decimal number, and every feature must be numeric. Correct it, or add "color" to `ignore`.',
    );
  });
});

describe('classes, ids and groups', () => {
  const csv = (cell: string): string => `x,k,y\n1,p,a\n2,q,a\n3,r,b\n4,${quoted(cell)},b\n`;

  it.each(['', '  ', 'NA', 'nan', 'null', '#N/A', 'n/a'])('R15, R19: %j is missing', (cell) => {
    const parts = [
      ['class', { target: 'k', ignore: ['y'] }],
      ['id', { idColumn: 'k' }],
      ['group', { groupColumn: 'k' }],
    ] as const;
    for (const [part, settings] of parts) {
      const error = refusalOf(() => tableOf(csv(cell), settings));
      expect(error.code).toBe('cell-missing');
      expect(error.message).toBe(
        `data.csv, line 5, column 2 "k": the ${part} is missing (the cell is empty, or NA, null and the like). Fill it in, or remove the row.`,
      );
    }
  });

  it('R13, R15: `-`, `?` and `none` may be classes', () => {
    const table = tableOf('x,y\n1,-\n2,-\n3,?\n4,?\n5,none\n6,none\n');
    expect(table.classes).toEqual(['-', '?', 'none']);
  });

  it('an ignored column may hold anything', () => {
    expect(tableOf(csv(''), { ignore: ['k'] }).labels).toHaveLength(4);
  });

  it('an id that comes twice is refused with both lines', () => {
    const error = refusalOf(() => tableOf(csv('q'), { idColumn: 'k' }));
    expect(error.code).toBe('id-duplicate');
    expect(error.message).toBe(
      'data.csv, line 5, column 2 "k": line 3 has the same id, and `id-column` must tell every row apart. Correct one of them, or name another column.',
    );
  });
});
