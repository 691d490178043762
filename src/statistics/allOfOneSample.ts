/**
 * The chance that, of two samples of one distribution mixed and divided again at random, all of some
 * rows that were picked beforehand fall into the second: what it takes for values beyond all of the
 * first sample, and for a level that only the second has.
 *
 * The product of (others - i) / (rows + others - i) over the picked rows.
 *
 * @param picked how many rows
 * @param rows of the first sample
 * @param others rows of the second
 */
export function allOfOneSample(picked: number, rows: number, others: number): number {
  let chance = 1;
  for (let i = 0; i < picked && chance > 0; i += 1) chance *= (others - i) / (rows + others - i);
  return chance;
}
