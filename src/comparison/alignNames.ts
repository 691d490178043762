import type { DataChanges } from '../document/result.js';
import { cohenKappa } from '../statistics/cohenKappa.js';
import { hashFeatures } from '../table/hashFeatures.js';
import { matchRows } from '../table/matchRows.js';
import type { Table } from '../table/table.js';
import { columnsOf, haveSameIdColumn, type TableInUse } from '../table/tableInUse.js';
import { findRenamedClasses } from './findRenamedClasses.js';
import { findRenamedColumns } from './findRenamedColumns.js';
import { LEAST_AGREEMENT } from './matchColumns.js';
import { LEAST_PAIRED, pairRows, type RowPairs } from './pairRows.js';
import { renameClasses } from './renameClasses.js';
import { renameColumns } from './renameColumns.js';

/** What has another name than in the base's file, and is the same. */
export type Renames = Pick<DataChanges, 'columnsRenamed' | 'classesRenamed'>;

/** A table of the base by the names of the current one. */
export interface AlignedTable extends TableInUse, Renames {}

/**
 * The base's table by the names that its columns and classes have in the current one. A column or
 * a class that only one of them has may be renamed, and is when its values say so; a name that both
 * have means the same on both sides. Rows are hashed under the new names. Of a column that is
 * ignored no values are known, so none is found to be renamed.
 */
export function alignNames(base: TableInUse, current: TableInUse): AlignedTable {
  const own = { ...base, columnsRenamed: [], classesRenamed: [] };
  const aligned = alignFeatures(alignIds(own, current), current);
  if (isSettled(aligned, current)) return aligned;
  const keys = matchRows(aligned.table, current.table, haveSameIdColumn(aligned, current));
  const pairs = keys === null ? { base: [], current: [] } : pairRows(keys);
  return alignTarget(alignGroups(aligned, current, pairs), current, pairs);
}

/** Whether nothing is left that may have another name. */
function isSettled(base: TableInUse, current: TableInUse): boolean {
  const listNames = ({ table, settings }: TableInUse): string =>
    JSON.stringify([settings.groupColumn, table.target, table.classes]);
  return listNames(base) === listNames(current);
}

function alignIds(base: AlignedTable, current: TableInUse): AlignedTable {
  const { idColumn } = base.settings;
  const renames = listPossible(idColumn, current.settings.idColumn, base, current).filter(() => {
    const keys = { base: base.table.identities, current: current.table.identities };
    const rows = Math.min(keys.base.length, keys.current.length);
    return pairRows(keys).base.length >= LEAST_AGREEMENT * rows;
  });
  return {
    ...base,
    settings: { ...base.settings, idColumn: renames[0]?.current ?? idColumn },
    columnsRenamed: [...base.columnsRenamed, ...renames],
  };
}

function alignFeatures(base: AlignedTable, current: TableInUse): AlignedTable {
  const [before, now] = [new Set(columnsOf(base)), new Set(columnsOf(current))];
  const renames = findRenamedColumns(
    base.table,
    current.table,
    {
      gone: base.table.features.filter(({ name }) => !now.has(name)),
      come: current.table.features.filter(({ name }) => !before.has(name)),
    },
    haveSameIdColumn(base, current),
  );
  if (renames.length === 0) return base;
  const { idColumn, groupColumn } = base.settings;
  const features = renameColumns(base.table.features, renames);
  const contents = hashFeatures([...features, ...base.table.constants]);
  const identities = idColumn === null ? contents : base.table.identities;
  const splitKeys = groupColumn === null ? identities : base.table.splitKeys;
  return {
    ...base,
    table: { ...base.table, features, contents, identities, splitKeys },
    columnsRenamed: [...base.columnsRenamed, ...renames],
  };
}

function alignGroups(base: AlignedTable, current: TableInUse, pairs: RowPairs): AlignedTable {
  const { groupColumn } = base.settings;
  const renames = listPossible(groupColumn, current.settings.groupColumn, base, current).filter(
    () => agree(base.table.splitKeys, current.table.splitKeys, pairs),
  );
  return {
    ...base,
    settings: { ...base.settings, groupColumn: renames[0]?.current ?? groupColumn },
    columnsRenamed: [...base.columnsRenamed, ...renames],
  };
}

function alignTarget(base: AlignedTable, current: TableInUse, pairs: RowPairs): AlignedTable {
  const { target } = base.table;
  const isSame = target === current.table.target;
  const renames = listPossible(target, current.table.target, base, current);
  if (!isSame && renames.length === 0) return base;
  const classesRenamed = findRenamedClasses(base.table, current.table, pairs);
  const table = renameClasses(base.table, classesRenamed);
  if (!isSame && !agree(nameLabels(table), nameLabels(current.table), pairs)) return base;
  return {
    ...base,
    table: { ...table, target: current.table.target },
    columnsRenamed: [...base.columnsRenamed, ...renames],
    classesRenamed,
  };
}

/** The one rename that may be: a name that only the base's file has, and one that only the current. */
function listPossible(
  before: string | null,
  now: string | null,
  base: TableInUse,
  current: TableInUse,
): DataChanges['columnsRenamed'] {
  if (before === null || now === null) return [];
  const isKept = columnsOf(current).includes(before) || columnsOf(base).includes(now);
  return isKept ? [] : [{ base: before, current: now }];
}

/** Whether rows that are the same nearly all have the same there. */
function agree(base: readonly string[], current: readonly string[], pairs: RowPairs): boolean {
  if (pairs.base.length < LEAST_PAIRED * Math.min(base.length, current.length)) return false;
  const before = pairs.base.map((row) => base[row]);
  const now = pairs.current.map((row) => current[row]);
  return cohenKappa(before, now) >= LEAST_AGREEMENT;
}

function nameLabels({ classes, labels }: Table): string[] {
  return Array.from(labels, (label) => classes[label]!);
}
