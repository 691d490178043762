import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf, tableOf } from './tableOf.js';

const IRIS = readFileSync('data/iris.csv', 'utf8');
const ROWS = IRIS.slice(IRIS.indexOf('\n') + 1);

/** A table of two classes under a header: the features count up, the class is the last cell. */
function below(header: string, classes: readonly string[]): string {
  const features = header.split(',').length - 1;
  const rows = [...classes, ...classes].map(
    (name, row) =>
      `${Array.from({ length: features }, (_, i) => 2 * row + i / 2).join(',')},${name}`,
  );
  return `${header}\n${rows.join('\n')}\n`;
}

describe('refuseDataAsHeader', () => {
  it('refuses iris without its header, which would lose a row, and says what to do', () => {
    const error = refusalOf(() => tableOf(ROWS));
    expect(error.code).toBe('header-missing');
    expect(error.message).toBe(
      'data.csv, line 1: the header seems to be a row of data: every feature\'s name is a number or one of its texts, and the target\'s name "setosa" is one of its classes. Put the names of the columns above it. If it is the header, give the target another name.',
    );
    expect(refusalOf(() => tableOf(`\n\n${ROWS}`)).message).toContain(
      'data.csv, line 3: the header',
    );
  });

  it('refuses it whatever row comes first', () => {
    const rows = ROWS.trimEnd().split('\n');
    for (const [at, row] of rows.entries()) {
      const text = [row, ...rows.slice(0, at), ...rows.slice(at + 1)].join('\n');
      expect(refusalOf(() => tableOf(text)).code).toBe('header-missing');
    }
  });

  it('refuses it where the classes are numbers, and where the target is another column', () => {
    expect(refusalOf(() => tableOf(below('6,148,33.6,1', ['0', '1']))).code).toBe('header-missing');
    const first = ROWS.replace(/^(.*),(\w+)$/gm, '$2,$1');
    expect(refusalOf(() => tableOf(first, { target: 'setosa' })).code).toBe('header-missing');
  });

  it("refuses scikit-learn's own first line, also where it has as many cells as the rows", () => {
    const digits = ROWS.replace(/\w+$/gm, (name) => String(name.length % 3));
    const error = refusalOf(() => tableOf(`150,4,setosa,versicolor,virginica\n${digits}`));
    expect(error.code).toBe('header-missing');
    expect(error.message).toContain('counts the rows and features');
    const ragged = refusalOf(() => tableOf(`150,4,benign,malignant\n${digits}`));
    expect(ragged.message).toBe(error.message);
  });

  it('advises on equal numbers in the first line', () => {
    expect(refusalOf(() => tableOf(below('1,85,0,0,1', ['0', '1']))).message).toContain(
      'If this line is a row of data',
    );
    expect(refusalOf(() => tableOf('a,a\n1,x\n')).message).toMatch(/"a"\. Rename one\.$/);
  });

  it.each([
    ['years', '2019,2020,2021,2022', ['0', '1']],
    ['years before a named target', '2019,2020,outcome', ['2019', '2020']],
    ['wavelengths', '400.5,401.0,401.5,species', ['a', 'b']],
    ['bins', '0.5,1e3,label', ['0.5', '1']],
    ['counted columns', '0,1,2,3', ['0', '1', '2', '3']],
    ['columns counted from 1', '1,2,3,4', ['3', '4']],
    ['a name among numbers', '5.1,width,1.4,setosa', ['setosa', 'virginica']],
    ['a target called as a class', 'length,width,yes', ['yes', 'no']],
    ['numbers that are no counts', '150,4,setosa', ['a', 'b']],
  ])('takes %s for names', (_, header, classes) => {
    expect(tableOf(below(header, classes)).features).toHaveLength(header.split(',').length - 1);
  });

  it('takes the pixels of a picture for names', () => {
    const pixels = Array.from({ length: 784 }, (_, i) => String(i));
    const digits = Array.from({ length: 10 }, (_, i) => String(i));
    for (const header of [
      [...pixels, '784'],
      [...pixels, 'class'],
    ]) {
      expect(tableOf(below(header.join(','), digits)).features).toHaveLength(784);
    }
    const rows = below(`${pixels.join(',')},5`, digits).replace(/^(.*),(\w+)$/gm, '$2,$1');
    expect(tableOf(rows.replace(/^5/, 'label'), { target: 'label' }).classes).toEqual(digits);
  });

  it('takes counted columns of which some are no features', () => {
    const csv = below('0,1,2,3,4,5', ['4', '5']);
    expect(tableOf(csv, { ignore: ['1'] }).features).toHaveLength(4);
    const lines = csv.trimEnd().split('\n');
    const withId = lines.map((line, row) => `${row === 0 ? 'id' : `r${row}`},${line}`).join('\n');
    expect(tableOf(withId, { idColumn: 'id' }).target).toBe('5');
  });

  const anyNumber = fc.oneof(
    fc.integer({ min: -9, max: 999 }).map(String),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String),
  );
  const anyRows = fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc.record({
      classes: fc.uniqueArray(fc.constantFrom('a', 'b', '0', '1', '7', '2.5'), { minLength: 2 }),
      features: fc.array(fc.array(anyNumber, { minLength: width, maxLength: width }), {
        minLength: 12,
        maxLength: 20,
      }),
    }),
  );
  const rowsOf = (classes: readonly string[], features: readonly string[][]): string[][] =>
    features.map((cells, row) => [...cells, classes[row % classes.length] ?? '']);

  it('refuses every table of numbers without a header, unless its first line counts columns', () => {
    fc.assert(
      fc.property(anyRows, ({ classes, features }) => {
        const rows = rowsOf(classes, features);
        const [first = []] = rows;
        const starts = first.map((cell, i) => (/^\d+$/.test(cell) ? Number(cell) - i : NaN));
        fc.pre(!starts.every((start) => start === starts[0]));
        const error = refusalOf(() => tableOf(rows.map((cells) => cells.join(',')).join('\n')));
        expect(['header-missing', 'header-duplicate', 'header-similar']).toContain(error.code);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any numbers for names where the target has a name of its own', () => {
    const anyNames = fc.uniqueArray(anyNumber, {
      minLength: 1,
      maxLength: 6,
      selector: (name) => name.toLowerCase(),
    });
    fc.assert(
      fc.property(anyNames, fc.constantFrom('class', '8', '-1', '1999.5'), (names, target) => {
        fc.pre(!names.includes(target));
        const features = Array.from({ length: 12 }, (_, row) =>
          names.map((__, i) => `${2 * row + i}`),
        );
        const rows = [[...names, target], ...rowsOf(['a', '0', '7'], features)];
        const table = tableOf(rows.map((cells) => cells.join(',')).join('\n'));
        expect(table.labels).toHaveLength(12);
      }),
      { numRuns: 200 },
    );
  });
});
