import { joinCsv } from '../../support/tables.js';
import { merge, versionOf, type Case, type Known, type Version } from './pullRequest.js';
import {
  addColumn,
  addNoise,
  addRows,
  classesOf,
  deviations,
  editNumbers,
  keepRows,
  labelOf,
  relabel,
} from './edits.js';
import type { Table } from './tables.js';

const CALM = ['passed', 'inconclusive'] as const;
const PASSED = ['passed'] as const;

/** The rows of a table changed, the settings as they were. */
function changing(change: (table: Table, known: Known) => Table): Case['make'] {
  return (known) => ({
    base: versionOf(known.table),
    current: versionOf(change(known.table, known)),
  });
}

function resetting(...more: string[]): Case['make'] {
  return ({ table }) => ({ base: versionOf(table), current: versionOf(table, more) });
}

/** The file written otherwise. */
function rewriting(write: (version: Version, table: Table) => Version): Case['make'] {
  return ({ table }) => ({ base: versionOf(table), current: write(versionOf(table), table) });
}

function exportAgain({ rows, header, numbers }: Table): string {
  const write = (cell: string, column: number): string =>
    numbers.includes(column) && cell !== '' ? `"${Number(cell).toPrecision(7)}"` : `"${cell}"`;
  return [header, ...rows].map((cells, line) => `${cells.map((cell, column) => line === 0 ? cell : write(cell, column)).join(',')}\r\n`).join('');
}

function shuffled<T>(values: readonly T[]): T[] {
  return values.map((value, at) => ({ value, key: (at * 7919) % 1009 })).sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Pull requests that make nothing worse: none of them may fail. */
export const ACCIDENTS: readonly Case[] = [
  {
    name: 'the last decimals of all numbers',
    make: changing((table) => editNumbers(table, (value) => value + 1e-9)),
    ends: CALM,
  },
  {
    name: 'noise of a thousandth on all numbers',
    make: changing((table) => addNoise(table, 0.001)),
    ends: CALM,
  },
  {
    name: 'noise of a hundredth on a fifth of the rows',
    make: changing((table) => addNoise(table, 0.01, (row) => row % 5 === 0)),
    ends: CALM,
    told: /[Oo]n the \d+ rows of this run: |rows edited/,
  },
  {
    name: 'numbers rounded to a twentieth of their deviation',
    make: changing((table) => {
      const steps = deviations(table).map((spread) => spread / 20);
      return editNumbers(table, (value, column) => Math.round(value / steps[column]!) * steps[column]!);
    }),
    ends: CALM,
  },
  {
    name: 'a calibrated sensor',
    make: changing((table) => editNumbers(table, (value) => (value * 1.02).toFixed(6))),
    ends: CALM,
  },
  {
    name: 'gaps filled',
    make: changing((table) => ({
      ...table,
      rows: table.rows.map((cells, row) =>
        cells.map((cell, column) => (cell === '' ? (table.rows[(row * 31 + 7) % 100]![column]! || table.rows[0]![column]!) : cell)),
      ),
    })),
    ends: CALM,
  },
  {
    name: 'exported again: quotes, seven digits, other ends of lines',
    make: rewriting((version, table) => ({ ...version, csv: exportAgain(table) })),
    ends: PASSED,
    told: /every prediction the same/,
  },
  {
    name: 'rows in another order',
    make: changing((table) => ({ ...table, rows: [...table.rows].reverse() })),
    ends: PASSED,
  },
  {
    name: 'columns in another order',
    make: rewriting((version, { header, rows }) => ({
      ...version,
      csv: joinCsv([header, ...rows].map((cells) => [...cells.slice(0, -1).reverse(), labelOf(cells)])),
    })),
    ends: CALM,
  },
  {
    name: 'one row in twenty more',
    make: ({ table }) => ({
      base: versionOf(keepRows(table, (_, row) => row % 20 !== 7)),
      current: versionOf(table),
    }),
    ends: CALM,
    told: /rows? added/,
  },
  {
    name: 'one row in twenty less',
    make: changing((table) => keepRows(table, (_, row) => row % 20 !== 7)),
    ends: CALM,
    told: /rows? removed/,
  },
  {
    name: 'an irrelevant feature',
    // Each tree may have them all: where it draws some, a useless one does make a forest worse.
    make: ({ table }) => {
      const wider = addColumn(table, 'noise', (_, row) => String((row * 37) % 101));
      const all = ['max-features: 1.0'];
      return { base: versionOf(table, all), current: versionOf(wider, all) };
    },
    ends: CALM,
    told: /new column noise/i,
  },
  { name: 'more trees', make: resetting('trees: 25'), ends: CALM, told: /trees \d+ → 25/ },
  { name: 'another seed', make: resetting('seed: 7'), ends: CALM, told: /seed 42 → 7/ },
  {
    name: 'an id for every row',
    make: changing((table) => addColumn(table, 'key', (_, row) => `k${row}`)),
    ends: CALM,
    told: /key/,
  },
  {
    name: 'a text that is added and ignored',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(addColumn(table, 'note', (_, row) => `n${row}`), ['ignore: note']),
    }),
    ends: PASSED,
    told: /ignore none → note/,
  },
  {
    name: 'the data under another path',
    make: rewriting((version) => ({
      ...version,
      path: 'renamed.csv',
      settings: merge(version.settings, ['data: renamed.csv']),
    })),
    ends: PASSED,
  },
  {
    name: 'other units, with nothing but their factor to tell rows by',
    make: changing((table) => editNumbers(table, (value) => String(value * 10))),
    ends: CALM,
  },
  {
    name: 'some labels cleaned up by the answers of the base',
    make: changing((table, { answers }) => relabel(table, (cells, row) => (row % 3 === 0 ? answers[row]! : labelOf(cells)))),
    ends: CALM,
    told: /by the classes they had the base was right on 0 of/,
  },
  {
    name: 'a class by another name',
    make: changing((table) => {
      const [first = ''] = classesOf(table);
      return relabel(table, (cells) => (labelOf(cells) === first ? first.toUpperCase() : labelOf(cells)));
    }),
    ends: PASSED,
    told: /class \S+ is now [A-Z]+/,
  },
  {
    name: 'every feature by another name',
    make: rewriting((version, { header, numbers, rows }) => ({
      ...version,
      csv: joinCsv([header.map((name, at) => (numbers.includes(at) ? name.toUpperCase() : name)), ...rows]),
    })),
    ends: PASSED,
    told: /columns .+ are now [A-Z]/,
  },
  {
    name: 'the target by another name',
    make: rewriting((version, { header, rows }) => ({
      csv: joinCsv([[...header.slice(0, -1), 'result'], ...rows]),
      settings: merge(version.settings, ['target: result']),
    })),
    ends: PASSED,
    told: /is now result/,
  },
  {
    name: 'a few rows twice',
    make: changing((table) => addRows(table, shuffled(table.rows).slice(0, 6))),
    ends: CALM,
  },
  {
    name: 'settings said again that are the default',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(table, ['folds: 5', 'seed: 42']),
    }),
    ends: PASSED,
    told: /every prediction the same/,
  },
];
