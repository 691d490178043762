import type { DataChanges } from '../document/result.js';
import { hashFeatures } from '../table/hashFeatures.js';
import type { Column, Table } from '../table/table.js';
import { type ColumnSample, matchColumns } from './matchColumns.js';
import { LEAST_PAIRED, pairRows, type RowPairs } from './pairRows.js';
import { renameColumns } from './renameColumns.js';

type Renames = DataChanges['columnsRenamed'];

interface Features {
  readonly gone: readonly Column[];
  readonly come: readonly Column[];
}

/** Columns that are distributed alike are tried in so many parts, or one by one. */
const PARTS = 4;
/** Rows that are looked at; more would change the agreement by less than a hundredth. */
const MOST_SAMPLED = 1_000;

/**
 * The features that have another name and the same values in rows that are the same. Such rows are
 * recognised by their id, or else by the features both have, or by where they are in the file.
 * Where none of this helps, as when every feature is renamed and the rows are sorted otherwise,
 * columns that are distributed alike are tried: each has to agree in the rows that the others find.
 *
 * @param gone features of the base that the current file does not have
 * @param come features that the base's file does not have
 */
export function findRenamedColumns(
  base: Table,
  current: Table,
  { gone, come }: Features,
  byId: boolean,
): Renames {
  if (gone.length === 0 || come.length === 0) return [];
  let found: Renames = [];
  const listOpen = (tried: Renames = []): Features => ({
    gone: gone.filter(({ name }) => ![...found, ...tried].some((one) => one.base === name)),
    come: come.filter(({ name }) => ![...found, ...tried].some((one) => one.current === name)),
  });
  const search = (pairs: RowPairs, open: Features): void => {
    const rows = Math.min(base.labels.length, current.labels.length);
    if (open.gone.length === 0 || pairs.base.length < LEAST_PAIRED * rows) return;
    const now = sampleRows(open.come, pairs.current);
    found = [...found, ...matchColumns(sampleRows(open.gone, pairs.base), now)];
  };

  if (byId) {
    search(pairRows({ base: base.identities, current: current.identities }), listOpen());
    return found;
  }
  search(pairByColumns(base, current, []), listOpen());
  search(pairByPosition(base, current), listOpen());
  const open = listOpen();
  const alike = matchColumns(sampleSorted(open.gone), sampleSorted(open.come));
  const known = found;
  for (let part = 0; part < Math.min(PARTS, alike.length); part += 1) {
    const others = alike.filter((_, index) => index % PARTS !== part);
    search(pairByColumns(base, current, [...known, ...others]), listOpen(others));
  }
  return found;
}

function pairByColumns(base: Table, current: Table, renames: Renames): RowPairs {
  const others = new Map(current.features.map((column) => [column.name, column]));
  const shared = renameColumns(base.features, renames).filter(({ name }) => others.has(name));
  if (shared.length === 0) return { base: [], current: [] };
  const now = shared.flatMap(({ name }) => others.get(name) ?? []);
  return pairRows({ base: hashFeatures(shared), current: hashFeatures(now) });
}

function pairByPosition(base: Table, current: Table): RowPairs {
  const length = Math.min(base.labels.length, current.labels.length);
  const rows = Array.from({ length }, (_, row) => row);
  return { base: rows, current: rows };
}

function sampleRows(columns: readonly Column[], rows: readonly number[]): ColumnSample[] {
  const step = Math.max(1, rows.length / MOST_SAMPLED);
  const sample = Array.from(
    { length: Math.floor(rows.length / step) },
    (_, index) => rows[Math.floor(index * step)]!,
  );
  return columns.map(({ name, values, levels }) => ({
    name,
    values: sample.map((row) => (levels === null ? values[row] : levels[values[row]!])),
  }));
}

function sampleSorted(columns: readonly Column[]): ColumnSample[] {
  return columns.flatMap((column) =>
    sampleRows(
      [{ ...column, values: column.values.slice().sort() }],
      Array.from(column.values.keys()),
    ),
  );
}
