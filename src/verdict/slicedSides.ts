import { compare } from '../comparison/compare.js';
import { countAll } from '../metrics/weightOf.js';
import { selectRows } from '../metrics/selectRows.js';
import type { Rule } from '../rules/rule.js';
import { EVERY_SLICE, FEWEST_SLICE_ROWS, type Slice } from '../rules/slice.js';
import { findNearest } from '../text/suggestName.js';
import { quote } from '../text/quote.js';
import type { MissingReading } from './readMetric.js';
import type { Sides } from './weighDrops.js';
import type { CutSlice } from './weighSlices.js';

/** Names of values that are listed at most. */
const MOST_NAMED = 20;

/** The tested rows of a slice. */
export interface SlicedRows {
  readonly slice: Slice;
  /** Whether a tested row, by its place among them, is one of its rows. */
  readonly has: (row: number) => boolean;
}

/** What a rule is on: one slice, or every one; or why it cannot be held. */
export function findSlices(
  { slice }: Pick<Rule, 'slice'>,
  slices: readonly CutSlice[],
): readonly SlicedRows[] | MissingReading {
  const all = slices.flatMap((cut) =>
    cut.names.map((part, code): SlicedRows => ({
      slice: { column: cut.column, part },
      has: (row) => cut.partOf[row] === code,
    })),
  );
  if (slice === null || slice === EVERY_SLICE) {
    return all.length > 0 ? all : missing('No column parts the rows: name some with slices.');
  }
  const found = all.filter((one) => isSame(one.slice, slice));
  return found.length > 0 ? found : missing(describeUnknown(slice, slices));
}

/** Both sides on the rows of a slice; `null` where these are too few. */
export function sliceSides({ pair }: Pick<Sides, 'pair'>, { has }: SlicedRows): Sides | null {
  const rows = Array.from(pair.tested.keys()).filter((at) => has(pair.tested[at]!));
  const { groups } = pair;
  const current = selectRows(pair.current, rows);
  if (countAll(current) < FEWEST_SLICE_ROWS) return null;
  const baseline = selectRows(pair.baseline, rows);
  const comparison = compare(current, baseline);
  return (
    comparison && {
      comparison,
      pair: {
        current,
        baseline,
        tested: Int32Array.from(rows, (at) => pair.tested[at]!),
        groups: groups && rows.map((at) => groups[at] ?? ''),
      },
    }
  );
}

/** Why a rule on slices with too few rows cannot be held. */
export function describeFew({ slice }: Pick<Rule, 'slice'>, of: string): MissingReading {
  return missing(
    slice === null || slice === EVERY_SLICE
      ? `No slice has ${FEWEST_SLICE_ROWS} ${of}, and a rule takes no fewer.`
      : `${nameSlice(slice)} has fewer than ${FEWEST_SLICE_ROWS} ${of}, and a rule on a slice takes no fewer.`,
  );
}

/** A slice in a sentence: `country: NZ`. */
export function nameSlice({ column, part }: Slice): string {
  return `${column}: ${part}`;
}

function isSame(a: Slice, b: Slice): boolean {
  return a.column === b.column && a.part === b.part;
}

function missing(reason: string): MissingReading {
  return { outcome: 'inconclusive', reason };
}

function describeUnknown({ column, part }: Slice, slices: readonly CutSlice[]): string {
  const cut = slices.find((one) => one.column === column);
  const [wrong, known] =
    cut === undefined
      ? [
          `The rows are not parted by ${quote(column)}, which slices would have to name.`,
          slices.map((one) => one.column),
        ]
      : [`No tested row of ${quote(column)} has the value ${quote(part)}.`, cut.names];
  const nearest = findNearest(cut === undefined ? column : part, known);
  const more = known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : '';
  const hint =
    nearest === null
      ? known.length === 0
        ? ''
        : ` Known are ${known.slice(0, MOST_NAMED).map(quote).join(', ')}${more}.`
      : ` Is ${quote(nearest)} meant?`;
  return `${wrong}${hint}`;
}
