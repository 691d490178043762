import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { INPUTS } from '../../src/settings/definitions.js';
import { readTable } from '../../src/table/readTable.js';
import { compareAccuracy } from './compareAccuracy.js';
import { measureAccuracy } from './measureAccuracy.js';
import type { AccuracyResults, MeasuredTable } from './results.js';
import { DEFAULTS, RESULTS_FILE, readResults, summarise, tabulate } from './results.js';
import type { SharedTable } from './sharedTable.js';

/**
 * Compares the default random forest with scikit-learn's at the same folds, on public tables. Writes
 * results.json beside the source of this file, from which `npm run docs` makes the tables of this
 * folder's README. With parts of names it measures these tables alone and keeps the others.
 *
 *     python3 -m venv .tools/accuracy
 *     .tools/accuracy/bin/pip install scikit-learn==1.9.1 ... (as in README.md)
 *     npm run accuracy -- [seeds] [part of a name ...]
 */
const PYTHON = process.env['PYTHON'] ?? '.tools/accuracy/bin/python';
/** What scikit-learn made of the tables takes hours, and is kept here. */
const FOLDER = '.tools/accuracy-tables';
const [seeds = '10', ...wanted] = process.argv.slice(2);

const versions = JSON.parse(
  execFileSync(PYTHON, ['__tests__/accuracy/reference.py', FOLDER, seeds, ...wanted], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
) as Record<string, string>;
const isKept = wanted.length > 0 && existsSync(RESULTS_FILE);
const kept = new Map(isKept ? readResults().tables.map((table) => [table.name, table]) : []);
const tables: MeasuredTable[] = [];
for (const file of readdirSync(FOLDER).sort()) {
  if (!file.endsWith(`-${seeds}.json`)) continue;
  const shared = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as SharedTable;
  const isWanted = wanted.length === 0 || wanted.some((part) => shared.name.includes(part));
  const known = kept.get(shared.name);
  if (isWanted) tables.push(await measure(shared, file.replace(/json$/, 'csv')));
  else if (known !== undefined) tables.push(known);
  save();
}
const results = readResults();
for (const kind of ['numbers', 'drawn', 'mixed'] as const) {
  for (const cells of tabulate(results, kind)) console.log(cells.join(' | '));
}
console.log(summarise(results));

async function measure(shared: SharedTable, file: string): Promise<MeasuredTable> {
  const { name, kind, source, boosting, folds } = shared;
  const table = await readTable(readFileSync(`${FOLDER}/${file}`), file, {
    data: null,
    target: '_label',
    ignore: [],
    idColumn: null,
    groupColumn: null,
    categoricalFeatures: [],
    numericFeatures: [],
    missing: INPUTS.missing.initial,
    separator: 'comma',
    decimal: 'point',
  });
  const { accuracies, drawn } = await measureAccuracy(table, folds, DEFAULTS);
  const theirs = shared.forest.slice(0, folds.length);
  const tested = folds[0]!.filter((fold) => fold >= 0).length;
  console.error(`${name}: ${accuracies.join(' ')} beside ${theirs.join(' ')}`);
  return {
    name,
    kind,
    source,
    rows: table.labels.length,
    tested,
    columns: table.features.length,
    classes: table.classes.length,
    ...compareAccuracy(accuracies, theirs, tested),
    drawn: countEach(drawn),
    perSeed: { ours: accuracies, theirs, boosting },
  };
}

/** How many models drew so many features per tree. */
function countEach(drawn: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const features of drawn) counts[features] = (counts[features] ?? 0) + 1;
  return counts;
}

function save(): void {
  const names = new Set(tables.map(({ name }) => name));
  const others = [...kept.values()].filter(({ name }) => !names.has(name));
  const results: AccuracyResults = {
    date: new Date().toISOString().slice(0, 10),
    versions: { node: process.versions.node, ...versions },
    defaults: DEFAULTS,
    tables: [...tables, ...others],
  };
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
}
