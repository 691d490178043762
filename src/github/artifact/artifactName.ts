/** The artifact of a gate; the name of a gate has only letters, digits, `.`, `_` and `-`. */
export function artifactName(gate: string): string {
  return `forest-gate-${gate}`;
}
