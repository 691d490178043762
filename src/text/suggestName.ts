/** `Did you mean x?`, or all names when none is near. */
export function suggestName(wrong: string, names: readonly string[]): string {
  const nearest = findNearest(wrong, names);
  return nearest === null ? `Known are ${names.join(', ')}.` : `Did you mean ${nearest}?`;
}

/** The name that a wrong one is a slip of; `null` when it is none. */
export function findNearest(wrong: string, names: readonly string[]): string | null {
  // Nothing this long is a slip of a name, and the distance takes quadratic time.
  if (wrong.length > 40) return null;
  const plain = wrong.toLowerCase().replace(/[\s_]/g, '-');
  let best: string | null = null;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const name of names) {
    const edits = distance(plain, name.toLowerCase());
    if (edits < least) {
      best = name;
      least = edits;
    }
  }
  return best;
}

/** Levenshtein's distance: how many letters to add, drop or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
