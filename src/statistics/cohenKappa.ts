/**
 * Cohen's kappa of two lists of values: the share of positions at which both are equal, beyond what
 * the frequencies of the values bring about. 1 where they are equal throughout, 0 where they agree
 * as independent ones do.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 *
 * @param a at least one value
 * @param b as many
 */
export function cohenKappa<T>(a: readonly T[], b: readonly T[]): number {
  const rows = a.length;
  const equal = a.reduce((count, value, row) => count + (value === b[row] ? 1 : 0), 0);
  if (equal === rows) return 1;
  const frequencies = countValues(b);
  let byChance = 0;
  for (const [value, count] of countValues(a)) byChance += count * (frequencies.get(value) ?? 0);
  const expected = byChance / (rows * rows);
  return (equal / rows - expected) / (1 - expected);
}

function countValues<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
