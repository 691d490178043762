import type { RegressionResult } from '../../document/regressionResult.js';
import { formatAmount, formatPlural } from './numbers.js';

/** How far answers are off on rows that came, went or have another number, a sentence each. Plain text. */
export function describeErrorsOfRows({ rowChanges }: RegressionResult): string[] {
  if (rowChanges === null) return [];
  const { own, removed, added, retargeted, stayed } = rowChanges;
  const told = [
    ...(removed.rows === 0 || removed.baselineMae === null
      ? []
      : [
          `${formatPlural(removed.rows, 'tested row')} removed: the base's MAE was ${formatAmount(removed.baselineMae)} on them${own.mae === null ? '' : `, on all of its rows ${formatAmount(own.mae)}`}.`,
        ]),
    ...(added.rows === 0
      ? []
      : [`${formatPlural(added.rows, 'tested row')} added: ${describeSides(added)}.`]),
    ...(retargeted.rows === 0
      ? []
      : [
          `${formatPlural(retargeted.rows, 'tested row has', 'tested rows have')} another number; by those they have now ${describeSides(retargeted)}.`,
        ]),
  ];
  return told.length === 0 || stayed.rows === 0
    ? told
    : [
        ...told,
        `On the ${formatPlural(stayed.rows, 'row')} that stayed, by the numbers they had, ${describeSides(stayed)}.`,
      ];
}

/** `the base's MAE is 2.473, this model's 2.614` */
function describeSides({
  mae,
  baselineMae,
}: {
  readonly mae: number | null;
  readonly baselineMae: number | null;
}): string {
  const own = mae === null ? '' : formatAmount(mae);
  if (baselineMae === null) return `this model's MAE is ${own}`;
  const other = `the base's MAE is ${formatAmount(baselineMae)}`;
  return mae === null ? other : `${other}, this model's ${own}`;
}
