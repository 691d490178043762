import type { Difference } from './check.js';

/**
 * Every value in which two JSON values differ, each with its place. Numbers are equal when they
 * are the same to the last digit.
 *
 * @param where the place of both, as the beginning of the places in them
 */
export function listDifferences(stated: unknown, found: unknown, where: string): Difference[] {
  if (Array.isArray(stated) && Array.isArray(found)) {
    const length = Math.max(stated.length, found.length);
    return Array.from({ length }, (_, index) =>
      listDifferences(stated[index], found[index], `${where}[${index}]`),
    ).flat();
  }
  if (isObject(stated) && isObject(found)) {
    const members = new Map(Object.entries(found));
    const names = new Set([...Object.keys(stated), ...members.keys()]);
    const given = new Map(Object.entries(stated));
    return [...names].flatMap((name) =>
      listDifferences(given.get(name), members.get(name), where === '' ? name : `${where}.${name}`),
    );
  }
  return stated === found ? [] : [{ where, stated, found }];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
