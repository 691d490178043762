import { CsvError, parse } from 'csv-parse/sync';

import { SEPARATORS, type Decimal, type Separator } from '../document/enums.js';
import type { TableSettings } from '../settings/settings.js';
import { LINE_FEED } from './lines.js';
import { isDecimal } from './readNumber.js';

/** What is between the cells of a file and before the decimals of its numbers. */
export interface Dialect {
  readonly separator: Separator;
  readonly decimal: Decimal;
}

/** What a file is to be read with, as far as that is known before it is looked at. */
export interface AskedDialect extends Pick<TableSettings, 'separator' | 'decimal'> {
  /** Columns that it has to have. */
  readonly columns: readonly string[];
}

export const DELIMITERS: Readonly<Record<Separator, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

/** What is looked at: the header and some rows. */
const SAMPLE_BYTES = 262_144;
const SAMPLE_RECORDS = 200;

const DECIMAL_COMMA = /^\s*[+-]?\d*,\d+(?:e[+-]?\d+)?\s*$/i;

/**
 * Reads off the header and the first rows what is between cells: what gives the header the columns
 * asked for, then all rows as many cells as the header, then the most cells. Where they are not
 * between commas, and there are numbers with a comma and none with a point, a comma is before the
 * decimals.
 */
export function findDialect(content: Buffer, asked: AskedDialect): Dialect {
  const candidates = asked.separator === 'auto' ? SEPARATORS : [asked.separator];
  const sample = takeSample(content);
  const readings = candidates.map((separator) => {
    const records = parseSample(sample, separator);
    const header = records[0] ?? [];
    const isEven = records.every(({ length }) => length === header.length);
    const hasAll = asked.columns.every((name) => header.includes(name));
    return { separator, records, rank: [Number(hasAll), Number(isEven), header.length] };
  });
  const usable = readings.filter(({ records }) => (records[0]?.length ?? 0) > 1);
  // Of a single column, whatever may be between others says the same.
  const best = (usable.length === 0 ? readings.slice(0, 1) : usable).reduce((a, b) =>
    isHigher(b.rank, a.rank) ? b : a,
  );
  return {
    separator: best.separator,
    decimal:
      asked.decimal === 'auto' ? findDecimal(best.separator, best.records.slice(1)) : asked.decimal,
  };
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index >= 0 && a[index]! > b[index]!;
}

function takeSample(content: Buffer): Buffer {
  if (content.length <= SAMPLE_BYTES) return content;
  const end = content.lastIndexOf(LINE_FEED, SAMPLE_BYTES);
  return content.subarray(0, end < 0 ? SAMPLE_BYTES : end);
}

/** As many records as can be read. */
function parseSample(sample: Buffer, separator: Separator): string[][] {
  const records: string[][] = [];
  try {
    parse(sample, {
      bom: true,
      delimiter: DELIMITERS[separator],
      record_delimiter: ['\r\n', '\n'],
      skip_empty_lines: true,
      relax_column_count: true,
      to: SAMPLE_RECORDS,
      on_record: (record: string[]): null => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    // What is wrong with the file is told when it is read.
    if (!(error instanceof CsvError)) throw error;
  }
  return records;
}

function findDecimal(separator: Separator, rows: readonly (readonly string[])[]): Decimal {
  if (separator === 'comma') return 'point';
  const cells = rows.flat();
  const hasPoints = cells.some((cell) => cell.includes('.') && isDecimal(cell));
  return !hasPoints && cells.some((cell) => DECIMAL_COMMA.test(cell)) ? 'comma' : 'point';
}
