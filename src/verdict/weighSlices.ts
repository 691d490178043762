import { countTurned } from '../comparison/countTurned.js';
import type { ResultSlice } from '../document/result.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Evaluation, Predictions } from '../metrics/evaluation.js';
import { countAll, weightOf } from '../metrics/weightOf.js';
import { selectRows } from '../metrics/selectRows.js';
import { measureOf } from '../rules/measureOf.js';
import { METRICS } from '../rules/metrics.js';
import { holm } from '../statistics/holm.js';
import { mcnemarExact } from '../statistics/mcnemarExact.js';
import { swapTest } from '../statistics/swapTest.js';
import { wilsonInterval } from '../statistics/wilsonInterval.js';
import { drawsFor } from './drawsFor.js';
import { FEWEST_SLICE_ROWS } from '../rules/slice.js';

/** How the tested rows are parted by a column. */
export type CutSlice = Pick<ResultSlice, 'column' | 'edges' | 'partOf'> & {
  readonly names: readonly string[];
};

/** Both sides on all tested rows. */
export interface SlicedRows {
  readonly current: Predictions;
  /** Negative for a row that the base could not predict; `null` without a base. */
  readonly baseline: Predictions | null;
  /** Per row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

type Part = ResultSlice['parts'][number];

const SHOWN = [...METRICS].flatMap(([name, metric]) =>
  metric.source === 'model' && metric.isShown && metric.unit === 'number' ? [{ name, metric }] : [],
);

/**
 * What a model is worth on each part of the tested rows, and on which parts it got worse: by the
 * paired test of the accuracy on the rows of the part, after Holm's correction for all parts of all
 * columns that have enough rows.
 *
 * @param significance what a corrected p-value is held against, inclusive
 * @param seed where the draws of a test by groups start
 */
export function weighSlices(
  slices: readonly CutSlice[],
  rows: SlicedRows,
  significance: number,
  seed: number,
): ResultSlice[] {
  const weighed = slices.map(({ column, edges, names, partOf }) => {
    const members = names.map((): number[] => []);
    partOf.forEach((part, row) => members[part]?.push(row));
    const parts = names.map((name, index) => weighPart(name, members[index] ?? [], rows, seed));
    return { column, edges, partOf, parts };
  });
  const tested = weighed.flatMap(({ parts }) => parts.flatMap(({ compared }) => compared ?? []));
  const pValues = tested.flatMap(({ pValue }) => pValue ?? []);
  const adjusted = holm(pValues);
  let next = 0;
  const conclude = (part: Part): Part => {
    if (part.compared === null || part.compared.pValue === null) return part;
    const adjustedPValue = adjusted[next++] ?? 1;
    const isWorse = adjustedPValue <= significance;
    return { ...part, compared: { ...part.compared, adjustedPValue, isWorse } };
  };
  return weighed.map((slice) => ({ ...slice, parts: slice.parts.map(conclude) }));
}

function weighPart(
  name: string,
  members: readonly number[],
  { current, baseline, groups }: SlicedRows,
  seed: number,
): Part {
  const nothing = { name, rows: 0, correct: 0, interval: null, metrics: [], compared: null };
  if (members.length === 0) return nothing;
  const own = evaluate(selectRows(current, members));
  const shared =
    baseline === null ? [] : members.filter((row) => (baseline.predicted[row] ?? -1) >= 0);
  const sides =
    baseline === null || shared.length === 0
      ? null
      : { current: selectRows(current, shared), baseline: selectRows(baseline, shared) };
  const before = sides && evaluate(sides.baseline);
  const read = (of: Evaluation | null, at: number): number | null =>
    (of && SHOWN[at]?.metric.read(of, '')) ?? null;
  return {
    name,
    rows: own.rows,
    correct: own.correct,
    // Wilson's interval takes rows to be independent, which those of a group are not.
    interval: groups === null ? wilsonInterval(own.correct, own.rows) : null,
    metrics: SHOWN.map(({ name: metric }, at) => ({
      metric,
      value: read(own, at),
      baseline: read(before, at),
    })),
    compared: sides && compareSides(sides, groups && shared.map((row) => groups[row] ?? ''), seed),
  };
}

function compareSides(
  { current, baseline }: { readonly current: Predictions; readonly baseline: Predictions },
  groups: readonly string[] | null,
  seed: number,
): NonNullable<Part['compared']> {
  const { truth } = current;
  const all = Int32Array.from(truth.keys());
  const turned = countTurned(all, current.predicted, baseline.predicted, truth, current.weights);
  const { newlyRight, newlyWrong } = turned;
  const rows = countAll(current);
  const test = (): number =>
    groups === null
      ? mcnemarExact(newlyWrong, newlyRight)
      : (swapTest(current, baseline, [measureOf('accuracy', null)], {
          ...{ draws: drawsFor(truth.length), seed, groups },
        })[0] ?? 1);
  return {
    rows,
    correct: countRight(current),
    baselineCorrect: countRight(baseline),
    newlyRight,
    newlyWrong,
    pValue: rows < FEWEST_SLICE_ROWS ? null : test(),
    adjustedPValue: null,
    isWorse: false,
  };
}

function countRight(side: Predictions): number {
  return side.truth.reduce(
    (sum, label, row) => sum + (label === side.predicted[row] ? weightOf(side, row) : 0),
    0,
  );
}
