import { readFileSync } from 'node:fs';
import { INPUTS } from '../../src/settings/definitions.js';
import type { Comparison } from './compareAccuracy.js';

/** The settings that are measured. */
export const DEFAULTS = {
  algorithm: 'random-forest',
  trees: INPUTS.trees.initial,
  maxFeatures: INPUTS.maxFeatures.initial,
  maxDepth: INPUTS.maxDepth.initial,
  minSamplesSplit: INPUTS.minSamplesSplit.initial,
  minGain: INPUTS.minGain.initial,
} as const;

/** What `npm run accuracy` measured last. */
export interface AccuracyResults {
  readonly date: string;
  /** Of Node, Python and its packages. */
  readonly versions: Readonly<Record<string, string>>;
  readonly defaults: typeof DEFAULTS;
  readonly tables: readonly MeasuredTable[];
}

export interface MeasuredTable extends Comparison {
  readonly name: string;
  /** The package that ships it, or `formula`. */
  readonly source: string;
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  /** Accuracies. */
  readonly perSeed: { readonly ours: readonly number[]; readonly theirs: readonly number[] };
}

export const RESULTS_FILE = '__tests__/accuracy/results.json';

export function readResults(): AccuracyResults {
  return JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as AccuracyResults;
}

/** The rows of a Markdown table, in percent. */
export function tabulate({ tables }: AccuracyResults): string[][] {
  const rows = tables.map((table) => [
    table.name,
    `${table.rows.toLocaleString('en')} x ${table.columns}`,
    `${percent(table.theirs)} ± ${percent(table.samplingError)}`,
    percent(table.ours),
    `${table.difference < 0 ? '' : '+'}${percent(table.difference)} ± ${percent(table.standardError)}`,
  ]);
  return [['Table', 'Size', 'scikit-learn', 'Forest Gate', 'Difference'], ...rows];
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
