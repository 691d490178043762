/** Archives of one name that a run may have, where several of its jobs are the same gate. */
export const MAX_COPIES = 5;

/**
 * The archive of a gate, by which it is found again; the name of a gate has only letters, digits,
 * `.`, `_` and `-`.
 *
 * @param copy 1, or more where another job of the run has the name already
 */
export function artifactName(gate: string, copy = 1): string {
  return `forest-gate-${gate}${suffix(copy)}`;
}

/** Whether a gate may have an archive of this name. */
export function isArchiveName(name: string): boolean {
  return /^forest-gate-[a-z0-9][\w.-]*$/i.test(name);
}

/** Whether this gate may: also `iris` one that is called as the first of `iris-2` is. */
export function isArchiveOf(name: string, gate: string): boolean {
  return Array.from({ length: MAX_COPIES }, (_, copy) => artifactName(gate, copy + 1)).includes(
    name,
  );
}

/** The page of a gate. No gate begins with `-`, so that none has an archive of this name. */
export function pageName(gate: string, copy = 1): string {
  return `forest-gate--${gate}${suffix(copy)}.html`;
}

function suffix(copy: number): string {
  return copy === 1 ? '' : `-${copy}`;
}
