import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { runScript } from '../support/runScript.js';
import { refusalOf, tableOf } from './tableOf.js';

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function withFeature(cell: string): string {
  return `x,y\n1,a\n2,a\n1,b\n${quoted(cell)},b\n2,a\n1,b\n2,a\n1,b\n`;
}
function featureOf(cell: string): number | undefined {
  const [x] = tableOf(withFeature(cell)).features;
  expect(x?.levels).toBe(null);
  return x?.values[3];
}
function refusalOfFeature(cell: string, settings: Parameters<typeof tableOf>[1]) {
  return refusalOf(() => tableOf(withFeature(cell), settings));
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
  ])(
    'R15: %j is no number, and makes the column one of texts unless it has to be numbers',
    (cell) => {
      const [x] = tableOf(withFeature(cell)).features;
      expect(x?.levels).toEqual(['1', '2', cell].sort());
      expect(x?.levels?.[x.values[3] ?? NaN]).toBe(cell);

      const error = refusalOfFeature(cell, { numericFeatures: ['x'] });
      expect(error.code).toBe('cell-not-a-number');
      expect(error.message).toBe(
        'data.csv, line 5, column 1 "x": the cell is not a decimal number, and `numeric-features` says that the column has numbers. Correct it, or leave the column out of `numeric-features`: then its texts are categories.',
      );
    },
  );

  it.each(['1e999', '-1e309', '9'.repeat(400)])('R15: %s is too large to be a number', (cell) => {
    expect(refusalOfFeature(cell, {}).code).toBe('number-range');
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
  ])('R15: %j is a missing number, not 0, and an error where `missing` says so', (cell) => {
    expect(featureOf(cell)).toBeNaN();
    const error = refusalOfFeature(cell, { missing: 'error' });
    expect(error.code).toBe('cell-missing');
    expect(error.message).toBe(
      'data.csv, line 5, column 1 "x": the value is missing (the cell is empty, or NA, null, ? and the like), and `missing` is error. Fill it in, or set `missing: keep` to learn from what is there.',
    );
  });

  it('reads a cell of two million characters in linear time: a quadratic one would take an hour', () => {
    const levels = runScript(`
      const { tableOf } = await import('./.build/__tests__/table/tableOf.js');
      const levels = ['1', ' '].map((character) => {
        const csv = 'x,y\\n1,a\\n2,a\\n1,b\\n"' + character.repeat(2e6) + 'x",b\\n2,a\\n1,b\\n2,a\\n1,b\\n';
        return tableOf(csv, {}, { cellCharacters: 3e6 }).features[0].levels.length;
      });
      console.log(JSON.stringify(levels));
    `);
    expect(levels).toEqual([3, 3]);
  });

  it('R22: shows the name of the column, never the cell', () => {
    const error = refusalOf(() =>
      tableOf('color,y\n1,a\ns3cr3t,a\ns3cr3t,b\n', { numericFeatures: ['color'] }),
    );
    expect(error.message).toContain('data.csv, line 3, column 1 "color": ');
    expect(error.message).toContain(' So is another cell of the column.');
    expect(error.message).not.toContain('s3cr3t');
  });
});

describe('texts', () => {
  const csv = (cells: readonly string[]): string =>
    `x,y\n${[...cells, ...cells, ...cells].map((cell, row) => `${quoted(cell)},${row % 2}`).join('\n')}\n`;

  it.each(['', ' ', 'NA', 'N/A', 'nan', 'null', '?', ' ? '])(
    'R15: %j is a missing text, the first of the levels',
    (cell) => {
      const [x] = tableOf(csv(['b', cell, 'a'])).features;
      expect(x?.levels).toEqual(['', 'a', 'b']);
      expect(x?.values.slice(0, 3)).toEqual(Float64Array.of(2, 0, 1));
    },
  );

  it.each(['none', 'None', '-', '.'])('R15: %j is a text among texts', (cell) => {
    expect(tableOf(csv(['b', cell, 'a'])).features[0]?.levels).toEqual(['a', 'b', cell].sort());
  });

  it.each(['true', 'False', 'yes'])('R15: %j is a text', (cell) => {
    expect(tableOf(csv([cell, 'a'])).features[0]?.levels).toEqual(['a', cell].sort());
  });

  it('keeps the texts of numbers that came before the first text', () => {
    expect(tableOf(csv(['1.0', '2', 'x'])).features[0]?.levels).toEqual(['1.0', '2', 'x']);
  });

  it('takes numbers for texts where they are said to be categories', () => {
    const table = tableOf(csv(['3', '20', '1.0']), { categoricalFeatures: ['x'] });
    expect(table.features[0]?.levels).toEqual(['1.0', '20', '3']);
  });
});

describe('classes, ids and groups', () => {
  const csv = (cell: string): string => `x,k,y\n1,p,a\n2,q,a\n3,r,b\n4,${quoted(cell)},b\n`;

  it.each(['', '  ', 'NA', 'nan', 'null', '#N/A', 'n/a', '?'])(
    'R15, R19: %j is missing',
    (cell) => {
      const parts = [
        ['class', { target: 'k', ignore: ['y'], missing: 'error' }],
        ['id', { idColumn: 'k' }],
        ['group', { groupColumn: 'k' }],
      ] as const;
      for (const [part, settings] of parts) {
        const error = refusalOf(() => tableOf(csv(cell), settings));
        expect(error.code).toBe('cell-missing');
        expect(error.message).toBe(
          `data.csv, line 5, column 2 "k": the ${part} is missing (the cell is empty, or NA, null, ? and the like). Fill it in, or remove the row.`,
        );
      }
      const table = tableOf(csv(cell), { target: 'k', ignore: ['y'] });
      expect([table.rowsWithoutTarget, ...table.lines]).toEqual([1, 2, 3, 4]);
    },
  );

  it('R13, R15: `-`, `.` and `none` may be classes', () => {
    const table = tableOf('x,y\n1,-\n2,-\n3,.\n4,.\n5,none\n6,none\n');
    expect(table.classes).toEqual(['-', '.', 'none']);
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
