import type { Decimal } from '../document/enums.js';
import type { NumberPredictions } from '../metrics/regression.js';
import type { TableSettings } from '../settings/settings.js';
import { areMeasurements } from '../table/areMeasurements.js';
import type { Problems } from '../table/problems.js';
import { readNumber } from '../table/readNumber.js';

/** Truth and prediction of each row as they are written. */
export interface WrittenAnswers {
  readonly truth: readonly string[];
  /** `null` where only shares tell what is predicted, so that it is a class. */
  readonly predicted: readonly string[] | null;
  readonly decimal: Decimal;
  /** What a message begins with: the place of a row's truth or prediction. */
  readonly placeOf: (row: number, part: keyof NumberPredictions) => string;
  /** The line of a row. */
  readonly lineOf: (row: number) => number;
}

/**
 * Truth and prediction as numbers, where numbers are predicted: because the settings say so, or because
 * the truth measures something, or because predictions have fractions where more than two whole numbers
 * are true.
 *
 * @param hasShares whether the file has columns with the shares of classes
 * @returns `null` where classes are predicted
 */
export function readNumbers(
  { truth, predicted, decimal, placeOf, lineOf }: WrittenAnswers,
  hasShares: boolean,
  task: TableSettings['task'],
  problems: Problems,
): NumberPredictions | null {
  if (task === 'classification' || predicted === null) return null;
  const read = (texts: readonly string[]): Float64Array =>
    Float64Array.from(texts, (text) => readNumber(text, decimal) + 0);
  const numbers = { truth: read(truth), predicted: read(predicted) };
  if (task === 'auto' && (hasShares || !measures(numbers))) return null;
  for (const part of ['truth', 'predicted'] as const) {
    for (const [row, number] of numbers[part].entries()) {
      if (Number.isFinite(number)) continue;
      problems.add(
        { line: lineOf(row) },
        'prediction-not-a-number',
        `${placeOf(row, part)}: the ${part === 'truth' ? 'truth' : 'prediction'} is ${Number.isNaN(number) ? 'not a decimal number' : 'too large for a 64-bit float'}, and numbers are predicted. Correct it, or set \`task: classification\`.`,
      );
    }
  }
  return numbers;
}

function measures({ truth, predicted }: NumberPredictions): boolean {
  const distinct = [...new Set(truth)];
  if (areMeasurements(distinct)) return true;
  return (
    distinct.length > 2 &&
    distinct.every(Number.isFinite) &&
    predicted.every(Number.isFinite) &&
    !predicted.every(Number.isInteger)
  );
}
