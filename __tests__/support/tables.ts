import { readTable } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';
import { readSettingsFrom } from './readSettingsFrom.js';

/** The table of a CSV text. */
export const tableOf = (csv: string, values: Readonly<Record<string, string>> = {}): Table =>
  readTable(Buffer.from(csv), 'table.csv', readSettingsFrom(values).table);

/** The records of a CSV without quotes, header first. */
export const splitCsv = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export const joinCsv = (records: readonly (readonly string[])[]): string =>
  `${records.map((cells) => cells.join(',')).join('\n')}\n`;
