import { UserError } from '../errors.js';
import type { ColumnRef } from './assignRoles.js';
import { isMissingNumber } from './missing.js';
import { describePlace, quoteName } from './wording.js';

// Each digit can match in one way only, so that a long cell takes linear time.
const DECIMAL = /^[ \t]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t]*$/;

/** Whether a text is a decimal number as `readNumber` takes it, of any size. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * The value of a decimal number such as `-1`, `.5`, `3.0` or `6e-7`, rounded to the nearest double.
 * Spaces and tabs may surround it. Nothing else is a number: no `0x10`, `1,5`, `1_000`, `Infinity`.
 *
 * @throws UserError `cell-missing`, `cell-not-a-number`, `number-range`
 */
export function readNumber(cell: string, path: string, line: number, column: ColumnRef): number {
  const value = isDecimal(cell) ? Number(cell) : NaN;
  if (Number.isFinite(value)) return value;

  const place = describePlace(path, { line, column });
  const ignore = `add ${quoteName(column.name)} to \`ignore\``;
  if (!Number.isNaN(value)) {
    throw new UserError(
      'number-range',
      `${place}: the number is too large for a 64-bit float. Correct it, or ${ignore}.`,
    );
  }
  if (isMissingNumber(cell)) {
    throw new UserError(
      'cell-missing',
      `${place}: the value is missing (the cell is empty, or NA, null, - and the like), and features must be complete. Fill it in, remove the row, or ${ignore}.`,
    );
  }
  throw new UserError(
    'cell-not-a-number',
    `${place}: the cell is not a decimal number, and every feature must be numeric. Correct it, or ${ignore}.`,
  );
}
