import { HttpProblem } from './httpProblem.js';

/** Bytes of a reply: what a model of many classes answers grows with rows times classes. */
const MAX_REPLY = 64 * 1024 * 1024;
/** The longest number between two commas, and what is written around a label. */
const SHARE_BYTES = 26;
const LABEL_BYTES = 32;

/** How many rows a request may have. */
export interface RowLimit {
  readonly rows: number;
  /** Why not more; empty where it was chosen. */
  readonly why: string;
}

/**
 * The rows whose reply stays within bounds, whichever its form: one at least.
 * @param maxRows as many may be asked for
 */
export function limitRows(classes: readonly string[], maxRows: number): RowLimit {
  const lengths = classes.map((label) => Buffer.byteLength(JSON.stringify(label)));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  // A model of numbers has no classes, and answers with one number.
  const shares = lengths.reduce((sum, length) => sum + length + SHARE_BYTES, 0) || SHARE_BYTES;
  const fitting = Math.max(1, Math.floor(MAX_REPLY / (LABEL_BYTES + longest + shares)));
  return fitting < maxRows
    ? { rows: fitting, why: `, as a reply${describeClasses(classes)} holds 64 MiB at most` }
    : { rows: maxRows, why: '' };
}

function describeClasses({ length }: readonly string[]): string {
  return length === 0 ? '' : ` for ${length} classes`;
}

/** @throws HttpProblem for no rows, and for too many */
export function requireRows(rows: number, { rows: most, why }: RowLimit): void {
  if (rows === 0) throw new HttpProblem(400, 'The request has no rows.');
  if (rows <= most) return;
  throw new HttpProblem(
    413,
    `The request has ${rows} rows; at most ${most} are taken at a time${why}. Send them in parts.`,
  );
}
