import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { compareText } from '../text/compareText.js';
import { cutSlices } from '../table/cutSlices.js';
import { createFingerprint } from '../table/fingerprint.js';
import { hashText } from '../table/hashRow.js';
import { isMissing } from '../table/missing.js';
import { loadParquet, openRecords } from '../table/openRecords.js';
import { Problems } from '../table/problems.js';
import { isDecimal } from '../table/readNumber.js';
import { type Header, readRows, refuseEmpty } from '../table/readRows.js';
import { TABLE_LIMITS, type TableLimits } from '../table/tableLimits.js';
import { describePlace } from '../table/wording.js';
import { asJsonLines } from './asJsonLines.js';
import { findColumns, type AskedColumns, type FoundColumns } from './findColumns.js';
import type { GivenAnswers } from './givenAnswers.js';
import { readNumbers } from './readNumbers.js';
import { readShares } from './readShares.js';

/** The rows of a file, as they are written. */
export interface WrittenRows {
  readonly path: string;
  readonly header: Header;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** What a column of scores alone says: 1, true, yes or pass is a pass. */
const SCORES = new Map([
  ['1', 'pass'],
  ['1.0', 'pass'],
  ['true', 'pass'],
  ['pass', 'pass'],
  ['yes', 'pass'],
  ['0', 'fail'],
  ['0.0', 'fail'],
  ['false', 'fail'],
  ['fail', 'fail'],
  ['no', 'fail'],
]);

/**
 * Reads a file of predictions: a CSV, JSON Lines or Parquet with a row for each row that was tested.
 *
 * A column of scores alone, which `prediction-column` names and no truth is beside, is judged as one
 * that ought to be all passes: the accuracy is the share that passes.
 *
 * @param path how messages and the report name the file
 * @throws UserError naming all that stands in the way
 */
export async function readPredictions(
  bytes: Uint8Array,
  path: string,
  settings: TableSettings,
  asked: AskedColumns,
  limits: TableLimits = TABLE_LIMITS,
): Promise<GivenAnswers> {
  const buffer = asJsonLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const problems = new Problems();
  const fingerprint = createFingerprint();
  const opened = await loadParquet(bytes);
  const named = [asked.target, asked.predictionColumn, asked.idColumn, asked.groupColumn];
  const { separator, decimal } = settings;
  const columns = [...named.filter((name) => name !== null), ...asked.probabilityColumns];
  const how = { separator, decimal, columns, isSkipped: () => true, isNested: true };
  const records = openRecords(buffer, path, limits, how, problems, opened);
  const headers: Header[] = [];
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  readRows(records, path, limits, problems, (found) => {
    headers.push(found);
    fingerprint.add(found.names);
    return (cells, line) => {
      fingerprint.add(cells);
      rows.push(cells);
      lines.push(line);
      if (rows.length > limits.rows) {
        throw new UserError(
          'too-many-rows',
          `${path} has more than ${limits.rows} rows, which is the limit.`,
        );
      }
    };
  });
  problems.refuse();
  const [header] = headers;
  if (header === undefined || rows.length === 0) refuseEmpty(path);
  const written: WrittenRows = { path, header, rows, lines };
  const given = readWritten(written, asked, problems, limits, settings.task);
  return {
    ...given,
    table: {
      ...given.table,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fingerprint: fingerprint.digest(),
    },
  };
}

function readWritten(
  written: WrittenRows,
  asked: AskedColumns,
  problems: Problems,
  limits: TableLimits,
  task: TableSettings['task'],
): GivenAnswers {
  const { path, header, lines } = written;
  const found = findColumns(header.names, asked, path);
  const placeOf = (row: number, name: string): string => {
    const column = { index: header.names.indexOf(name), name };
    return describePlace(path, { line: lines[row]!, column }, header.unit);
  };
  const all = readTexts(written, found, path);
  const kept = Int32Array.from(all.truth.keys()).filter((row) => !isMissing(all.truth[row]!));
  const truth = Array.from(kept, (row) => all.truth[row]!);
  const predicted =
    all.predicted &&
    Array.from(kept, (row) => {
      const text = all.predicted?.[row] ?? '';
      if (isMissing(text) && found.prediction !== null) {
        problems.add(
          { line: lines[row]! },
          'cell-missing',
          `${placeOf(row, found.prediction)}: the prediction is missing. Fill it in, or remove the row.`,
        );
      }
      return text;
    });
  if (kept.length === 0) {
    throw new UserError(
      'csv-no-rows',
      `${path} has no row with a truth. Is \`target\` the right column?`,
    );
  }
  problems.refuse();
  const numbers = readNumbers(
    {
      truth,
      predicted,
      decimal: header.format.decimal,
      placeOf: (row, part) =>
        placeOf(kept[row]!, (part === 'truth' ? found.truth : found.prediction) ?? ''),
      lineOf: (row) => lines[kept[row]!]!,
    },
    found.shares.length > 0 || asked.probabilityColumns.length > 0 || found.truth === null,
    task,
    problems,
  );
  problems.refuse();
  const seen = numbers !== null ? [] : [...new Set([...truth, ...(predicted ?? [])])];
  const shares =
    numbers !== null
      ? null
      : readShares(
          {
            ...written,
            rows: Array.from(kept, (row) => written.rows[row]!),
            lines: Array.from(kept, (row) => lines[row]!),
          },
          found,
          asked.probabilityColumns.length > 0,
          seen,
          predicted,
          problems,
        );
  problems.refuse();
  // Where every case passes, some might have failed all the same.
  const possible = found.truth === null ? SCORES.values() : [];
  const classes = [...new Set([...seen, ...(shares?.classes ?? []), ...possible])].sort(
    compareText,
  );
  if (numbers === null) refuseClasses(classes, path, limits, found);
  const codeOf = new Map(classes.map((name, code) => [name, code]));
  const codesOf = (texts: readonly string[]): Int32Array =>
    Int32Array.from(texts, (text) => codeOf.get(text) ?? -1);
  const counts = shares && alignShares(shares, classes, kept.length);
  const identities = readIds(written, kept, found, problems, placeOf);
  const cellsOf = (name: string): string[] => {
    const index = header.names.indexOf(name);
    return Array.from(kept, (row) => written.rows[row]![index]!);
  };
  const groups =
    found.group === null ? null : cellsOf(found.group).map((cell) => hashText('group', cell));
  problems.refuse();
  const parts = new Set([
    found.truth,
    found.prediction,
    found.id,
    found.group,
    found.fold,
    ...(shares?.columns ?? []),
  ]);
  return {
    table: {
      path,
      format: header.format,
      features: [],
      leftOut: [],
      constants: [],
      target: found.truth ?? found.prediction ?? '',
      classes,
      labels: numbers === null ? codesOf(truth) : new Int32Array(kept.length),
      targets: numbers && numbers.truth,
      rowsWithoutTarget: all.truth.length - kept.length,
      lines: Int32Array.from(kept, (row) => lines[row]!),
      slices: asked.slices.map((name) =>
        cutSlices(name, cellsOf(name), header.format.decimal, false),
      ),
      identities,
      contents: identities,
      splitKeys: groups ?? identities,
      sha256: '',
      fingerprint: '',
    },
    answers:
      numbers === null
        ? {
            predicted: predicted === null ? leadersOf(counts, classes.length) : codesOf(predicted),
            counts,
          }
        : { predicted: new Int32Array(kept.length), counts: numbers.predicted },
    foldOf: found.fold === null ? new Int32Array(kept.length) : numberFolds(cellsOf(found.fold)),
    idColumn: found.id,
    others: new Map(
      header.names.filter((name) => !parts.has(name)).map((name) => [name, cellsOf(name)]),
    ),
  };
}

/** Truth and prediction as texts; numbers that are whole are classes of the same name, `1` and `1.0`. */
function readTexts(
  { header, rows }: WrittenRows,
  { truth, prediction }: FoundColumns,
  path: string,
): { truth: readonly string[]; predicted: readonly string[] | null } {
  const cellsOf = (name: string): string[] => {
    const index = header.names.indexOf(name);
    return rows.map((cells) => cells[index]!);
  };
  const predicted = prediction === null ? null : cellsOf(prediction);
  if (truth === null) {
    const scores = (predicted ?? []).map((cell) => SCORES.get(cell.trim().toLowerCase()) ?? null);
    const wrong = scores.indexOf(null);
    if (wrong >= 0) {
      throw new UserError(
        'predictions-columns',
        `${path} has no column with the truth, and ${JSON.stringify(prediction)} is no score of 0 or 1 for each row, as row ${wrong + 1} shows: name the truth with \`target\`.`,
      );
    }
    return { truth: scores.map(() => 'pass'), predicted: scores.map((score) => score ?? '') };
  }
  const stated = cellsOf(truth);
  const present = [...new Set([...stated, ...(predicted ?? [])])].filter(
    (cell) => !isMissing(cell),
  );
  if (!present.every((cell) => isDecimal(cell))) return { truth: stated, predicted };
  const write = (cell: string): string => (isMissing(cell) ? cell : String(Number(cell)));
  return { truth: stated.map(write), predicted: predicted && predicted.map(write) };
}

function refuseClasses(
  classes: readonly string[],
  path: string,
  limits: TableLimits,
  { truth }: FoundColumns,
): void {
  const measured = classes.length > 20 && classes.every((name) => isDecimal(name));
  const fractions = measured && classes.some((name) => !Number.isInteger(Number(name)));
  if (fractions || classes.length > limits.classes) {
    throw new UserError(
      'too-many-classes',
      `${path}: ${JSON.stringify(truth)} and what is predicted hold ${classes.length} different values, which are too many for classes. Set \`task: regression\` where they are numbers, or name other columns with \`target\` and \`prediction-column\`.`,
    );
  }
  if (classes.length === 1) {
    throw new UserError(
      'one-class',
      `${path}: every truth and every prediction is ${JSON.stringify(classes[0])}, so that nothing can be told. Is \`target\` the right column?`,
    );
  }
}

function alignShares(
  shares: { readonly classes: readonly string[]; readonly values: Float64Array },
  classes: readonly string[],
  rows: number,
): Float64Array {
  const width = shares.classes.length;
  const aligned = new Float64Array(rows * classes.length);
  const to = shares.classes.map((name) => classes.indexOf(name));
  for (let row = 0; row < rows; row += 1) {
    for (const [from, code] of to.entries()) {
      aligned[row * classes.length + code] = shares.values[row * width + from]!;
    }
  }
  return aligned;
}

/** The class with the largest share; of several the first, as numpy's `argmax` has it. */
function leadersOf(counts: Float64Array | null, classes: number): Int32Array {
  if (counts === null) return new Int32Array();
  const rows = counts.length / classes;
  return Int32Array.from({ length: rows }, (_, row) => {
    const ofRow = counts.subarray(row * classes, (row + 1) * classes);
    return ofRow.indexOf(ofRow.reduce((a, b) => Math.max(a, b)));
  });
}

function readIds(
  { header, rows, lines }: WrittenRows,
  kept: Int32Array,
  { id }: FoundColumns,
  problems: Problems,
  placeOf: (row: number, name: string) => string,
): string[] {
  if (id === null) return Array.from(kept, (row) => hashText('id', `place ${row}`));
  const index = header.names.indexOf(id);
  const linesOf = new Map<string, number>();
  return Array.from(kept, (row) => {
    const cell = rows[row]![index]!;
    const earlier = linesOf.get(cell);
    const refuse = (code: string, sentence: string): void => {
      problems.add({ line: lines[row]!, column: index }, code, `${placeOf(row, id)}: ${sentence}`);
    };
    if (isMissing(cell))
      refuse('cell-missing', 'the id is missing. Fill it in, or remove the row.');
    else if (earlier !== undefined) {
      refuse(
        'id-duplicate',
        `${header.unit} ${earlier} has the same id, and ids tell every row apart. Correct one of them, or name another column with \`id-column\`.`,
      );
    }
    linesOf.set(cell, lines[row]!);
    return hashText('id', cell);
  });
}

function numberFolds(cells: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(cells)].sort(compareText).map((cell, at) => [cell, at]));
  return Int32Array.from(cells, (cell) => numbers.get(cell) ?? 0);
}
