/** The names in one list that another lacks. */
export function namesOnlyIn(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}
