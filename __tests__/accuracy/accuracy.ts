import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { INPUTS } from '../../src/settings/definitions.js';
import { compareText } from '../../src/text/compareText.js';
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
/** What takes hours is kept here, by table, so that a run that was interrupted goes on where it was. */
const FOLDER = '.tools/accuracy-tables';
/** What the default forest makes of a table is measured again when one of these files has changed. */
const DECIDING = ['preprocessing', 'forest', 'training'];
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
const version = digest();
const files = readdirSync(FOLDER).filter((file) => file.endsWith(`-${seeds}.json`));
// From cheap to dear.
for (const file of files.sort((a, b) => bytesOf(a) - bytesOf(b))) {
  const shared = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as SharedTable;
  const isWanted = wanted.length === 0 || wanted.some((part) => shared.name.includes(part));
  const known = kept.get(shared.name);
  if (isWanted) tables.push(await measureOnce(shared, file));
  else if (known !== undefined) tables.push(known);
  save();
}
const results = readResults();
for (const kind of ['numbers', 'drawn', 'mixed'] as const) {
  for (const cells of tabulate(results, kind)) console.log(cells.join(' | '));
}
console.log(summarise(results));

function csvOf(file: string): string {
  return file.replace(/json$/, 'csv');
}

function bytesOf(file: string): number {
  return statSync(`${FOLDER}/${csvOf(file)}`).size;
}

/** Of the code that decides how accurate the forest is. */
function digest(): string {
  const hash = createHash('sha256').update(JSON.stringify(DEFAULTS));
  for (const room of DECIDING) {
    const names = readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((path) => path.endsWith('.ts')).sort()) {
      hash.update(readFileSync(`src/${room}/${name}`));
    }
  }
  return hash.digest('hex').slice(0, 8);
}

async function measureOnce(shared: SharedTable, file: string): Promise<MeasuredTable> {
  const path = `${FOLDER}/${file}.${version}`;
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as MeasuredTable;
  const measured = await measure(shared, csvOf(file));
  writeFileSync(path, JSON.stringify(measured));
  return measured;
}

async function measure(shared: SharedTable, file: string): Promise<MeasuredTable> {
  const { name, kind, source, boosting, folds } = shared;
  const table = await readTable(readFileSync(`${FOLDER}/${file}`), file, {
    data: null,
    task: 'classification',
    target: '_label',
    ignore: [],
    idColumn: null,
    groupColumn: null,
    slices: [],
    categoricalFeatures: [],
    numericFeatures: [],
    missing: INPUTS.missing.initial,
    separator: 'comma',
    decimal: 'point',
  });
  const { accuracies, drawn } = await measureAccuracy(table, folds, {
    ...DEFAULTS,
    threshold: null,
    positiveClass: null,
  });
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
    tables: [...tables, ...others].sort((a, b) => compareText(a.name, b.name)),
  };
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
}
