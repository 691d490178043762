import type { Result } from '../document/result.js';
import { nameRanges, OTHERS } from '../table/cutSlices.js';
import { quoteNames } from '../table/wording.js';
import type { CutSlice } from '../verdict/weighSlices.js';

type Slice = Result['slices'][number];

/** How all rows are parted, and sentences on the columns that part them otherwise in each document. */
export interface JoinedSlices {
  readonly slices: readonly CutSlice[];
  readonly leftOut: readonly string[];
}

/**
 * The slices of all parts as of one table. Numbers are cut at the quartiles of each part's own rows, so
 * that slices of other edges are not the same; nor are those of rare texts, which each part put together.
 */
export function joinSlices(parts: readonly Pick<Result, 'slices'>[]): JoinedSlices {
  const slices: CutSlice[] = [];
  const leftOut: string[] = [];
  for (const [index, { column }] of (parts[0]?.slices ?? []).entries()) {
    const cut = parts.flatMap(({ slices: all }) => all[index] ?? []);
    const why = whyNotJoined(cut);
    if (why === null) slices.push(joinSlice(cut));
    else leftOut.push(`The slices of ${quoteNames([column])} are left out: ${why}.`);
  }
  return { slices, leftOut };
}

function whyNotJoined(cut: readonly Slice[]): string | null {
  const edges = new Set(cut.map((slice) => JSON.stringify(slice.edges)));
  if (edges.size > 1) {
    return 'its numbers are cut at the quartiles of each part, which differ';
  }
  const isPooled = cut.some((slice) => slice.parts.some(({ name }) => name === OTHERS));
  return isPooled && cut.length > 1
    ? 'it has so many texts that each part put others together'
    : null;
}

function joinSlice(cut: readonly Slice[]): CutSlice {
  const { column, edges } = cut[0]!;
  const seen = new Set(cut.flatMap(({ parts }) => parts.map(({ name }) => name)));
  const names =
    edges === null ? [...seen].sort() : nameRanges(edges).filter((name) => seen.has(name));
  const place = new Map(names.map((name, at) => [name, at]));
  const partOf: number[] = [];
  for (const slice of cut) {
    const to = slice.parts.map(({ name }) => place.get(name) ?? 0);
    for (const part of slice.partOf) partOf.push(to[part]!);
  }
  return { column, edges, names, partOf };
}
