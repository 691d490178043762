import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';

/** Bell-shaped features, and classes that a noisy sum of the first five of them tells apart. */
export function noisyTable(
  rows: number,
  features: number,
  classes: number,
): { columns: Float64Array[]; labels: Int32Array } {
  const random = new MersenneTwister(rows);
  const bell = (): number => {
    let sum = 0;
    for (let i = 0; i < 6; i++) sum += (random.next() >>> 0) / 0x100000000;
    return (sum - 3) * Math.SQRT2;
  };
  const columns = Array.from({ length: features }, () => Float64Array.from({ length: rows }, bell));
  const labels = Int32Array.from({ length: rows }, (_, row) => {
    let sum = 2 * bell();
    for (const column of columns.slice(0, 5)) sum += column[row] ?? 0;
    return Math.min(classes - 1, Math.max(0, Math.floor((sum / 8 + 0.5) * classes)));
  });
  return { columns, labels };
}

/** The same features, and numbers that are a noisy function of the first of them. */
export function noisyNumbers(
  rows: number,
  features: number,
): { columns: Float64Array[]; targets: Float64Array } {
  const { columns } = noisyTable(rows, features, 2);
  const random = new MersenneTwister(rows + 1);
  const targets = Float64Array.from({ length: rows }, (_, row) => {
    const [a = 0, b = 0, c = 0, d = 0] = columns.slice(0, 4).map((column) => column[row]!);
    return 10 * a + 5 * b * c + 3 * Math.abs(d) + (random.next() >>> 0) / 0x80000000;
  });
  return { columns, targets };
}
