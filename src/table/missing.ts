/** What stands for a missing value in any column, in upper or lower case, with or without spaces around it. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null']);

/** What stands for a missing number as well, but elsewhere may be a class, as `+` and `-` are. */
const MISSING_NUMBER = new Set(['-', '?', '.', 'none']);

const normalise = (cell: string): string => cell.trim().toLowerCase();

export const isMissing = (cell: string): boolean => MISSING.has(normalise(cell));

export const isMissingNumber = (cell: string): boolean =>
  isMissing(cell) || MISSING_NUMBER.has(normalise(cell));
