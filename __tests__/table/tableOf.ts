import { UserError } from '../../src/errors.js';
import type { TableSettings } from '../../src/settings/settings.js';
import { readTableWith } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import type { TableLimits } from '../../src/table/tableLimits.js';

export const SETTINGS: TableSettings = {
  data: 'data.csv',
  target: null,
  task: 'auto',
  ignore: [],
  categoricalFeatures: [],
  numericFeatures: [],
  missing: 'keep',
  separator: 'auto',
  decimal: 'auto',
  idColumn: null,
  groupColumn: null,
  slices: [],
};

/** Reads a CSV given as text or bytes, with the default settings but for the ones given. */
export function tableOf(
  csv: string | Uint8Array,
  settings: Partial<TableSettings> = {},
  limits: Partial<TableLimits> = {},
): Table {
  return readTableWith(
    null,
    typeof csv === 'string' ? Buffer.from(csv) : csv,
    'data.csv',
    { ...SETTINGS, ...settings },
    { ...TABLE_LIMITS, ...limits },
  );
}

/** The `UserError` that an action must end in. */
export function refusalOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
