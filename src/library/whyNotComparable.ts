import type { AnyResult } from '../document/regressionResult.js';
import { statedInputs } from '../settings/statedInputs.js';

/** Why a result cannot answer for the rows of another, as the end of a sentence; `null` when it can. */
export function whyNotComparable(base: AnyResult, current: AnyResult): string | null {
  const isSame = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((item, index) => item === b[index]);
  const classesOf = ({ data }: AnyResult): string[] => data.classes.map(({ name }) => name);
  if (base.task !== current.task) {
    return base.task === 'regression' ? 'it is of predicted numbers' : 'it is of predicted classes';
  }
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
