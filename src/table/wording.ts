const SHOWN_CHARACTERS = 40;
const SHOWN_NAMES = 20;

// Controls, marks without a shape (some turn the direction of writing) and line separators.
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A column's or class's name as messages show it: quoted, cut to 40 characters, on one line. */
export function quoteName(name: string): string {
  // No more than is needed: a character takes one code unit or two.
  const start = Array.from(name.slice(0, 2 * SHOWN_CHARACTERS + 2));
  const shown = start.slice(0, SHOWN_CHARACTERS).join('').replace(UNSHOWABLE, '\ufffd');
  return `"${shown}${start.length > SHOWN_CHARACTERS ? '…' : ''}"`;
}

/** The first names of a list, and how many more there are. */
export function quoteNames(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).map(quoteName).join(', ');
  const more = names.length - SHOWN_NAMES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** What the places of a file are counted in: a format without lines has rows. */
export type Unit = 'line' | 'row';

/** A place in a file. */
export interface Place {
  /** A line counted from 1, or a row, of which 0 is the header: that is not told. */
  readonly line: number;
  /** The index is counted from 0, and shown from 1. The name is given once the header is known. */
  readonly column?: { readonly index: number; readonly name?: string };
  /** Counted from 0. */
  readonly offset?: number;
}

/** How messages begin: `data.csv, line 5, column 3 "petal_length", byte offset 210`. */
export function describePlace(
  path: string,
  { line, column, offset }: Place,
  unit: Unit = 'line',
): string {
  let text = line === 0 ? path : `${path}, ${unit} ${line}`;
  if (column !== undefined) text += `, column ${column.index + 1}`;
  if (column?.name !== undefined) text += ` ${quoteName(column.name)}`;
  if (offset !== undefined) text += `, byte offset ${offset}`;
  return text;
}
