import type { Decimal } from '../document/enums.js';

// Each digit can match in one way only, so that a long cell takes linear time.
const DECIMAL = /^[ \t]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t]*$/;

/** Whether a text is a decimal number as `readNumber` takes it, of any size. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * The value of a decimal number such as `-1`, `.5`, `3.0` or `6e-7`, rounded to the nearest double.
 * Spaces and tabs may surround it. Nothing else is a number: no `0x10`, `1_000`, `Infinity`.
 *
 * @param decimal what is before the decimals
 * @returns NaN for what is no number; infinity for one that is too large for a double
 */
export function readNumber(cell: string, decimal: Decimal): number {
  if (decimal === 'comma') {
    return cell.includes('.') ? NaN : readNumber(cell.replace(',', '.'), 'point');
  }
  return isDecimal(cell) ? Number(cell) : NaN;
}
