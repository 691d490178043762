import type { DataChanges } from '../document/result.js';
import { holm } from '../statistics/holm.js';
import { fillGaps } from '../preprocessing/encode.js';
import { chiSquare, poolLevels } from '../statistics/chiSquare.js';
import { kolmogorovSmirnov } from '../statistics/kolmogorovSmirnov.js';
import {
  populationStabilityIndex,
  stabilityOfCounts,
} from '../statistics/populationStabilityIndex.js';
import type { Column, Table } from '../table/table.js';
import { findUnmatched } from './findUnmatched.js';
import { mergeNearEqual } from './mergeNearEqual.js';
import type { RowNumbers } from './numberKeys.js';
import { shareLevels } from './shareLevels.js';

/** Rows each table needs; with fewer, tenths of a column hold three rows and say nothing. */
export const FEWEST_ROWS = 30;

/** Drift needs evidence: the chance that any column is named while none has moved. */
const SIGNIFICANCE = 0.05;

/**
 * ... and it needs size, since among a million rows the evidence is good for any trifle: up to some
 * value, one table has ten rows in a hundred more than the other. It is also where the stability
 * index and other distances are by custom no longer called stable.
 */
const SMALLEST_DISTANCE = 0.1;

/**
 * How far each feature that both tables have has moved, over all rows of both; empty when a table
 * has fewer than 30. A column has drifted when its distance is 0.1 or more and its p-value, after
 * Holm's correction for the columns, at most 0.05: the Kolmogorov-Smirnov distance and test of
 * numbers, the total variation and the chi-square test of categories, whose seldom levels are pooled.
 *
 * Values that differ by rounding alone count as equal, so that a column of few values written with
 * other decimals has not moved.
 *
 * The test takes its two samples for independent, which tables are not that share rows. Where rows
 * only came, or only went, it is therefore made between these and the base's, or those that stayed,
 * and exact: their distance times their share of the larger table is the tables' own. Where rows
 * came and went it is made between the whole tables; shared rows then make the p-value too large,
 * so that drift is found later, never sooner.
 *
 * @param contents the rows, equal where the features that both tables have are
 */
export function measureDrift(
  base: Table,
  current: Table,
  contents: RowNumbers,
): DataChanges['drift'] {
  if (Math.min(base.labels.length, current.labels.length) < FEWEST_ROWS) return [];
  const samples = chooseSamples(contents);
  const others = new Map(current.features.map((column) => [column.name, column]));
  const columns = base.features.flatMap((column) => {
    const now = others.get(column.name);
    return now === undefined ? [] : [measureColumn(column, now, samples)];
  });
  const adjusted = holm(columns.map(({ pValue }) => pValue));
  return columns.map((column, index) => {
    const adjustedPValue = adjusted[index]!;
    return { ...column, adjustedPValue, drifted: isDrift(column.statistic, adjustedPValue) };
  });
}

/** Whether a distance is large, and no chance. */
export function isDrift(statistic: number, adjustedPValue: number): boolean {
  return statistic >= SMALLEST_DISTANCE && adjustedPValue <= SIGNIFICANCE;
}

type Drift = DataChanges['drift'][number];
type Measured = Omit<Drift, 'adjustedPValue' | 'drifted'>;

/** The rows of each side that are held against each other. */
interface Samples {
  /** `null` for all of them. */
  readonly base: Int32Array | null;
  readonly current: Int32Array | null;
  /** What their distance is multiplied by to be that of the tables. */
  readonly share: number;
}

function chooseSamples(contents: RowNumbers): Samples | null {
  const { base: gone, current: come } = findUnmatched(contents);
  if (gone.length + come.length === 0) return null;
  if (gone.length === 0) {
    return { base: null, current: come, share: come.length / contents.current.length };
  }
  if (come.length === 0) {
    return { base: gone, current: null, share: gone.length / contents.base.length };
  }
  return { base: null, current: null, share: 1 };
}

export function measureColumn(base: Column, current: Column, samples: Samples | null): Measured {
  const isNumber = base.levels === null && current.levels === null;
  const form = { column: base.name, kind: isNumber ? 'number' : 'category' } as const;
  if (samples === null) {
    return { ...form, statistic: 0, pValue: 1, populationStabilityIndex: 0 };
  }
  return { ...form, ...(isNumber ? measureNumbers : measureLevels)(base, current, samples) };
}

type Distance = Pick<Drift, 'statistic' | 'pValue' | 'populationStabilityIndex'>;

/** A missing number counts as one above all others. */
function measureNumbers(base: Column, current: Column, samples: Samples): Distance {
  const [own, now] = mergeNearEqual(base.values, current.values);
  const [before, after] = [fillGaps(own), fillGaps(now)];
  const { statistic, pValue } = kolmogorovSmirnov(
    select(before, samples.base),
    select(after, samples.current),
  );
  return {
    statistic: samples.share * statistic,
    pValue,
    populationStabilityIndex: populationStabilityIndex(before, after),
  };
}

/** A missing text counts as a level. */
function measureLevels(base: Column, current: Column, samples: Samples): Distance {
  const levels = shareLevels(base, current);
  const count = (values: Float64Array): number[] => {
    const counts = new Array<number>(levels.texts.length).fill(0);
    for (const level of values) counts[level]!++;
    return counts;
  };
  const drawn = poolLevels(
    count(select(levels.base, samples.base)),
    count(select(levels.current, samples.current)),
  );
  const whole = poolLevels(count(levels.base), count(levels.current));
  const { distance, pValue } = chiSquare(drawn.base, drawn.current);
  return {
    statistic: samples.share * distance,
    pValue,
    populationStabilityIndex: stabilityOfCounts(whole.base, whole.current),
  };
}

function select(values: Float64Array, rows: Int32Array | null): Float64Array {
  return rows === null ? values : Float64Array.from(rows, (row) => values[row]!);
}
