import { SHARES_TOLERANCE } from '../metrics/evaluation.js';
import type { Problems } from '../table/problems.js';
import { isDecimal, readNumber } from '../table/readNumber.js';
import { compareText } from '../text/compareText.js';
import { describePlace } from '../table/wording.js';
import type { FoundColumns, ShareColumn } from './findColumns.js';
import type { WrittenRows } from './readPredictions.js';

/** A share of each row for each of some classes. */
export interface Shares {
  readonly classes: readonly string[];
  /** rows x classes. */
  readonly values: Float64Array;
  /** The columns they were read from. */
  readonly columns: readonly string[];
}

/**
 * The shares of the classes, if there are any: from a column for each class, or, of two classes, from
 * one column. That one is of the class that comes last, as scikit-learn orders them; it is of what is
 * predicted where it never says less than half and would contradict the predictions otherwise, as
 * the `score` of a Hugging Face pipeline.
 *
 * @param isAsked whether the settings name the columns
 * @param seen the classes that are true or predicted
 */
export function readShares(
  written: WrittenRows,
  { shares, score }: FoundColumns,
  isAsked: boolean,
  seen: readonly string[],
  predicted: readonly string[] | null,
  problems: Problems,
): Shares | null {
  const name = nameClasses(seen);
  const groups = shares.map((group) =>
    nameByPlace(group, seen).map((column) => ({ ...column, of: name(column.of) })),
  );
  const group =
    groups.find(
      (columns) => isAsked || seen.every((of) => columns.some((column) => column.of === of)),
    ) ?? groups.find((columns) => columns.some(({ of }) => seen.includes(of)));
  if (group !== undefined) return readEach(written, group, problems);
  if (score === null || seen.length !== 2) return null;
  const classes = [...seen].sort(compareText);
  const cells = readColumn(written, score, problems);
  const [, positive] = classes;
  const contradicts =
    predicted?.some((of, row) => cells[row]! > 0.5 !== (of === positive)) ?? false;
  const isOfPredicted = contradicts && cells.every((value) => value >= 0.5);
  const values = new Float64Array(2 * cells.length);
  for (const [row, value] of cells.entries()) {
    const at = isOfPredicted && predicted?.[row] !== positive ? 0 : 1;
    values[2 * row + at] = value;
    values[2 * row + 1 - at] = 1 - value;
  }
  return { classes, values, columns: [score] };
}

function readEach(written: WrittenRows, group: readonly ShareColumn[], problems: Problems): Shares {
  const columns = group.map(({ name }) => readColumn(written, name, problems));
  const rows = written.rows.length;
  const values = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (const [at, cells] of columns.entries()) {
      values[row * columns.length + at] = cells[row]!;
      sum += cells[row]!;
    }
    if (Math.abs(sum - 1) > SHARES_TOLERANCE) {
      const place = describePlace(written.path, { line: written.lines[row]! }, written.header.unit);
      problems.add(
        { line: written.lines[row]! },
        'predictions-shares',
        `${place}: the shares of the classes add up to ${Number(sum.toFixed(6))}, and have to add up to 1 within ${SHARES_TOLERANCE}. Write probabilities, not logits or scores.`,
      );
    }
  }
  return { classes: group.map(({ of }) => of), values, columns: group.map(({ name }) => name) };
}

function readColumn(
  { path, header, rows, lines }: WrittenRows,
  name: string,
  problems: Problems,
): Float64Array {
  const index = header.names.indexOf(name);
  return Float64Array.from(rows, (cells, row) => {
    const value = readNumber(cells[index]!, header.format.decimal);
    if (value >= 0 && value <= 1) return value;
    const line = lines[row]!;
    problems.add(
      { line, column: index },
      'predictions-shares',
      `${describePlace(path, { line, column: { index, name } }, header.unit)}: the share is no number from 0 to 1. Write probabilities, not logits; \`probability-columns\` names other columns.`,
    );
    return 0;
  });
}

/** Classes that are whole numbers have one name, `1` and `1.0`. */
function nameClasses(seen: readonly string[]): (of: string) => string {
  const areNumbers = seen.every((name) => isDecimal(name));
  return (of) => (areNumbers && isDecimal(of) ? String(Number(of)) : of);
}

/** The parts of a list have numbers in the place of names: they are of the classes as they are sorted. */
function nameByPlace(
  group: readonly ShareColumn[],
  seen: readonly string[],
): readonly ShareColumn[] {
  const isList = group.every(({ name, of }, at) => of === String(at) && name.endsWith(`.${at}`));
  if (!isList || group.length !== seen.length || seen.every((of) => isDecimal(of))) return group;
  const sorted = [...seen].sort(compareText);
  return group.map((column, at) => ({ ...column, of: sorted[at] ?? column.of }));
}
