import { looseName } from './looseName.js';

/**
 * Classes that a reader takes for one, as they differ only in case, in blanks or in Unicode form:
 * perhaps one class, spelt in several ways.
 *
 * @param classes distinct names
 * @returns groups of two and more, in the order of the classes
 */
export function findSimilarClasses(classes: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of classes) {
    const loose = looseName(name.replace(/\s+/gu, ' '));
    const group = groups.get(loose);
    if (group === undefined) groups.set(loose, [name]);
    else group.push(name);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
