/** Rows that a level has to be expected to have in each sample, by the custom that W. G. Cochran gave (1954). */
const FEWEST_EXPECTED = 5;

/** How far the shares of some levels are apart, and how likely that is by chance. */
export interface ChiSquare {
  /** Half the sum of the differences of the shares (total variation): 0 when equal, 1 when apart. */
  readonly distance: number;
  readonly pValue: number;
}

/**
 * Pools levels of few rows, so that each is expected to have five in the smaller sample: what is
 * seldom says little by itself, and many such would add up to a distance that chance makes.
 *
 * @param counts per sample the rows of each level
 * @returns the same with the smallest levels together as the last one
 */
export function poolLevels(
  base: readonly number[],
  current: readonly number[],
): { base: number[]; current: number[] } {
  const [rows, others] = [sum(base), sum(current)];
  const fewest = (FEWEST_EXPECTED * (rows + others)) / Math.min(rows, others);
  const total = base.map((count, level) => count + current[level]!);
  const order = [...total.keys()].sort((a, b) => total[b]! - total[a]! || a - b);
  let kept = order.filter((level) => total[level]! >= fewest);
  const pooledRows = order.slice(kept.length).reduce((rest, level) => rest + total[level]!, 0);
  // What was pooled has to be large enough too.
  if (pooledRows > 0 && pooledRows < fewest) kept = kept.slice(0, -1);
  const pooled = order.slice(kept.length);
  const take = (counts: readonly number[]): number[] => [
    ...kept.map((level) => counts[level]!),
    ...(pooled.length === 0 ? [] : [sum(pooled.map((level) => counts[level]!))]),
  ];
  return { base: take(base), current: take(current) };
}

/**
 * Pearson's chi-square test that two samples have the same shares of each level.
 *
 * @param base the rows of each level
 * @param current the same of another sample, in the same order
 */
export function chiSquare(base: readonly number[], current: readonly number[]): ChiSquare {
  const [rows, others] = [sum(base), sum(current)];
  let statistic = 0;
  let distance = 0;
  let levels = 0;
  for (const [level, count] of base.entries()) {
    const other = current[level]!;
    if (count + other === 0) continue;
    const difference = count / rows - other / others;
    levels += 1;
    distance += Math.abs(difference) / 2;
    statistic += (difference * difference * rows * others) / (count + other);
  }
  return { distance: Math.min(1, distance), pValue: chiSquareTail(statistic, levels - 1) };
}

/**
 * The chance that a chi-square variable exceeds a value: the upper incomplete gamma function
 * Q(freedom / 2, value / 2), by its series (DLMF 8.7.1) or its continued fraction (DLMF 8.9.2, as
 * W. H. Press et al., Numerical Recipes, 6.2, evaluate it).
 *
 * @param freedom degrees of freedom, a whole number
 */
export function chiSquareTail(value: number, freedom: number): number {
  if (freedom < 1 || value <= 0) return 1;
  const [shape, at] = [freedom / 2, value / 2];
  const scale = Math.exp(shape * Math.log(at) - at - logGamma(freedom));
  const tail = at < shape + 1 ? 1 - scale * seriesOf(shape, at) : scale * fractionOf(shape, at);
  return Math.min(1, Math.max(0, tail));
}

const PRECISION = 1e-15;
const MOST_STEPS = 100_000;

function seriesOf(shape: number, at: number): number {
  let term = 1 / shape;
  let total = term;
  for (let step = 1; step < MOST_STEPS && term > total * PRECISION; step += 1) {
    term *= at / (shape + step);
    total += term;
  }
  return total;
}

function fractionOf(shape: number, at: number): number {
  const tiny = 1e-300;
  let b = at + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const a = -step * (step - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}

/** The logarithm of the gamma function of half a whole number. */
function logGamma(halves: number): number {
  let total = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let half = halves - 2; half > 0; half -= 2) total += Math.log(half / 2);
  return total;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
