import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INPUTS } from '../../src/settings/definitions.js';
import { compareAccuracy } from './compareAccuracy.js';
import type { Comparison } from './compareAccuracy.js';
import { measureAccuracy } from './measureAccuracy.js';
import type { SharedTable } from './sharedTable.js';

/**
 * Compares the default random forest with scikit-learn's: 5-fold accuracy at the same folds, on
 * public tables. Prints a Markdown table and writes results.json beside the source of this file.
 *
 *     python3 -m venv .tools/accuracy
 *     .tools/accuracy/bin/pip install scikit-learn==1.9.1 statsmodels==0.15.0 river==0.26.1 mlxtend==0.25.0
 *     npm run accuracy -- [seeds]
 */
const PYTHON = process.env['PYTHON'] ?? '.tools/accuracy/bin/python';
const [seeds = '10'] = process.argv.slice(2);

const defaults = {
  algorithm: 'random-forest',
  trees: INPUTS.trees.initial,
  maxFeatures: INPUTS.maxFeatures.initial,
  maxDepth: INPUTS.maxDepth.initial,
  minSamplesSplit: INPUTS.minSamplesSplit.initial,
  minGain: INPUTS.minGain.initial,
} as const;

const folder = mkdtempSync(join(tmpdir(), 'accuracy-'));
try {
  const versions = JSON.parse(
    execFileSync(PYTHON, ['__tests__/accuracy/reference.py', folder, seeds], { encoding: 'utf8' }),
  ) as Record<string, string>;
  const tables = [];
  printRow('Table', 'From', 'Rows × columns', 'scikit-learn', 'Ours', 'Difference', 'Within');
  printRow('---', '---', '---:', '---:', '---:', '---:', '---');
  for (const file of readdirSync(folder).sort()) {
    const table = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SharedTable;
    const ours = await measureAccuracy(table, defaults);
    const comparison = compareAccuracy(ours, table.accuracies, table.labels.length);
    print(table, comparison);
    tables.push({
      name: table.name,
      source: table.source,
      rows: table.labels.length,
      columns: table.columns.length,
      classes: table.classes,
      ...comparison,
      perSeed: { ours, theirs: table.accuracies },
    });
  }
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    versions: { node: process.versions.node, ...versions },
    defaults,
    tables,
  };
  writeFileSync('__tests__/accuracy/results.json', `${JSON.stringify(measured, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function print(table: SharedTable, comparison: Comparison): void {
  const { ours, theirs, difference, standardError, samplingError } = comparison;
  const within = comparison.withinSeeds ? 'both' : comparison.withinSampling ? 'rows' : 'neither';
  printRow(
    table.name,
    table.source,
    `${table.labels.length} × ${table.columns.length}`,
    `${percent(theirs)} ± ${percent(samplingError)}`,
    percent(ours),
    `${percent(difference)} ± ${percent(standardError)}`,
    within,
  );
}

function printRow(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
