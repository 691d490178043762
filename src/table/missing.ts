/** What stands for a missing value in any column, in upper or lower case, with or without spaces around it. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', '?']);

/** What stands for a missing number as well, but among texts may be a name, as `none` and `-` are. */
const MISSING_NUMBER = new Set(['-', '.', 'none']);

const LONGEST = 4;

export function isMissing(cell: string): boolean {
  return cell === '' || MISSING.has(normalise(cell));
}

export function isMissingNumber(cell: string): boolean {
  return isMissing(cell) || MISSING_NUMBER.has(normalise(cell));
}

function normalise(cell: string): string {
  // Nearly all cells are told by their length, without making another text of them.
  if (cell.length > LONGEST && !/^\s|\s$/.test(cell)) return cell;
  return cell.trim().toLowerCase();
}

/** Every spelling of a missing text without spaces around it. */
export function missingTexts(): string[] {
  return [...MISSING].flatMap((text) =>
    Array.from(text).reduce<string[]>(
      (beginnings, letter) =>
        beginnings.flatMap((start) =>
          [...new Set([letter, letter.toUpperCase()])].map((spelling) => start + spelling),
        ),
      [''],
    ),
  );
}
