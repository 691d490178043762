import { merge, versionOf, type Case, type Known } from './pullRequest.js';
import {
  addColumn,
  addNoise,
  addRows,
  classesOf,
  dropColumn,
  editNumbers,
  keepRows,
  labelOf,
  relabel,
  type Cells,
} from './edits.js';
import type { Table } from './tables.js';

const CAUGHT = ['failed'] as const;
const DOUBTED = ['failed', 'inconclusive'] as const;
/** Where nothing got worse that could be measured: what was done is said. */
const TOLD = ['failed', 'inconclusive', 'passed'] as const;

/** A worse model, and what is to hide it. */
function worse(
  change: (table: Table, known: Known) => Table = (table) => table,
  ...more: string[]
): Case['make'] {
  return (known) => {
    const { table } = known;
    return {
      base: versionOf(table),
      current: versionOf(change(table, known), [...table.worse, ...more]),
    };
  };
}

/** The rows of a table changed, the settings as they were. */
function changing(change: (table: Table, known: Known) => Table): Case['make'] {
  return (known) => ({
    base: versionOf(known.table),
    current: versionOf(change(known.table, known)),
  });
}

function lastNumber({ numbers }: Table): number {
  return numbers[numbers.length - 1]!;
}

function isWrong({ table, answers }: Known, row: number): boolean {
  return answers[row] !== labelOf(table.rows[row]!);
}

/** The rows of the class that the base knows best, and only those that it is right about. */
function easyRows(known: Known): Cells[] {
  const { table } = known;
  const shareOf = (name: string): number => {
    const rows = [...table.rows.keys()].filter((row) => labelOf(table.rows[row]!) === name);
    return rows.filter((row) => !isWrong(known, row)).length / rows.length;
  };
  const best = classesOf(table).reduce((a, b) => (shareOf(b) > shareOf(a) ? b : a));
  return table.rows.filter((cells, row) => labelOf(cells) === best && !isWrong(known, row));
}

function copy(rows: readonly Cells[], number: number): Cells[] {
  return Array.from({ length: number }, (_, at) => rows[at % rows.length]!);
}

/** Copies of easy rows, each moved by next to nothing. */
function easyCopies(known: Known, number: number): readonly Cells[] {
  return addNoise({ ...known.table, rows: copy(easyRows(known), number) }, 0.0005).rows;
}

const DIVIDED = /This run divides its rows otherwise than the base \(/;
const DROPPED = /accuracy drop ≤ 2 points: More than the limit allows, and a real drop/;

/** Pull requests that are worse, or hide what they are: none may pass without saying what it did. */
export const ATTACKS: readonly (Case & { readonly told: RegExp })[] = [
  { name: 'a worse model', make: worse(), ends: CAUGHT, told: DROPPED },
  {
    name: 'a worse model, and a hold-out of a dozen rows',
    make: worse(undefined, 'evaluation: hold-out', 'test-size: 0.05'),
    ends: CAUGHT,
    told: /This run divides its rows otherwise than the base \(.*test-size/,
  },
  { name: 'a worse model, and other folds', make: worse(undefined, 'folds: 3'), ends: CAUGHT, told: DIVIDED },
  { name: 'a worse model, and another seed', make: worse(undefined, 'seed: 43'), ends: CAUGHT, told: DIVIDED },
  {
    name: 'a worse model, and ids that were not there',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(addColumn(table, 'key', (_, row) => `k${(row * 7) % 9973}`), [...table.worse, 'id-column: key']),
    }),
    ends: CAUGHT,
    told: DIVIDED,
  },
  {
    name: 'a worse model, and groups that were not there',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(addColumn(table, 'batch', (_, row) => `b${row % 30}`), [...table.worse, 'group-column: batch']),
    }),
    ends: DOUBTED,
    told: DIVIDED,
  },
  {
    name: 'a worse model, and a feature ignored',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(table, [...table.worse, `ignore: ${table.header[lastNumber(table)]}`]),
    }),
    ends: CAUGHT,
    told: /ignore none →/,
  },
  {
    name: 'a worse model, and a feature deleted',
    make: worse((table) => dropColumn(table, lastNumber(table))),
    ends: CAUGHT,
    told: /gone column/,
  },
  {
    name: 'a worse model, and other units',
    make: worse((table) => editNumbers(table, (value) => String(value * 10))),
    ends: DOUBTED,
    told: /10 times the base's|More than the limit allows, and a real drop/,
  },
  {
    name: 'a worse model, and the last decimals of all numbers',
    make: worse((table) => editNumbers(table, (value) => value + 1e-9)),
    ends: CAUGHT,
    told: DROPPED,
  },
  {
    name: 'a worse model, and 2,000 easy near-copies',
    make: worse((table, known) => addRows(table, easyCopies(known, 2000))),
    ends: CAUGHT,
    told: /stable-rows-accuracy drop/,
  },
  {
    name: 'a worse model, and 2,000 easy copies',
    make: worse((table, known) => addRows(table, copy(easyRows(known), 2000))),
    ends: CAUGHT,
    told: /stable-rows-accuracy drop/,
  },
  {
    name: 'a worse model, and the rows removed that the base is wrong about',
    make: worse((table, known) => keepRows(table, (_, row) => !isWrong(known, row))),
    ends: CAUGHT,
    told: /rows removed/,
  },
  {
    name: 'a worse model, and nearly all rows removed',
    make: worse((table) => keepRows(table, (_, row) => row % 6 === 0)),
    ends: DOUBTED,
    told: /rows removed/,
  },
  {
    name: 'the rows removed that the base is wrong about',
    make: changing((table, known) => keepRows(table, (_, row) => !isWrong(known, row))),
    ends: TOLD,
    told: /removed: the base was right on 0 of \d+, on all of its rows on/,
  },
  {
    name: 'half of the rows removed that the base is wrong about',
    make: changing((table, known) => keepRows(table, (_, row) => !isWrong(known, row) || row % 2 === 0)),
    ends: TOLD,
    told: /removed: the base was right on 0 of \d+, on all of its rows on/,
  },
  {
    name: '200 easy near-copies',
    make: changing((table, known) => addRows(table, easyCopies(known, 200))),
    ends: TOLD,
    told: /200 rows added/,
  },
  {
    name: 'every row three times, with next to no noise',
    make: changing((table) =>
      addRows(table, [...addNoise(table, 0.0005).rows, ...addNoise(table, 0.0005, undefined, 2).rows]),
    ),
    ends: TOLD,
    told: /rows added/,
  },
  {
    name: 'a few rows of which all numbers are a thousandfold',
    make: changing((table) => {
      const far = editNumbers({ ...table, rows: table.rows.slice(0, 15) }, (value) => value * 1000);
      return addRows(table, far.rows);
    }),
    ends: TOLD,
    told: /new rows unlike the base's in/,
  },
  {
    name: 'rows relabelled as the base answers, and a worse model',
    make: worse((table, { answers }) => relabel(table, (_, row) => answers[row]!)),
    ends: CAUGHT,
    told: /relabelled/,
  },
  ...[5, 10, 20].map((percent) => ({
    name: `${percent} % of the labels spoilt`,
    make: changing((table) => {
      const classes = classesOf(table);
      return relabel(table, (cells, row) => {
        const at = classes.indexOf(labelOf(cells));
        return (row * 61) % 100 < percent ? classes[(at + 1) % classes.length]! : labelOf(cells);
      });
    }),
    ends: percent === 20 ? DOUBTED : TOLD,
    told: /rows-relabelled/,
  })),
  {
    name: 'the class as a feature',
    make: changing((table) => addColumn(table, 'leak', labelOf)),
    ends: TOLD,
    told: /leak/,
  },
  {
    name: 'nearly the class as a feature',
    make: changing((table) => {
      const classes = classesOf(table);
      return addColumn(table, 'leak', (cells, row) =>
        row % 40 === 0 ? classes[row % classes.length]! : labelOf(cells),
      );
    }),
    ends: TOLD,
    told: /leak/,
  },
  {
    name: 'a worse model, and looser limits',
    make: worse(undefined, 'min-accuracy: 0', 'max-drop: 1'),
    ends: CAUGHT,
    told: /rules? of the base|base's (own )?rules/i,
  },
  {
    name: 'a worse model, and evidence that is never enough',
    make: worse(undefined, 'significance: 0.001', 'evidence: margin'),
    ends: CAUGHT,
    told: /significance 0\.05 → 0\.001/,
  },
  {
    name: 'a worse model among rules that only warn and cannot be broken',
    make: (known) => {
      const rules = classesOf(known.table).flatMap((name) =>
        ['recall', 'precision', 'f1'].map((metric) => `  - ${metric}[${name}] drop <= 1 warn`),
      );
      const version = versionOf(known.table, known.table.worse);
      const limits = ['rules:', '  - accuracy drop <= 0.02', ...rules];
      const without = version.settings.filter((line) => !line.startsWith('min-accuracy'));
      const base = versionOf(known.table);
      return {
        base: { ...base, settings: [...base.settings.filter((line) => !line.startsWith('min-accuracy')), ...limits] },
        current: { ...version, settings: [...without, ...limits] },
      };
    },
    ends: CAUGHT,
    told: DROPPED,
  },
  {
    name: 'a worse model, and no baseline',
    make: worse(undefined, 'min-accuracy: 0', 'baseline: none'),
    ends: DOUBTED,
    told: /The setting is none here/,
  },
  {
    name: 'a worse model, and a class by another name',
    make: worse((table) => {
      const [first = ''] = classesOf(table);
      return relabel(table, (cells) => (labelOf(cells) === first ? first.toUpperCase() : labelOf(cells)));
    }),
    ends: CAUGHT,
    told: /class \S+ is now [A-Z]+/,
  },
  {
    name: 'a worse model, and every feature by another name',
    make: worse((table) => ({
      ...table,
      header: table.header.map((name, at) => (table.numbers.includes(at) ? name.toUpperCase() : name)),
    })),
    ends: CAUGHT,
    told: /columns .+ are now [A-Z]/,
  },
  {
    name: 'a worse model, and the target by another name',
    make: ({ table }) => {
      const renamed = { ...table, header: [...table.header.slice(0, -1), 'result'] };
      return { base: versionOf(table), current: versionOf(renamed, table.worse) };
    },
    ends: CAUGHT,
    told: /is now result/,
  },
  {
    name: 'two classes merged',
    make: changing((table) => {
      const [first = '', second] = classesOf(table);
      const isTwo = classesOf(table).length === 2;
      return relabel(table, (cells, row) =>
        labelOf(cells) === second ? (isTwo && row % 2 === 0 ? 'third' : first) : labelOf(cells),
      );
    }),
    ends: DOUBTED,
    told: /its classes differ/,
  },
  {
    name: 'a class split',
    make: changing((table) => {
      const [first = ''] = classesOf(table);
      return relabel(table, (cells, row) => (labelOf(cells) === first && row % 2 === 0 ? 'other' : labelOf(cells)));
    }),
    ends: DOUBTED,
    told: /only this run has "other"/,
  },
  {
    name: 'a worse model, and the data under another path',
    make: ({ table }) => {
      const version = versionOf(table, table.worse);
      return {
        base: versionOf(table),
        current: { ...version, path: 'renamed.csv', settings: merge(version.settings, ['data: renamed.csv']) },
      };
    },
    ends: CAUGHT,
    told: DROPPED,
  },
  {
    name: 'a worse model by flags, which hold for both sides',
    make: ({ table }) => ({
      base: versionOf(table),
      current: versionOf(table),
      flags: table.worse.flatMap((line) => `--${line.replace(': ', ' ')}`.split(' ')),
    }),
    ends: TOLD,
    told: /Given by flags, so equal on both sides: [^;]+; a change of it cannot be seen here|Given by flags, so equal on both sides: [^;]+; a change of them cannot be seen here/,
  },
  {
    name: 'a worse model, and two columns whose names are swapped',
    make: worse((table) => {
      const [a = 0, b = 0] = table.numbers;
      const header = table.header.map((name, at) => (at === a ? table.header[b]! : at === b ? table.header[a]! : name));
      return { ...table, header };
    }),
    ends: DOUBTED,
    told: /as when names are swapped|new rows unlike|drift in/,
  },
];
