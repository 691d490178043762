import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { refusalOf, tableOf } from './tableOf.js';

const PLAIN = 'x,town,y\n1.5,Bath,a\n2,York,a\n1.5,York,b\n2,Bath,b\n3,Bath,a\n';
const SEMICOLONS = PLAIN.replaceAll(',', ';');

describe('how a file is written', () => {
  it.each([
    ['commas', PLAIN, 'comma', 'point'],
    ['semicolons', SEMICOLONS, 'semicolon', 'point'],
    ['semicolons and decimal commas', SEMICOLONS.replaceAll('.', ','), 'semicolon', 'comma'],
    ['tabs', PLAIN.replaceAll(',', '\t'), 'tab', 'point'],
    ['tabs and decimal commas', PLAIN.replaceAll(',', '\t').replaceAll('.', ','), 'tab', 'comma'],
    ['pipes', PLAIN.replaceAll(',', '|'), 'pipe', 'point'],
    ['commas inside quotes', PLAIN.replaceAll('Bath', '"Bath; UK|GB"'), 'comma', 'point'],
  ])('is seen: %s', (_, text, separator, decimal) => {
    const table = tableOf(text);
    expect(table.format).toEqual({ kind: 'csv', separator, decimal, gzip: false });
    expect([...(table.features[0]?.values ?? [])]).toEqual([1.5, 2, 1.5, 2, 3]);
    expect(table.features[1]?.levels).toHaveLength(2);
  });

  it('is what the settings say', () => {
    const table = tableOf(SEMICOLONS.replaceAll('.', ','), {
      decimal: 'point',
      categoricalFeatures: ['x'],
    });
    expect(table.features[0]?.levels).toEqual(['1,5', '2', '3']);
    expect(refusalOf(() => tableOf(SEMICOLONS, { separator: 'comma' })).code).toBe('no-features');
  });

  it('is gzip, whatever is in it, and what it says is the same', () => {
    const table = tableOf(gzipSync(PLAIN));
    expect(table.format.gzip).toBe(true);
    expect(table.fingerprint).toBe(tableOf(PLAIN).fingerprint);
    const bomb = refusalOf(() => tableOf(gzipSync(Buffer.alloc(100_000)), {}, { bytes: 50_000 }));
    expect(bomb.code).toBe('csv-too-large');
  });

  it('is JSON Lines, where a key that is not there is a missing cell', () => {
    const lines = [
      { x: 1.5, town: 'Bath', y: 'a' },
      { x: 2, town: null, y: 'a' },
      { town: 'Bath', y: 'b', x: 1e21, ok: true },
      { x: 2, y: 'b', ok: true },
    ];
    const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
    const table = tableOf(text, { target: 'y', categoricalFeatures: ['town'] });
    expect(table.format.kind).toBe('json-lines');
    expect(table.features.map(({ name, levels }) => [name, levels])).toEqual([
      ['x', null],
      ['town', ['', 'Bath']],
      ['ok', ['', 'true']],
    ]);
    expect([...table.lines]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['PAR1abc', 'a Parquet file inside gzip'],
    ['PARE', 'an encrypted Parquet file'],
    ['ARROW1', 'a Feather or Arrow file. Save the table as CSV UTF-8 or as Parquet.'],
    ['@relation iris\n', 'an ARFF file'],
    ['[{"x": 1}]', 'JSON, in one list'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['{"x": [1]}\n', 'a list or an object'],
    ['{"x": 1}\n{"x":\n', 'not JSON'],
  ])('R20: %j is named for what it is', (text, words) => {
    expect(refusalOf(() => tableOf(text)).message).toContain(words);
  });
});

describe('what is left out', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    String(i),
    String(i + 1),
    `text ${i}`,
    `2024-01-${String(1 + (i % 3)).padStart(2, '0')}`,
    `${i % 4}:30`,
    'same',
    String(i % 5),
    i % 2 === 0 ? 'a' : 'b',
  ]);
  const csv = `,id,note,day,hour,same,x,y\n${rows.map((cells) => cells.join()).join('\n')}\n`;

  it('is named with its reason', () => {
    expect(tableOf(csv).leftOut).toEqual([
      { name: '', reason: 'index' },
      { name: 'id', reason: 'index' },
      { name: 'note', reason: 'free-text' },
      { name: 'day', reason: 'date' },
      { name: 'hour', reason: 'date' },
      { name: 'same', reason: 'constant' },
    ]);
  });

  it('comes back by its name, but for a constant', () => {
    const table = tableOf(csv, { categoricalFeatures: ['note', 'day'], numericFeatures: ['id'] });
    expect(table.features.map(({ name }) => name)).toEqual(['id', 'note', 'day', 'x']);
  });

  it('is told where nothing else is there', () => {
    const text = `note,y\n${rows.map((cells) => `${cells[2] ?? ''},${cells[7] ?? ''}`).join('\n')}\n`;
    expect(refusalOf(() => tableOf(text)).message).toContain(
      '- "note" has another text in more than half of the rows.',
    );
  });
});

describe('one message', () => {
  it('names all that stands in the way, in the order of the file', () => {
    const csv = 'k,x,z,y\n1,1,9,a\n1,,8,a\n3,1,1e999,b\n3,2\n';
    const error = refusalOf(() => tableOf(csv, { idColumn: 'k', missing: 'error' }));
    expect(error.code).toBe('id-duplicate');
    expect(error.message.split('\n').map((line) => line.slice(0, 45))).toEqual(
      [
        '4 things stand in the way:',
        '- data.csv, line 3, column 1 "k": line 2 has t',
        '- data.csv, line 3, column 2 "x": the value is',
        '- data.csv, line 4, column 3 "z": the number i',
        '- data.csv, line 5, byte offset 35: the header',
      ].map((line) => line.slice(0, 45)),
    );
  });

  it('counts those behind the first twenty', () => {
    const csv = `x,y\n${'1\n'.repeat(50)}`;
    expect(refusalOf(() => tableOf(csv)).message).toContain('- and 30 more.');
  });
});

describe('a target of numbers', () => {
  const csv = (value: (row: number) => string): string =>
    `x,y\n${Array.from({ length: 60 }, (_, i) => `${i % 7},${value(i)}`).join('\n')}\n`;

  it.each([
    ['fractions', (i: number) => String((i % 5) + 0.5)],
    ['many whole numbers', (i: number) => String(10 + (i % 30))],
    ['counts with gaps', (i: number) => String(2 * (i % 25))],
  ])('is a regression: %s', (_, value) => {
    const { classes, labels, targets } = tableOf(csv(value));
    expect(classes).toEqual([]);
    expect([...labels]).toEqual(new Array(60).fill(0));
    expect([...(targets ?? [])]).toEqual(Array.from({ length: 60 }, (_, i) => Number(value(i))));
    for (const asked of [{ categoricalFeatures: ['y'] }, { task: 'classification' } as const]) {
      expect(tableOf(csv(value), asked)).toMatchObject({ targets: null });
      expect(tableOf(csv(value), asked).classes.length).toBeGreaterThan(4);
    }
  });

  it.each([
    ['few whole numbers', (i: number) => String(3 * (i % 20))],
    ['codes from 0', (i: number) => String(i % 26)],
    ['two numbers', (i: number) => String((i % 2) / 2)],
  ])('is one of classes: %s', (_, value) => {
    expect(tableOf(csv(value)).targets).toBeNull();
    expect(tableOf(csv(value), { task: 'regression' }).targets).toHaveLength(60);
  });

  it('is one of numbers with a decimal comma too', () => {
    const text = `x;y\n${Array.from({ length: 30 }, (_, i) => `${i % 7},5;${i},25`).join('\n')}\n`;
    expect(tableOf(text).targets?.slice(0, 3)).toEqual(Float64Array.of(0.25, 1.25, 2.25));
  });

  it('is refused where a regression is asked for and a value is no number, naming the first', () => {
    const error = refusalOf(() =>
      tableOf('x,y\n1,2\n2,high\n3,low\n4,5\n', { task: 'regression' }),
    );
    expect(error.code).toBe('target-not-a-number');
    expect(error.message).toContain('data.csv, line 3, column 2 "y": the target is not a decimal');
    expect(error.message).toContain('So is 1 more of its values.');
    const large = refusalOf(() => tableOf('x,y\n1,1e999\n2,5\n', { task: 'regression' }));
    expect(large.message).toContain('the target is larger than 1e100');
    const squares = refusalOf(() => tableOf('x,y\n1,-1.5e100\n2,5.5\n3,7\n'));
    expect(squares.message).toContain('line 2, column 2 "y": the target is larger than 1e100');
    expect(tableOf('x,y\n1,-1e100\n2,5.5\n3,7\n').targets).toEqual(Float64Array.of(-1e100, 5.5, 7));
  });

  it('is refused where all numbers are one', () => {
    const error = refusalOf(() => tableOf('x,y\n1,2\n2,2.0\n3,2\n', { task: 'regression' }));
    expect(error.code).toBe('one-class');
    expect(error.message).toContain('every row has the number 2');
  });
});
