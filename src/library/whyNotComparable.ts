import type { Result } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';

/** Why a result cannot answer for the rows of another, as the end of a sentence; `null` when it can. */
export function whyNotComparable(base: Result, current: Result): string | null {
  const isSame = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((item, index) => item === b[index]);
  const classesOf = ({ data }: Result): string[] => data.classes.map(({ name }) => name);
  if (base.data.target !== current.data.target) return 'its target is another column';
  if (!isSame(classesOf(base), classesOf(current))) return 'its classes differ';
  if (!isSame(base.data.features.toSorted(), current.data.features.toSorted())) {
    return 'its feature columns differ';
  }
  const isDividedAlike = statedInputs(['split']).every(
    ({ key }) => base.settings[key] === current.settings[key],
  );
  return isDividedAlike ? null : 'its rows were divided by other settings';
}
