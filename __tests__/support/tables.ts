import { readSettings } from '../../src/settings/readSettings.js';
import type { Settings } from '../../src/settings/settings.js';
import { readTable } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';

/** Settings with their defaults, but for those given by their input names. */
export const settingsWith = (values: Readonly<Record<string, string>> = {}): Settings =>
  readSettings({
    explicit: { origin: 'input', values: new Map(Object.entries(values)) },
    file: null,
  });

/** The table of a CSV text. */
export const tableOf = (csv: string, values: Readonly<Record<string, string>> = {}): Table =>
  readTable(Buffer.from(csv), 'table.csv', settingsWith(values).table);

/** The records of a CSV without quotes, header first. */
export const splitCsv = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export const joinCsv = (records: readonly (readonly string[])[]): string =>
  `${records.map((cells) => cells.join(',')).join('\n')}\n`;
