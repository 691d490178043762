import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UserError } from '../../src/errors.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import { runScript } from '../support/runScript.js';
import { anyCell, anyStyle, writeCsv } from './csvText.js';
import { refusalOf, tableOf } from './tableOf.js';

const PLAIN = 'x,y,species\n1,2,a\n3,4,b\n5,6,b\n7,8,a\n';

describe('readTable', () => {
  it('gives the features, the labels and the lines in the order of the file', () => {
    const table = tableOf(
      'id,x,note,species,y\n\nr1,1,"two\nlines",b,-2.5\nr2,.5,,a,6e-7\nr3,1,,b,0\nr4,1,,a,0\n',
      {
        target: 'species',
        ignore: ['note'],
        idColumn: 'id',
      },
    );
    expect(table.path).toBe('data.csv');
    expect(table.features).toEqual([
      { name: 'x', values: Float64Array.of(1, 0.5, 1, 1), levels: null },
      { name: 'y', values: Float64Array.of(-2.5, 6e-7, 0, 0), levels: null },
    ]);
    expect(table.target).toBe('species');
    expect(table.classes).toEqual(['a', 'b']);
    expect(table.labels).toEqual(Int32Array.of(1, 0, 1, 0));
    expect(table.lines).toEqual(Int32Array.of(3, 5, 6, 7));
  });

  it('takes the last column for the target unless one is named', () => {
    expect(tableOf(PLAIN).target).toBe('species');
    expect(tableOf('kind,x\n1,2\n1,3\n2,4\n2,5\n', { target: 'kind' }).features[0]?.name).toBe('x');
  });

  it('reads the bundled iris table', () => {
    const table = tableOf(readFileSync('data/iris.csv'));
    expect(table.labels).toHaveLength(150);
    expect(table.classes).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(table.features.map(({ name }) => name)).toEqual([
      'sepal_length',
      'sepal_width',
      'petal_length',
      'petal_width',
    ]);
    expect(table.lines[149]).toBe(151);
  });

  it('reads a view into a larger buffer', () => {
    const whole = Buffer.from(`junk${PLAIN}junk`);
    expect(tableOf(new Uint8Array(whole.buffer, whole.byteOffset + 4, PLAIN.length))).toEqual(
      tableOf(PLAIN),
    );
  });

  it('R83: orders classes by code unit, not by number or language', () => {
    const labels = ['9', '10', '2', 'z', 'ä', 'Z', '__proto__', '-1'];
    const rows = [...labels, ...labels].map((label, i) => `${2 * i},${label}`);
    const table = tableOf(`x,y\n${rows.join('\n')}\n`);
    expect(table.classes).toEqual(['-1', '10', '2', '9', 'Z', '__proto__', 'z', 'ä']);
    expect([...table.labels].map((label) => table.classes[label])).toEqual([...labels, ...labels]);
  });

  it('R13: hostile names survive as columns and classes, and prototypes stay as they are', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'length', 'none', 'forest'];
    const before = Object.getOwnPropertyNames(Object.prototype);
    const rows = [...hostile, ...hostile].map(
      (label, i) => `${hostile.map((_, j) => i + j).join(',')},${label}`,
    );
    const table = tableOf(`${hostile.join(',')},hasOwnProperty\n${rows.join('\n')}\n`, {
      numericFeatures: hostile,
    });
    expect(table.features.map(({ name }) => name)).toEqual(hostile);
    expect(table.features[0]?.values[3]).toBe(3);
    expect(table.classes).toEqual([...hostile].sort());
    expect(table.target).toBe('hasOwnProperty');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    for (const name of hostile) {
      expect(tableOf(`a,${name}\n1,x\n2,x\n3,y\n4,y\n`, { target: name }).target).toBe(name);
    }
  });

  it('R11, R12, R84: says the same of every way of writing a table', () => {
    const header = ['x', 'note', 'y', 'species'];
    const anyRow = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      anyCell,
      fc.constantFrom('1', '2.50', ' 3', '-0'),
      fc.constantFrom('a', 'b"', 'c,\n'),
    );
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 8 }),
        anyStyle,
        anyStyle,
        (rows, one, other) => {
          // Every class twice, so that the table is usable.
          const records = [
            header,
            ...rows,
            ...rows,
            ['1', '', '2', 'a'],
            ['2', '', '2', 'b"'],
            ['1', '', '2', 'a'],
            ['2', '', '2', 'b"'],
          ];
          const tables = [one, other].map((style) => {
            const { text, lines } = writeCsv(records, style);
            const table = tableOf(text, { ignore: ['note'] });
            expect([...table.lines]).toEqual(lines.slice(1));
            return { ...table, lines: null, sha256: null };
          });
          expect(tables[1]).toEqual(tables[0]);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('R84: records the hash of the bytes beside that of the content', () => {
    const unix = tableOf(PLAIN);
    const windows = tableOf(PLAIN.replaceAll('\n', '\r\n'));
    expect(windows.fingerprint).toBe(unix.fingerprint);
    expect(windows.sha256).not.toBe(unix.sha256);
    expect(unix.sha256).toBe('4a8563c568255d9de2d0db7b42c083afa85e85845e6d23ccc896165e326e896a');
  });

  it('R16: what is at a cap passes, one more fails and names the cap', () => {
    const bytes = Buffer.byteLength(PLAIN);
    const cases = [
      ['bytes', bytes, 'csv-too-large', `larger than ${bytes - 1} bytes`],
      ['rows', 4, 'too-many-rows', 'more than 3 rows'],
      ['columns', 3, 'too-many-columns', 'more than 2 columns'],
      ['nameCharacters', 7, 'name-too-long', 'longer than 6 characters'],
      ['cellCharacters', 7, 'cell-too-long', 'longer than 6 characters'],
      ['classes', 2, 'too-many-classes', 'more than 1 classes'],
    ] as const;
    for (const [cap, limit, code, words] of cases) {
      expect(tableOf(PLAIN, {}, { [cap]: limit }).labels).toHaveLength(4);
      const error = refusalOf(() => tableOf(PLAIN, {}, { [cap]: limit - 1 }));
      expect(error.code).toBe(code);
      expect(error.message).toContain(words);
    }
  });

  it('R16: a class longer than a name may be is refused', () => {
    const csv = 'x,y\n1,ab\n2,ab\n3,abc\n4,abc\n';
    expect(tableOf(csv, {}, { nameCharacters: 3 }).classes).toEqual(['ab', 'abc']);
    const error = refusalOf(() => tableOf(csv, {}, { nameCharacters: 2 }));
    expect(error.code).toBe('name-too-long');
    expect(error.message).toContain('line 4, column 2 "y"');
  });

  it('R16: one column too many is refused however the header is quoted, and whatever follows', () => {
    for (const csv of [
      'a,b,c\n1,2,3\n',
      '"a","b","c"\n',
      '"a","b","c",d\n',
      'a,b,c"\n',
      `a,b,${','.repeat(1e6)}`,
    ]) {
      expect(refusalOf(() => tableOf(csv, {}, { columns: 2 })).code).toBe('too-many-columns');
    }
  });

  it('R16: the caps keep a file within what the engine can hold', () => {
    expect(TABLE_LIMITS).toEqual({
      bytes: 268_435_456,
      rows: 2_000_000,
      columns: 100_000,
      cellCharacters: 100_000,
      nameCharacters: 1_000,
      classes: 1_000,
    });
  });

  it('R16: 100,000 columns are read, and more refused, within 512 MB and a time that is not quadratic', () => {
    const script = `
      const { readTable } = await import('./.build/src/table/readTable.js');
      const settings = {
        data: null, target: null, ignore: [], idColumn: null, groupColumn: null,
        categoricalFeatures: [], numericFeatures: [], missing: 'keep', separator: 'auto', decimal: 'auto',
        slices: [],
      };
      const read = async (bytes) => {
        try {
          return (await readTable(bytes, 'wide.csv', settings)).features.length;
        } catch (error) {
          return error.code;
        }
      };
      const wide = (columns) => {
        const row = (cell, label) => Array.from({ length: columns - 1 }, (_, i) => cell(i)).join(',') + ',' + label;
        const labels = ['a', 'a', 'b', 'b'];
        const rows = labels.map((label, k) => row((i) => (i + 1) * k, label));
        return Buffer.from([row((i) => 'column' + i, 'y'), ...rows].join('\\n'));
      };
      const results = [await read(wide(100000)), await read(wide(100001)), await read(Buffer.alloc(3e7, ','))];
      console.log(JSON.stringify({ results, megabytes: process.resourceUsage().maxRSS / 1024 }));
    `;
    const { results, megabytes } = runScript(script) as { results: unknown; megabytes: number };
    expect(results).toEqual([99_999, 'too-many-columns', 'too-many-columns']);
    expect(megabytes).toBeLessThan(512);
  }, 60_000);

  it('R17: 250,000 rows are read', () => {
    const rows = Array.from({ length: 250_000 }, (_, i) => `${i},${i % 2 === 0 ? 'even' : 'odd'}`);
    const table = tableOf(`x,y\n${rows.join('\n')}`, { numericFeatures: ['x'] });
    expect(table.labels).toHaveLength(250_000);
    expect(table.lines[249_999]).toBe(250_001);
    expect(table.features[0]?.values[249_999]).toBe(249_999);
  }, 60_000);

  it('R19: names of classes are cut and cleaned where they are shown', () => {
    const name = `"\u001b[31m\n${'z'.repeat(60)}"`;
    const error = refusalOf(() => tableOf(`x,y\n1,${name}\n2,${name}\n`));
    expect(error.code).toBe('one-class');
    expect(error.message).toContain(`class "\ufffd[31m\ufffd${'z'.repeat(34)}…"`);
  });

  it('R8, R22: bytes of any kind end in a table or in a UserError', () => {
    const outcome = (bytes: Uint8Array): void => {
      try {
        tableOf(bytes);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), outcome), { numRuns: 1000 });
    const pieces = fc.constantFrom(
      'x',
      'y',
      '1',
      '2.5',
      'a',
      ',',
      ',',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '"',
      '""',
      ' ',
      '\ufeff',
      '\0',
      'é',
    );
    const csvLike = fc.string({ unit: pieces, maxLength: 40 }).map((text) => Buffer.from(text));
    fc.assert(fc.property(csvLike, outcome), { numRuns: 2000 });
    const damaged = fc
      .tuple(fc.nat(PLAIN.length - 1), fc.uint8Array({ maxLength: 3 }), fc.nat(3))
      .map(([at, bytes, cut]) =>
        Buffer.concat([
          Buffer.from(PLAIN).subarray(0, at),
          bytes,
          Buffer.from(PLAIN).subarray(at + cut),
        ]),
      );
    fc.assert(fc.property(damaged, outcome), { numRuns: 1000 });
  }, 60_000);
});
