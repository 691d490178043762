import { quoteName, quoteNames } from '../table/wording.js';
import type { Cell } from './encodeCells.js';
import { HttpProblem } from './httpProblem.js';
import { readJsonBody } from './readJsonBody.js';
import { replyJson, type Reply } from './reply.js';
import { requireRows, type RowLimit } from './rowLimit.js';
import type { Answers, ServedModel } from './servedModel.js';

/**
 * Rows as people write them: one record, or a list of records, with a key per column. Other keys may
 * hold anything.
 *
 * @throws HttpProblem naming row and column of what cannot be used
 */
export function readRecords(
  body: Uint8Array,
  { columns }: ServedModel,
  limit: RowLimit,
): readonly (readonly Cell[])[] {
  // A column may have any name: cells are looked up as a record's own.
  const json = readJsonBody(body, columns.length, []);
  const rows: readonly unknown[] = Array.isArray(json) ? json : [json];
  requireRows(rows.length, limit);
  const records = rows.map((row, index) => {
    if (isRecord(row)) return row;
    throw new HttpProblem(
      400,
      `Row ${index + 1} is no record such as {${quoteName(columns[0]?.name ?? '')}: 1}.`,
    );
  });
  for (const [index, record] of records.entries()) {
    const missing = columns.filter(({ name }) => !Object.hasOwn(record, name));
    if (missing.length === 0) continue;
    const names = quoteNames(missing.map(({ name }) => name));
    throw new HttpProblem(
      400,
      `Row ${index + 1} lacks ${names}, which the model was trained on. Give null for a missing value.`,
    );
  }
  return columns.map(({ name }) =>
    records.map((record, index) => {
      const cell = record[name];
      if (cell === null) return null;
      if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') {
        return cell;
      }
      throw new HttpProblem(
        400,
        `Row ${index + 1}, column ${quoteName(name)}: a list or an object is no cell. Give a text, a number, true, false or null.`,
      );
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The label of each row and each class's share of the votes, or its number. */
export function writePredictions(
  { name, version, classes }: ServedModel,
  { predicted, shares, numbers }: Answers,
): Reply {
  const predictions = Array.from(predicted, (label, row) =>
    numbers === null
      ? {
          label: classes[label]!,
          shares: Object.fromEntries(
            classes.map((shown, code) => [shown, shares[row * classes.length + code]!]),
          ),
        }
      : { prediction: numbers[row]! },
  );
  return replyJson({ model: name, version, predictions });
}
