import { RandomNumbers } from '../../../src/statistics/randomNumbers.js';
import type { Table } from './tables.js';

export type Cells = readonly string[];

export function labelOf(cells: Cells): string {
  return cells[cells.length - 1]!;
}

/** With its numbers changed, but for those that are missing. */
export function editNumbers(
  table: Table,
  change: (value: number, column: number, row: number) => number | string,
  isEdited: (row: number) => boolean = () => true,
): Table {
  const numbers = new Set(table.numbers);
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, column) =>
      numbers.has(column) && cell !== '' && isEdited(row)
        ? String(change(Number(cell), column, row))
        : cell,
    ),
  );
  return { ...table, rows };
}

/** Of the numbers of each column. */
export function deviations({ rows, header }: Table): number[] {
  return header.map((_, column) => {
    const values = rows.map((cells) => cells[column]!).filter((cell) => cell !== '').map(Number);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
  });
}

/** Noise of a share of each column's deviation. */
export function addNoise(
  table: Table,
  share: number,
  isEdited?: (row: number) => boolean,
  seed = 1,
): Table {
  const spread = deviations(table);
  const random = RandomNumbers.fromSeed(seed);
  const noise = (): number => (random.below(2_000_001) - 1_000_000) / 500_000;
  const change = (value: number, column: number): string =>
    (value + share * spread[column]! * noise()).toFixed(6);
  return editNumbers(table, change, isEdited);
}

/** With further rows; where rows have ids and groups, under ids of their own and in the groups they come from. */
export function addRows(table: Table, more: readonly Cells[]): Table {
  const hasId = table.settings.some((line) => line.startsWith('id-column'));
  const added = more.map((cells, index) => (hasId ? [`new-${index}`, ...cells.slice(1)] : cells));
  return { ...table, rows: [...table.rows, ...added] };
}

export function keepRows(table: Table, isKept: (cells: Cells, row: number) => boolean): Table {
  return { ...table, rows: table.rows.filter(isKept) };
}

export function relabel(table: Table, label: (cells: Cells, row: number) => string): Table {
  const rows = table.rows.map((cells, row) => [...cells.slice(0, -1), label(cells, row)]);
  return { ...table, rows };
}

/** With a column before all others. */
export function addColumn(table: Table, name: string, value: (cells: Cells, row: number) => string): Table {
  return {
    ...table,
    header: [name, ...table.header],
    rows: table.rows.map((cells, row) => [value(cells, row), ...cells]),
    numbers: table.numbers.map((column) => column + 1),
  };
}

export function dropColumn(table: Table, column: number): Table {
  const others = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => at !== column);
  return {
    ...table,
    header: others(table.header),
    rows: table.rows.map(others),
    numbers: table.numbers.filter((at) => at !== column).map((at) => (at > column ? at - 1 : at)),
  };
}

/** The classes, the most frequent first. */
export function classesOf({ rows }: Table): string[] {
  const counts = new Map<string, number>();
  for (const cells of rows) counts.set(labelOf(cells), (counts.get(labelOf(cells)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
