import { UserError } from '../errors.js';
import type { ReceiveRecord } from './readRecords.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName } from './wording.js';

/** Whether a file has a JSON object a line: so it begins, and no CSV begins with a brace and a quote. */
export function isJsonLines(content: Buffer): boolean {
  return /^\ufeff?\s*\{\s*["}]/.test(content.toString('utf8', 0, 1024));
}

/**
 * Reads JSON Lines (jsonlines.org), one object a line, as records: first one with the keys, in the
 * order in which they first come, then the values of each object. `null` and a key that an object
 * lacks are empty cells; numbers are in their shortest form.
 *
 * @param isNested whether the parts of an object or of a list are cells of their own
 *
 * @throws UserError `json-lines`, `too-many-columns`, `cell-too-long`
 */
export function readJsonLines(
  content: Buffer,
  path: string,
  limits: TableLimits,
  receive: ReceiveRecord,
  isNested = false,
): void {
  const columns = new Map<string, number>();
  const rows: { readonly line: number; readonly object: ReadonlyMap<string, string> }[] = [];
  for (const { text, line } of splitLines(content)) {
    const object = readObject(text, line, path, limits, isNested);
    rows.push({ line, object });
    for (const key of object.keys()) {
      if (!columns.has(key)) columns.set(key, columns.size);
    }
    if (columns.size > limits.columns) {
      throw new UserError(
        'too-many-columns',
        `${describePlace(path, { line })}: there are more than ${limits.columns} columns, which is the limit.`,
      );
    }
  }
  if (rows.length === 0) return;
  const header = [...columns.keys()];
  receive(header, rows[0]!.line, 0);
  for (const { line, object } of rows) {
    receive(
      header.map((key) => object.get(key) ?? ''),
      line,
      0,
    );
  }
}

function* splitLines(content: Buffer): Generator<{ text: string; line: number }> {
  let line = 0;
  for (let start = 0; start < content.length;) {
    const end = content.indexOf(10, start);
    const stop = end < 0 ? content.length : end;
    line += 1;
    const text = content.toString('utf8', start, stop).replace(/^\ufeff/, '');
    if (text.trim() !== '') yield { text, line };
    start = stop + 1;
  }
}

function readObject(
  text: string,
  line: number,
  path: string,
  limits: TableLimits,
  isNested: boolean,
): Map<string, string> {
  const refuse = (sentence: string): never => {
    throw new UserError('json-lines', `${describePlace(path, { line })}: ${sentence}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('the line is not JSON. Write one whole object a line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('the line is not a JSON object. Write one object a line.');
  }
  const cells = new Map<string, string>();
  const entries = isNested ? spreadParts(value) : Object.entries(value);
  for (const [key, cell] of entries) {
    if (typeof cell === 'object' && cell !== null) {
      return refuse(
        `the value of ${quoteName(key)} is a list or an object, and a cell is a text, a number, true, false or null. Give its parts columns of their own.`,
      );
    }
    const written = typeof cell === 'string' ? cell : cell === null ? '' : JSON.stringify(cell);
    if (written.length > limits.cellCharacters) {
      throw new UserError(
        'cell-too-long',
        `${describePlace(path, { line })}: the value of ${quoteName(key)} is longer than ${limits.cellCharacters} characters, which is the limit.`,
      );
    }
    cells.set(key, written);
  }
  return cells;
}

/** A list or an object of more parts is none of shares, and left out. */
const MOST_PARTS = 1000;

/**
 * The cells of an object whose values may have parts: `{"p": {"yes": 0.2}}` has the cell `p.yes`, a list
 * `p.0` and so on, and a list of labels with scores, as pipelines write it, a cell for each label. What
 * has parts in turn is left out.
 */
function spreadParts(value: object): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(value);
  return entries.flatMap(([key, cell]): [string, unknown][] => {
    if (typeof cell !== 'object' || cell === null) return [[key, cell]];
    const parts: [string, unknown][] = Object.entries(cell);
    if (parts.length > MOST_PARTS) return [];
    return parts
      .map(([name, part]): [string, unknown] => {
        const labelled = readLabelled(part);
        return [`${key}.${labelled?.label ?? name}`, labelled === null ? part : labelled.score];
      })
      .filter(([, part]) => typeof part !== 'object' || part === null);
  });
}

function readLabelled(part: unknown): { label: string; score: unknown } | null {
  if (typeof part !== 'object' || part === null || !('label' in part && 'score' in part)) {
    return null;
  }
  const { label, score } = part;
  return typeof label === 'string' || typeof label === 'number'
    ? { label: String(label), score }
    : null;
}
