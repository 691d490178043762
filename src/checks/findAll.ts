import type { Finding } from '../document/result.js';
import type { CheckedRun } from './check.js';
import { CHECKS } from './checks.js';

/**
 * All that is doubtful about a table and the answers of its models.
 *
 * @param base the base's table and the answers that its models give to rows of it; `null` when it
 *   is not known
 * @returns findings in the order of the checks; `isNew` where the base has no such finding, or it is
 *   about fewer rows, columns or classes there; `null` without a base
 */
export function findAll(run: CheckedRun, base: CheckedRun | null): Finding[] {
  const before = base === null ? null : checkTable(base);
  return checkTable(run).map((finding) => ({
    ...finding,
    isNew: before && !before.some((other) => covers(other, finding)),
  }));
}

function checkTable(run: CheckedRun): Finding[] {
  return CHECKS.flatMap(({ code, find }) =>
    find(run).map((found) => ({
      code,
      kind: null,
      columns: [],
      classes: [],
      lines: [],
      shares: [],
      ...found,
      isNew: null,
    })),
  );
}

/** Whether the base says as much already. */
function covers(before: Finding, now: Finding): boolean {
  const about = ({ code, kind, columns, classes }: Finding): string =>
    JSON.stringify([code, kind, columns, classes]);
  if (about(before) !== about(now)) return false;
  return COUNTS_ROWS.has(now.code) ? now.count <= before.count : true;
}

/** Those that are worse the more rows they are about. */
const COUNTS_ROWS: ReadonlySet<string> = new Set(['FG-T04', 'FG-T09']);
