import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CheckedRun } from '../../src/checks/check.js';
import { CHECKS } from '../../src/checks/checks.js';
import { findAll } from '../../src/checks/findAll.js';
import { listDoubted } from '../../src/checks/findLabelErrors.js';
import { CHECK_CODES } from '../../src/document/enums.js';
import { drawer, findingsOf, runOf } from './runs.js';

/** Rows of three measurements and one of two classes, told apart by their sum, but not by one alone. */
function measured(rows: number, extra: (row: number, label: string) => (string | number)[]) {
  const draw = drawer(7);
  return Array.from({ length: rows }, (_, row) => {
    const values = [draw(), draw(), draw()].map((value) => Number(value.toFixed(4)));
    const label = values[0]! + values[1]! + values[2]! > 1.5 ? 'yes' : 'no';
    return [...extra(row, label), ...values, label];
  });
}
const HEADER = ['a', 'b', 'c', 'class'];
const plain = runOf(
  HEADER,
  measured(200, () => []),
);

/** Answers: right, but for those rows that are all sure of the other class, or half sure. */
function answered(run: CheckedRun, sure: number[], unsure: number[] = []): CheckedRun {
  const truth = run.table.labels;
  const predicted = truth.map((label, row) =>
    sure.includes(row) || unsure.includes(row) ? 1 - label : label,
  );
  const votes = Int32Array.from({ length: truth.length * 2 }, (_, at) => {
    const row = Math.floor(at / 2);
    const most = unsure.includes(row) ? 6 : 9;
    return predicted[row] === at % 2 ? most : 10 - most;
  });
  const predictions = { classes: run.table.classes, truth, predicted, votes, total: 10 };
  return { ...run, predictions };
}

describe('the checks of the table', () => {
  it('are one for each code, each with a section on the page', () => {
    const page = readFileSync('src/checks/README.md', 'utf8');
    const sections = [...page.matchAll(/^## (FG-T\d\d)$/gm)].map(([, code]) => code);
    expect(CHECKS.map(({ code }) => code)).toEqual(CHECK_CODES);
    expect(sections).toEqual(CHECK_CODES);
  });

  it('are silent about measurements', () => {
    expect(findAll(answered(plain, [5, 90], [7, 8, 9]), null)).toEqual([]);
  });

  it('are silent about the iris table, which one petal nearly divides', () => {
    const [header = '', ...lines] = readFileSync('data/iris.csv', 'utf8').trim().split('\n');
    const run = runOf(
      header.trim().split(','),
      lines.map((line) => line.trim().split(',')),
    );
    expect(findAll(run, null)).toEqual([]);
  });
});

describe('FG-T01', () => {
  it('finds a column that tells the class, and none that nearly does', () => {
    const flip = (row: number, label: string): number => Number((label === 'yes') !== row % 20 < 1);
    const rows = measured(200, (row, label) => [
      label === 'yes' ? 1 + row / 1000 : -1 - row / 1000,
      flip(row, label),
    ]);
    const found = findingsOf(runOf(['known', 'nearly', ...HEADER], rows), 'FG-T01');
    expect(found.map(({ columns, shares, kind }) => [columns, shares, kind])).toEqual([
      [['known'], [0.99], 'answer'],
    ]);
  });

  it('tells names and numbers of patients apart from an answer', () => {
    const patients = Array.from({ length: 40 }, (_, patient) => (patient * 7) % 3 === 0);
    const rows = measured(200, (row) => [`p${row % 40}`, row % 40, 0]).map((cells, row) => [
      ...cells.slice(0, 2),
      ...cells.slice(3, -1),
      patients[row % 40]! ? 'yes' : 'no',
    ]);
    const found = findingsOf(runOf(['patient', 'number', ...HEADER], rows), 'FG-T01');
    expect(found.map(({ columns, kind }) => [columns, kind])).toEqual([
      [['patient'], 'units'],
      [['number'], 'units'],
    ]);
  });
});

describe('FG-T02', () => {
  it('finds row numbers and ids, and no years, ranks or measurements', () => {
    const rows = measured(200, (row) => [
      1000 + 3 * row,
      (row * 37) % 101,
      1700 + row,
      (row * 77) % 200,
    ]);
    const header = ['order', 'patient_id', 'year', 'rank', ...HEADER];
    const found = findingsOf(runOf(header, rows), 'FG-T02');
    expect(found.map(({ columns, kind }) => [...columns, kind])).toEqual([
      ['order', 'row-number'],
      ['patient_id', 'id'],
    ]);
  });
});

describe('FG-T02 of long numbers', () => {
  it('finds whole numbers that are rounded, however few, and no large measurements', () => {
    const rows = [
      ['9007199254740993', '1e300', '0.5', '9007199254740991', 'a'],
      ['', '1', '9007199254740993', '3', 'b'],
      ['12', '2e22', '7', '', 'a'],
      ['13', '3', '8', '4', 'b'],
    ];
    const run = runOf(['long', 'large', 'fraction', 'safe', 'class'], rows);
    const found = findingsOf(run, 'FG-T02');
    expect(found.map(({ columns, kind }) => [columns, kind])).toEqual([[['long'], 'rounded']]);
  });
});

describe('FG-T03', () => {
  const draw = drawer(3);
  const patients = Array.from({ length: 60 }, () => ({
    values: Array.from({ length: 8 }, draw),
    label: draw() < 0.5 ? 'ill' : 'well',
  }));
  const rows = patients.flatMap(({ values, label }, patient) =>
    Array.from({ length: 10 }, () => [
      `p${patient}`,
      ...values.map((value) => (value + 0.02 * draw()).toFixed(5)),
      label,
    ]),
  );
  const header = ['patient', ...Array.from({ length: 8 }, (_, index) => `x${index}`), 'class'];

  it('finds 60 patients with pure noise', () => {
    const run = runOf(header, rows, { ignore: 'patient' });
    expect(findingsOf(run, 'FG-T03')[0]?.shares[0]).toBeGreaterThan(0.9);
  });

  it('is silent when they are the groups', () => {
    const run = runOf(header, rows, { 'group-column': 'patient' });
    expect(findingsOf(run, 'FG-T03')).toEqual([]);
  });
});

describe('FG-T04', () => {
  it('finds equal rows of two classes, with their lines', () => {
    const rows = measured(200, () => []);
    const twin = [...rows[0]!.slice(0, 3), rows[0]![3] === 'yes' ? 'no' : 'yes'];
    const found = findingsOf(runOf(HEADER, [...rows, twin]), 'FG-T04');
    expect(found).toMatchObject([{ count: 2, lines: [2, 202] }]);
  });

  it('is silent where features are too coarse to tell rows apart', () => {
    const rows = measured(200, () => []).map((row) => [
      ...row.slice(0, 3).map((value) => Math.round(Number(value))),
      row[3]!,
    ]);
    expect(findingsOf(runOf(HEADER, rows), 'FG-T04')).toEqual([]);
  });
});

describe('FG-T05 and FG-T06', () => {
  it('find a class that is tested unseen, and classes that look the same', () => {
    const rows = [
      ...measured(200, () => []),
      [9, 9, 9, 'once'],
      [8, 8, 8, 'Yes'],
      [7, 7, 8, 'Yes'],
    ];
    const run = runOf(HEADER, rows);
    expect(findingsOf(run, 'FG-T05')).toMatchObject([
      { classes: ['Yes', 'once'], kind: 'unlearned' },
    ]);
    expect(findingsOf(run, 'FG-T06')).toMatchObject([{ classes: ['Yes', 'yes'], count: 2 }]);
  });
});

describe('FG-T07', () => {
  it('finds answers that are worse at the end of the file', () => {
    const late = Array.from({ length: 40 }, (_, index) => 150 + index);
    const [found] = findingsOf(answered(plain, [], late), 'FG-T07');
    expect(found?.shares[0]).toBe(1);
    expect(found?.shares[1]).toBeLessThan(0.5);
  });

  it('says nothing of a file that is sorted by class, one of which is hard', () => {
    const { labels } = plain.table;
    const order = Array.from(labels.keys()).sort((a, b) => labels[a]! - labels[b]!);
    const sorted = {
      ...plain,
      table: { ...plain.table, labels: labels.map((_, i) => labels[order[i]!]!) },
    };
    const hard = order.flatMap((_, i) => (sorted.table.labels[i] === 1 && i % 2 === 0 ? [i] : []));
    expect(findingsOf(answered(sorted, [], hard), 'FG-T07')).toEqual([]);
  });
});

describe('FG-T08', () => {
  it('finds columns that stand for each other, and none that merely have distinct values', () => {
    const rows = measured(200, (row) => {
      const height = (row * 7919) % 1009;
      return [height + 0.5, ((height + 0.5) / 2.54).toFixed(6), row % 3, 'xyz'[row % 3] ?? ''];
    });
    const found = findingsOf(runOf(['cm', 'inch', 'code', 'word', ...HEADER], rows), 'FG-T08');
    expect(found.map(({ columns }) => columns)).toEqual([
      ['cm', 'inch'],
      ['code', 'word'],
    ]);
  });
});

describe('FG-T09', () => {
  it('lists rows that the models are sure of, where they know the class otherwise', () => {
    const found = findingsOf(answered(plain, [3, 4, 50], [7, 9]), 'FG-T09');
    expect(found).toMatchObject([{ count: 3, lines: [5, 6, 52] }]);
  });

  it('is silent where such mistakes are few of many', () => {
    const unsure = Array.from({ length: 30 }, (_, index) => 100 + index);
    expect(findingsOf(answered(plain, [3, 4, 50], unsure), 'FG-T09')).toEqual([]);
  });

  it('doubts the rows that cleanlab 2 does', () => {
    // find_label_issues(filter_by='confident_learning', return_indices_ranked_by='normalized_margin')
    const shares = [9, 1, 8, 2, 1, 9, 6, 4, 2, 8, 1, 9, 7, 3, 3, 7];
    const predictions = {
      classes: ['a', 'b'],
      truth: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
      predicted: Int32Array.of(0, 0, 1, 0, 1, 1, 0, 1),
      votes: Int32Array.from(shares),
      total: 10,
    };
    expect(listDoubted(predictions).map(({ index }) => index)).toEqual([2, 6]);
  });
});

describe('a finding that the base has too', () => {
  it('is not new, and is where it is about more rows', () => {
    const rows = measured(200, () => []);
    const twinOf = (row: number) => [
      ...rows[row]!.slice(0, 3),
      rows[row]![3] === 'yes' ? 'no' : 'yes',
    ];
    const one = runOf(HEADER, [...rows, twinOf(0)]);
    const two = runOf(HEADER, [...rows, twinOf(0), twinOf(1)]);
    const isNew = (run: CheckedRun, base: CheckedRun | null) => findAll(run, base)[0]?.isNew;
    expect([isNew(one, one), isNew(two, one), isNew(one, two), isNew(one, plain)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(isNew(one, null)).toBeNull();
  });
});
