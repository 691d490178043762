/** What stands for a missing value in any column, in upper or lower case, with or without spaces around it. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null']);

/** What stands for a missing number as well, but elsewhere may be a class, as `+` and `-` are. */
const MISSING_NUMBER = new Set(['-', '?', '.', 'none']);

function normalise(cell: string): string {
  return cell.trim().toLowerCase();
}

export function isMissing(cell: string): boolean {
  return MISSING.has(normalise(cell));
}

export function isMissingNumber(cell: string): boolean {
  return isMissing(cell) || MISSING_NUMBER.has(normalise(cell));
}
