import type { Result } from '../../document/result.js';
import { formatPlural } from './numbers.js';

/** What a document was merged of, a sentence each. */
export function describeMerged({ merged, rows }: Result): string[] {
  if (merged === null) return [];
  const { parts, leftOut } = merged;
  return [
    `Merged of ${formatPlural(parts.length, 'part')} with rows of their own: every number is of all rows together.`,
    ...(rows.weight === null ? [] : [COUNTED]),
    ...leftOut,
  ];
}

const COUNTED = 'Rows are counted by what they are and not listed, so none that turned is shown.';
