/** A part of the tested rows: those that say the same in a column, or lie in one range of it. */
export interface Slice {
  readonly column: string;
  readonly part: string;
}

/** Stands for each part of each column that parts the rows. */
export const EVERY_SLICE = 'every';

/** Rows of a slice that a rule takes, on both sides where it compares them; fewer hardly tell a thing. */
export const FEWEST_SLICE_ROWS = 20;

/** From the opening brace to the closing one; a brace within quotes is part of a name. */
export const BRACED = /^\{(?:"(?:[^"\\]|\\.)*"|[^"}])*\}?/s;

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const PAIR = new RegExp(
  String.raw`^\{(\s*${QUOTED}\s*|[^"={},]*)=(\s*${QUOTED}\s*|[^"{},]*)\}$`,
  's',
);

/** A slice as rules write it: `{country=NZ}`. */
export function formatSlice({ column, part }: Slice): string {
  return `{${formatName(column)}=${formatName(part)}}`;
}

/**
 * Reads a slice from its braces.
 *
 * @param fail what to do with the problem of one that cannot be read
 */
export function readSlice(braced: string, fail: (problem: string) => never): Slice {
  if (!braced.endsWith('}')) {
    fail('the slice has no closing brace: write {column=value}, a quote within quotes as \\".');
  }
  const [, column, part] = PAIR.exec(braced) ?? [];
  if (column === undefined || part === undefined) {
    return fail(
      'a slice is one column and one value, as in {country=NZ}; a name with a quote, comma, brace or = in it goes into quotes, as in {country="a, b"}.',
    );
  }
  const slice = { column: readName(column, fail), part: readName(part, fail) };
  if (slice.column === '') fail('the column of the slice is missing: write {column=value}.');
  if (slice.part === '' && !part.includes('"')) {
    fail(`the value of the slice is missing: write {${slice.column}=value}.`);
  }
  return slice;
}

function readName(text: string, fail: (problem: string) => never): string {
  const name = text.trim();
  if (!name.startsWith('"')) return name;
  try {
    return String(JSON.parse(name));
  } catch {
    return fail('within quotes, a quote is written \\" and a backslash \\\\.');
  }
}

/** In quotes where it would not be read as the same name without. */
function formatName(name: string): string {
  const isPlain = name === name.trim() && name !== '' && !/["={},;\p{Cc}]/u.test(name);
  return isPlain ? name : JSON.stringify(name);
}
