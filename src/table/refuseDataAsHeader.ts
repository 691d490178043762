import { UserError } from '../errors.js';
import type { Roles } from './assignRoles.js';
import { describePlace, quoteName } from './wording.js';

/** A table as far as it tells whether its first line names the columns. */
export interface HeadedTable {
  readonly path: string;
  /** The first line, and where it is. */
  readonly header: readonly string[];
  readonly line: number;
  readonly roles: Roles;
  /** How many rows are below it. */
  readonly rows: number;
  /** Whether each column below has a cell like its name: a number, or the same text. */
  readonly isLikeRow: boolean;
}

/**
 * Refuses a first line that is a row of data, or the counts that scikit-learn's own files begin with.
 *
 * It is a row when every feature's name could be one of its cells, as a decimal number or a text that
 * is among them, and the target's name is one of the classes below. Names that are numbers are no sign by themselves: years, wavelengths and bins are
 * names, and such tables have a target called `species`. Nor are columns that are counted, as pandas
 * names them: `0,1,2,3` is a header also where 3 is a class. A row whose class no other row has
 * cannot be told from a header.
 *
 * @throws UserError `header-missing`
 */
export function refuseDataAsHeader({
  path,
  header,
  line,
  roles,
  rows,
  isLikeRow,
}: HeadedTable): void {
  if (isCountOf(header, header.length - 1) && Number(header[0]) === rows) {
    throw refuseCounts(path, line);
  }
  const { target, features } = roles;
  if (!isLikeRow) return;
  if (isCounted([...features, target])) return;
  throw new UserError(
    'header-missing',
    `${describePlace(path, { line })}: the header seems to be a row of data: every feature's name is a number or one of its texts, and the target's name ${quoteName(target.name)} is one of its classes. Put the names of the columns above it. If it is the header, give the target another name.`,
  );
}

/** Whether a line says how many rows and features are below it: `150,4,setosa,versicolor,virginica`. */
export function isCountOf(line: readonly string[], features: number): boolean {
  return /^[1-9]\d*$/.test(line[0] ?? '') && line[1] === String(features);
}

export function refuseCounts(path: string, line: number): UserError {
  return new UserError(
    'header-missing',
    `${describePlace(path, { line })}: this line counts the rows and features below it, as in the files of scikit-learn, and is not a header. Put the names of the columns in its place.`,
  );
}

/** Whether the names are whole numbers that go up by one with each column of the file. */
function isCounted(columns: Roles['features']): boolean {
  const starts = columns.map(({ name, index }) =>
    /^\d+$/.test(name) ? Number(name) - index : NaN,
  );
  return starts.every((start) => start === starts[0]);
}
