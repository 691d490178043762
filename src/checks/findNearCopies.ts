import { encodeOwn } from '../preprocessing/encode.js';
import { varianceOf } from '../metrics/regression.js';
import { meanDistance } from '../comparison/meanDistance.js';
import type { Table } from '../table/table.js';
import { type CheckedRun, type Found, MOST_LISTED } from './check.js';
import { sampleRows } from './sampleRows.js';

/** Rows whose neighbours are looked at; fewer in a large table, where each has more to be looked at. */
const MOST_ASKED = 100;
const FEWEST_ASKED = 30;
const MOST_PAIRS = 5_000_000;
/** How many times as far as the farthest of a row's near copies the next row is; of three and more, and of fewer. */
const LEAST_GAP = 1.8;
const LEAST_GAP_OF_FEW = 2.5;
const FEW = 3;
/** Of rows that are asked, those that lie in such a group. */
const LEAST_GROUPED = 0.4;
/** Of near copies, those with the row's own class. */
const LEAST_AGREEING = 0.9;
/** Near copies of a row at most, as a share of all rows: larger groups are classes rather than copies. */
const LARGEST_GROUP = 0.05;
const MOST_NEAR = 200;
const FEWEST_ROWS = 60;
/** Below this many columns of numbers, gaps come up by chance. */
const FEWEST_NUMBERS = 3;
/** A number with fewer values has steps, and a step is a gap. */
const FEWEST_VALUES = 20;
/** Numbers that are predicted are alike when they are nearer than this share of their standard deviation. */
const ALIKE = 0.5;

/**
 * Whether rows lie in small, tight groups that are on both sides of the split: several rows of one
 * patient, or copies with a little noise. Of up to a hundred rows, the distances to all others are
 * put in order: a row lies in a group when its nearest rows are all near, and the next one is much
 * farther. In rows that lie free of groups, a gap of the factor f behind the k-th neighbour is as
 * rare as f to the power of minus k times the dimension.
 *
 * Distances are sums of differences of numbers, in units of the column's mean distance from its
 * median, as when rows are paired.
 */
export function findNearCopies({ table, foldOf }: CheckedRun): Found[] {
  const isAlike = alikeIn(table);
  const rows = table.labels.length;
  const columns = scaleNumbers(table);
  if (rows < FEWEST_ROWS || columns.length < FEWEST_NUMBERS) return [];
  const asked = sampleRows(
    rows,
    Math.min(MOST_ASKED, Math.max(FEWEST_ASKED, Math.floor(MOST_PAIRS / rows))),
  );
  const grouped: number[] = [];
  let [near, agreeing] = [0, 0];
  for (const row of asked) {
    const group = findGroup(row, columns, foldOf);
    if (!group.some((other) => foldOf[other] !== foldOf[row])) continue;
    grouped.push(row);
    near += group.length;
    agreeing += group.filter((other) => isAlike(row, other)).length;
  }
  const isCommon = grouped.length >= LEAST_GROUPED * asked.length;
  if (!isCommon || agreeing < LEAST_AGREEING * near) return [];
  return [
    {
      count: grouped.length,
      lines: grouped.slice(0, MOST_LISTED).map((row) => table.lines[row]!),
      shares: [grouped.length / asked.length],
    },
  ];
}

/** The columns of many different numbers, in units of how far they spread. */
function scaleNumbers({ features }: Table): Float64Array[] {
  return encodeOwn(features).flatMap((values, index) => {
    if (features[index]!.levels !== null || values.some(Number.isNaN)) return [];
    const unit = meanDistance(values);
    const isFine = unit > 0 && hasManyValues(values);
    return isFine ? [values.map((value) => value / unit)] : [];
  });
}

function hasManyValues(values: Float64Array): boolean {
  const seen = new Set<number>();
  for (const value of values) {
    seen.add(value);
    if (seen.size >= FEWEST_VALUES) return true;
  }
  return false;
}

/** The rows that are near a row and far from which the next one is; rows equal to it are no matter. */
function findGroup(
  row: number,
  columns: readonly Float64Array[],
  foldOf: Int32Array,
): readonly number[] {
  const distances = new Float64Array(foldOf.length);
  for (const values of columns) {
    const own = values[row]!;
    for (let other = 0; other < values.length; other += 1) {
      distances[other]! += Math.abs(values[other]! - own);
    }
  }
  const most = Math.max(2, Math.min(MOST_NEAR, Math.floor(foldOf.length * LARGEST_GROUP)));
  const nearest = selectNearest(distances, most + 1);
  for (let count = 1; count < nearest.length; count += 1) {
    const gap = distances[nearest[count]!]! / distances[nearest[count - 1]!]!;
    if (gap >= (count < FEW ? LEAST_GAP_OF_FEW : LEAST_GAP)) return nearest.slice(0, count);
  }
  return [];
}

/** The nearest rows that are not equal, in order. */
function selectNearest(distances: Float64Array, most: number): number[] {
  const sample = Float64Array.from(
    sampleRows(distances.length, 1_000),
    (row) => distances[row]!,
  ).sort();
  // Twice the share that is wanted, so that a sample's luck leaves enough.
  const share = Math.min(1, (2 * most) / distances.length + 0.02);
  const limit = sample[Math.min(sample.length - 1, Math.ceil(share * sample.length))]!;
  const near: number[] = [];
  for (let row = 0; row < distances.length; row += 1) {
    const distance = distances[row]!;
    if (distance > 0 && distance <= limit) near.push(row);
  }
  return near.sort((a, b) => distances[a]! - distances[b]! || a - b).slice(0, most);
}

/** Whether two rows have the same class, or nearly the same number. */
function alikeIn({ labels, targets }: Table): (one: number, other: number) => boolean {
  if (targets === null) return (one, other) => labels[one] === labels[other];
  const most = ALIKE * Math.sqrt(varianceOf(targets));
  return (one, other) => Math.abs(targets[one]! - targets[other]!) <= most;
}
