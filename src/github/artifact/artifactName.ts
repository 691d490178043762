/** The artifact of a gate; the name of a gate has only letters, digits, `.`, `_` and `-`. */
export const artifactName = (gate: string): string => `forest-gate-${gate}`;
