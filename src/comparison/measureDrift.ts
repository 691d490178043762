import type { DataChanges } from '../document/result.js';
import { holm } from '../statistics/holm.js';
import { type KolmogorovSmirnov, kolmogorovSmirnov } from '../statistics/kolmogorovSmirnov.js';
import { populationStabilityIndex } from '../statistics/populationStabilityIndex.js';
import type { Table } from '../table/table.js';
import { findUnmatched } from './findUnmatched.js';
import { mergeNearEqual } from './mergeNearEqual.js';
import type { RowNumbers } from './numberKeys.js';

/** Rows each table needs; with fewer, tenths of a column hold three rows and say nothing. */
const FEWEST_ROWS = 30;

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
 * has fewer than 30. A column has drifted when its Kolmogorov-Smirnov distance is 0.1 or more and
 * its p-value, after Holm's correction for the columns, at most 0.05.
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
  const measure = chooseMeasure(contents);
  const others = new Map(current.features.map(({ name, values }) => [name, values]));
  const columns = base.features.flatMap(({ name, values }) => {
    const now = others.get(name);
    return now === undefined ? [] : { column: name, ...measure(...mergeNearEqual(values, now)) };
  });
  const adjusted = holm(columns.map(({ pValue }) => pValue));
  return columns.map((column, index) => {
    const adjustedPValue = adjusted[index]!;
    const drifted = column.statistic >= SMALLEST_DISTANCE && adjustedPValue <= SIGNIFICANCE;
    return { ...column, adjustedPValue, drifted };
  });
}

type Measured = KolmogorovSmirnov & { readonly populationStabilityIndex: number };

function chooseMeasure(
  contents: RowNumbers,
): (base: Float64Array, current: Float64Array) => Measured {
  const { base: gone, current: come } = findUnmatched(contents);
  if (gone.length + come.length === 0) {
    return () => ({ statistic: 0, pValue: 1, populationStabilityIndex: 0 });
  }
  const compare = chooseSamples(contents, gone, come);
  return (base, current) => ({
    ...compare(base, current),
    populationStabilityIndex: populationStabilityIndex(base, current),
  });
}

function chooseSamples(
  contents: RowNumbers,
  gone: Int32Array,
  come: Int32Array,
): typeof kolmogorovSmirnov {
  const select = (values: Float64Array, rows: Int32Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row]!);
  const scale = (share: number, { statistic, pValue }: KolmogorovSmirnov): KolmogorovSmirnov => ({
    statistic: share * statistic,
    pValue,
  });
  if (gone.length === 0) {
    const share = come.length / contents.current.length;
    return (base, current) => scale(share, kolmogorovSmirnov(base, select(current, come)));
  }
  if (come.length === 0) {
    const share = gone.length / contents.base.length;
    return (base, current) => scale(share, kolmogorovSmirnov(select(base, gone), current));
  }
  return kolmogorovSmirnov;
}
