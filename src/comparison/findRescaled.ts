import type { ComparedColumn } from './comparedColumn.js';

/**
 * A column whose values all moved alike, as by a change of units or of the zero point, or that holds
 * what another one held.
 */
export interface RescaledColumn {
  readonly name: string;
  /** What the base's values were multiplied by, what was added to them, or whose they are. */
  readonly by:
    { readonly factor: number } | { readonly shift: number } | { readonly valuesOf: string };
}

const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const FEWEST_POINTS = 3;
/** How far from the others a point may be, as values are rounded when they are converted. */
const TOLERANCE = 0.02;
/** A smaller change is an edit, as when a sensor is calibrated. */
const SMALLEST_CHANGE = 0.1;

/**
 * The columns whose distribution is the base's times one factor, the base's moved by one distance, or
 * that of another column of the base, read off seven quantiles. Takes the sorting of each column.
 *
 * @param base columns of numbers of the base's table
 * @param current the same columns, in the same order
 */
export function findRescaled(
  base: readonly ComparedColumn[],
  current: readonly ComparedColumn[],
): RescaledColumn[] {
  const before = base.map(({ name, values }) => ({ name, quantiles: quantilesOf(values) }));
  return before.flatMap(({ name, quantiles }, index) => {
    const now = quantilesOf(current[index]!.values);
    if (areSame(quantiles, now)) return [];
    const other = before.find((one) => areSame(one.quantiles, now));
    const isOther = other !== undefined && new Set(now).size >= FEWEST_POINTS;
    const by = isOther ? { valuesOf: other.name } : findChange(quantiles, now);
    return by === null ? [] : [{ name, by }];
  });
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some.every((value, index) => value === others[index]);
}

function quantilesOf(values: Float64Array): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return QUANTILES.map((quantile) => sorted[Math.round(quantile * (sorted.length - 1))] ?? NaN);
}

function findChange(
  base: readonly number[],
  current: readonly number[],
): RescaledColumn['by'] | null {
  if (new Set(base).size < FEWEST_POINTS) return null;
  const points = base.map((value, index) => [value, current[index]!] as const);
  const ratios = points.filter(([value]) => value !== 0).map(([value, now]) => now / value);
  const factor = middleOf(ratios);
  const isFactor =
    ratios.length >= FEWEST_POINTS &&
    points.every(([value, now]) => value !== 0 || now === 0) &&
    ratios.every((ratio) => Math.abs(ratio - factor) <= TOLERANCE * Math.abs(factor));
  if (isFactor) return Math.abs(factor - 1) > SMALLEST_CHANGE ? { factor } : null;

  const range = base[base.length - 1]! - base[0]!;
  const shifts = points.map(([value, now]) => now - value);
  const shift = middleOf(shifts);
  const isShift = shifts.every((one) => Math.abs(one - shift) <= TOLERANCE * range);
  return isShift && Math.abs(shift) > SMALLEST_CHANGE * range ? { shift } : null;
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
