/**
 * The archive of a gate, by which it is found again; the name of a gate has only letters, digits,
 * `.`, `_` and `-`.
 *
 * @param copy 1, or more where another job of the run has the name already
 */
export function artifactName(gate: string, copy = 1): string {
  return `forest-gate-${gate}${suffix(copy)}`;
}

/** The page of a gate. No gate begins with `-`, so that none has an archive of this name. */
export function pageName(gate: string, copy = 1): string {
  return `forest-gate--${gate}${suffix(copy)}.html`;
}

function suffix(copy: number): string {
  return copy === 1 ? '' : `-${copy}`;
}
