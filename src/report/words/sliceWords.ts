import type { ResultRule } from '../../document/result.js';
import { EVERY_SLICE, formatSlice } from '../../rules/slice.js';
import { shortName } from '../../text/visibleText.js';

type Sliced = Pick<ResultRule, 'slice' | 'worst'>;

/** The slice that the numbers of a rule are of; `null` where they are of all rows. */
export function sliceOf({ slice, worst }: Sliced): ResultRule['worst'] {
  return slice === EVERY_SLICE ? worst : slice;
}

/** ` on country: NZ`; `''` where the numbers of a rule are of all rows. */
export function onSlice(rule: Sliced): string {
  const slice = sliceOf(rule);
  return slice === null ? '' : ` on ${shortName(`${slice.column}: ${slice.part}`)}`;
}

/** ` {country=NZ}`, as a rule has it behind its metric. */
export function bracedSlice({ slice }: Sliced): string {
  return slice === null || slice === EVERY_SLICE ? '' : ` ${shortName(formatSlice(slice))}`;
}

/** ` in every slice`, as a rule has it behind its limit. */
export function everySlice({ slice }: Sliced): string {
  return slice === EVERY_SLICE ? ' in every slice' : '';
}
