import type { Decimal } from '../document/enums.js';
import { isMissing } from './missing.js';
import { readNumber } from './readNumber.js';

/** How the rows are parted by one column. */
export interface SliceColumn {
  readonly column: string;
  /** The quartiles that numbers are cut at, each the end of a part; `null` where texts part the rows. */
  readonly edges: readonly number[] | null;
  readonly parts: readonly string[];
  /** Per row, an index into `parts`. */
  readonly partOf: Int32Array;
}

/** Parts of a column; the rows of rarer texts are one part together. */
const MOST_PARTS = 50;
export const OTHERS = 'other values';
const MISSING = 'no value';

/**
 * Parts rows by the cells of a column: numbers at their quartiles, where there are more than four, and
 * other cells by their texts.
 *
 * @param asTexts whether its numbers are names of kinds
 */
export function cutSlices(
  column: string,
  cells: readonly string[],
  decimal: Decimal,
  asTexts: boolean,
): SliceColumn {
  const numbers = cells.map((cell) => (isMissing(cell) ? null : readNumber(cell, decimal)));
  const known = numbers.filter((value) => value !== null);
  const isNumber = !asTexts && known.every(Number.isFinite) && new Set(known).size > 4;
  const edges = isNumber ? findQuartiles(known) : null;
  const nameOf = (row: number): string => {
    const value = numbers[row] ?? null;
    if (value === null) return MISSING;
    return edges === null ? (cells[row] ?? '') : nameRange(edges, value);
  };
  const names = cells.map((_, row) => nameOf(row));
  const parts = [...listParts(edges, names)];
  const index = new Map(parts.map((part, at) => [part, at]));
  const others = index.get(OTHERS) ?? 0;
  return {
    column,
    edges,
    parts,
    partOf: Int32Array.from(names, (part) => index.get(part) ?? others),
  };
}

/** Values of the column up to and with which a quarter, a half and three quarters of its rows are. */
function findQuartiles(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const edges = [1, 2, 3].map((quarter) => sorted[Math.ceil((quarter * sorted.length) / 4) - 1]!);
  const most = sorted.at(-1);
  return [...new Set(edges)].filter((edge) => edge !== most);
}

/** What parts of a column of numbers may be called, in their order. */
export function nameRanges(edges: readonly number[]): string[] {
  return [...[...edges, Infinity].map((edge) => nameRange(edges, edge)), MISSING];
}

function nameRange(edges: readonly number[], value: number): string {
  const at = edges.findIndex((edge) => value <= edge);
  const [below, above] = [edges.at(at - 1), edges[at]];
  if (at < 0) return edges.length === 0 ? 'all' : `over ${String(edges.at(-1))}`;
  return at === 0 ? `up to ${String(above)}` : `over ${String(below)} to ${String(above)}`;
}

function listParts(edges: readonly number[] | null, names: readonly string[]): string[] {
  const rows = new Map<string, number>();
  for (const name of names) rows.set(name, (rows.get(name) ?? 0) + 1);
  if (edges !== null) {
    return nameRanges(edges).filter((name) => rows.has(name));
  }
  const sorted = [...rows.keys()].sort();
  if (sorted.length <= MOST_PARTS) return sorted;
  const frequent = [...rows].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const kept = frequent.slice(0, MOST_PARTS - 1).map(([name]) => name);
  return [...kept.filter((name) => name !== OTHERS).sort(), OTHERS];
}
