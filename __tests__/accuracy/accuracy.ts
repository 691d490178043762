import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareAccuracy } from './compareAccuracy.js';
import { measureAccuracy } from './measureAccuracy.js';
import type { AccuracyResults, MeasuredTable } from './results.js';
import { DEFAULTS, RESULTS_FILE, tabulate } from './results.js';
import type { SharedTable } from './sharedTable.js';

/**
 * Compares the default random forest with scikit-learn's: 5-fold accuracy at the same folds, on
 * public tables. Writes results.json beside the source of this file, from which `npm run docs`
 * makes the table of this folder's README.
 *
 *     python3 -m venv .tools/accuracy
 *     .tools/accuracy/bin/pip install scikit-learn==1.9.1 statsmodels==0.15.0 river==0.26.1 mlxtend==0.25.0
 *     npm run accuracy -- [seeds]
 */
const PYTHON = process.env['PYTHON'] ?? '.tools/accuracy/bin/python';
const [seeds = '10'] = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
try {
  const versions = JSON.parse(
    execFileSync(PYTHON, ['__tests__/accuracy/reference.py', folder, seeds], { encoding: 'utf8' }),
  ) as Record<string, string>;
  const tables: MeasuredTable[] = [];
  for (const file of readdirSync(folder).sort()) {
    const table = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SharedTable;
    tables.push(await measure(table));
  }
  const results: AccuracyResults = {
    date: new Date().toISOString().slice(0, 10),
    versions: { node: process.versions.node, ...versions },
    defaults: DEFAULTS,
    tables,
  };
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  for (const cells of tabulate(results)) console.log(cells.join(' | '));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(table: SharedTable): Promise<MeasuredTable> {
  const ours = await measureAccuracy(table, DEFAULTS);
  const rows = table.labels.length;
  return {
    name: table.name,
    source: table.source,
    rows,
    columns: table.columns.length,
    classes: table.classes,
    ...compareAccuracy(ours, table.accuracies, rows),
    perSeed: { ours, theirs: table.accuracies },
  };
}
