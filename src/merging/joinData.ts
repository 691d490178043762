import { createHash } from 'node:crypto';
import type { DataSummary } from '../document/result.js';
import { findSimilarClasses } from '../table/findSimilarClasses.js';
import { joinClasses } from './joinClasses.js';

/**
 * What is said of several tables as of one. Its digests are those of the parts' digests in their
 * order, so that the same parts give the same.
 *
 * @param parts at least one, without features
 */
export function joinData(parts: readonly DataSummary[]): DataSummary {
  const [first] = parts;
  if (first === undefined) throw new Error('There is no part.');
  const sum = (read: (part: DataSummary) => number): number =>
    parts.reduce((total, part) => total + read(part), 0);
  const { names } = joinClasses(parts);
  const more = parts.length - 1;
  return {
    ...first,
    path: more === 0 ? first.path : `${first.path} and ${more} more`,
    rows: sum(({ rows }) => rows),
    rowsWithoutTarget: sum(({ rowsWithoutTarget }) => rowsWithoutTarget),
    classes: names.map((name) => ({
      name,
      rows: sum(({ classes }) => classes.find((one) => one.name === name)?.rows ?? 0),
    })),
    similarClasses: findSimilarClasses(names),
    duplicates: sum(({ duplicates }) => duplicates),
    conflictingLabels: sum(({ conflictingLabels }) => conflictingLabels),
    sha256: joinDigests(parts.map(({ sha256 }) => sha256)),
    fingerprint: joinDigests(parts.map(({ fingerprint }) => fingerprint)),
  };
}

function joinDigests(digests: readonly string[]): string {
  const [first = ''] = digests;
  if (digests.length === 1) return first;
  return createHash('sha256').update(digests.toSorted().join('\n')).digest('hex');
}
