import { readFileSync } from 'node:fs';
import { INPUTS } from '../../src/settings/definitions.js';
import { mean, type Comparison } from './compareAccuracy.js';
import type { SharedTable } from './sharedTable.js';

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

export interface MeasuredTable extends Comparison, Pick<SharedTable, 'name' | 'kind' | 'source'> {
  readonly rows: number;
  /** Rows that are tested with each seed. */
  readonly tested: number;
  readonly columns: number;
  readonly classes: number;
  /** How many models drew so many features per tree. */
  readonly drawn: Readonly<Record<string, number>>;
  /** Accuracies. */
  readonly perSeed: {
    readonly ours: readonly number[];
    readonly theirs: readonly number[];
    readonly boosting: readonly number[] | null;
  };
}

export const RESULTS_FILE = '__tests__/accuracy/results.json';

export function readResults(): AccuracyResults {
  return JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as AccuracyResults;
}

/** The rows of a Markdown table of one kind of tables, in percent. */
export function tabulate(
  { tables }: Pick<AccuracyResults, 'tables'>,
  kind: SharedTable['kind'],
): string[][] {
  const isMixed = kind === 'mixed';
  const rows = tables
    .filter((table) => table.kind === kind)
    .map((table) => [
      table.name,
      `${table.rows.toLocaleString('en')} x ${table.columns}`,
      String(table.perSeed.ours.length),
      `${percent(table.theirs)} ± ${percent(table.samplingError)}`,
      percent(table.ours),
      `${signed(table.difference)} ± ${percent(table.standardError)}${markReason(table)}`,
      ...(isMixed ? [percent(mean(table.perSeed.boosting ?? []))] : []),
      Object.entries(table.drawn)
        .map(([features, models]) => `${features} (${models})`)
        .join(', '),
    ]);
  return [
    [
      'Table',
      'Size',
      'Seeds',
      isMixed ? 'Pipeline' : 'scikit-learn',
      'Forest Gate',
      'Difference',
      ...(isMixed ? ['Boosting'] : []),
      'Features per tree (models)',
    ],
    ...rows,
  ];
}

/** Below so many columns each tree has them all. */
const FEW_COLUMNS = 4;
/** Below so many rows the number of features is not chosen. */
const FEW_ROWS = 400;

/**
 * Why a table may be below scikit-learn's forest by more than other seeds would change, as the page
 * explains it: `a`, `b` or `c`; nothing for one that is not.
 */
export function markReason({ withinSeeds, columns, rows }: MeasuredTable): string {
  if (withinSeeds) return '';
  return columns < FEW_COLUMNS ? ' a' : rows < FEW_ROWS ? ' b' : ' c';
}

/** Over all tables, in two sentences. */
export function summarise({ tables }: Pick<AccuracyResults, 'tables'>): string {
  const difference = mean(tables.map((table) => table.difference));
  const count = (isWithin: (table: MeasuredTable) => boolean): number =>
    tables.filter(isWithin).length;
  return (
    `Over all ${tables.length} tables the mean difference is ${signed(difference)} points. ` +
    `By the paired seeds ${count(({ withinSeeds }) => withinSeeds)} are within one standard error of ` +
    `scikit-learn's forest or above it, by the rows that were tested ${count(({ withinSampling }) => withinSampling)}.`
  );
}

function signed(share: number): string {
  return `${share < 0 ? '' : '+'}${percent(share)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
