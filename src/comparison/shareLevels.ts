import type { Column } from '../table/table.js';

/** The cells of a column on both sides as levels that both have: equal numbers, equal texts. */
export interface SharedLevels {
  readonly base: Float64Array;
  readonly current: Float64Array;
  /** The text of each level. */
  readonly texts: readonly string[];
}

/** A number counts as the text of its shortest form, a missing one as the empty text. */
export function shareLevels(base: Column, current: Column): SharedLevels {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const read = ({ values, levels }: Column): Float64Array => {
    const ofLevels = levels?.map(numberOf);
    return values.map((value) =>
      ofLevels === undefined
        ? numberOf(Number.isNaN(value) ? '' : String(value + 0))
        : ofLevels[value]!,
    );
  };
  const [before, after] = [read(base), read(current)];
  return { base: before, current: after, texts: [...numbers.keys()] };
}
