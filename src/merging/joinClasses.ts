import type { DataSummary } from '../document/result.js';
import { compareText } from '../text/compareText.js';

/** The classes of all parts together, in the order of one table. */
export interface JoinedClasses {
  readonly names: readonly string[];
  /** Per part, what each of its codes is among all. */
  readonly codes: readonly Int32Array[];
}

/** A part lacks the classes that none of its rows has, so a code means another class in another part. */
export function joinClasses(parts: readonly Pick<DataSummary, 'classes'>[]): JoinedClasses {
  const all = new Set(parts.flatMap(({ classes }) => classes.map(({ name }) => name)));
  const names = [...all].sort(compareText);
  const codeOf = new Map(names.map((name, code) => [name, code]));
  return {
    names,
    codes: parts.map(({ classes }) =>
      Int32Array.from(classes, ({ name }) => codeOf.get(name) ?? 0),
    ),
  };
}
