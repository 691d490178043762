import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/errors.js';
import { readPredictions } from '../../src/predictions/readPredictions.js';
import { loadParquet } from '../../src/table/openRecords.js';
import { readTableWith } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';
import { TABLE_LIMITS } from '../../src/table/tableLimits.js';
import { SETTINGS } from '../table/tableOf.js';
import { requireSame, type Target, unlessRefused, unlessRefusedLater } from './target.js';

const LIMITS = { ...TABLE_LIMITS, rows: 10_000 };
const PARQUET = '__tests__/fixtures/parquet';
const openParquet = await loadParquet(readFileSync(join(PARQUET, 'duckdb.parquet')));

function isUserError(error: Error): boolean {
  return error instanceof UserError;
}

function isOdd(table: Table): boolean {
  return table.features.some(({ values }) => values.length !== table.labels.length);
}

/** A CSV, or JSON Lines, or either in gzip. */
export const csv: Target = {
  seeds: () => [
    'a,b,label\n1,2,x\n3,4,y\n',
    'a;b;label\r\n1,5;"2";x\r\n3;;"y ""z"""\r\n',
    '\ufeffa\tb\tlabel\n\n1\tNA\tx\n3\tred\ty\n',
    '{"a":1,"b":null,"label":"x"}\n{"a":2.5e3,"b":"t","label":"y"}\n',
    ...readSome('__tests__/fixtures/csv/good'),
    ...readSome('__tests__/fixtures/csv/damaged'),
  ],
  attempt: (input) => {
    const read = (bytes: Buffer): Table | null =>
      unlessRefused(() => readTableWith(null, bytes, 'data.csv', SETTINGS, LIMITS), isUserError);
    const table = read(input);
    if (table === null) return;
    if (isOdd(table)) throw new Error('a column has another length than the table');
    // The same bytes are the same table.
    requireSame('fingerprint', table.fingerprint, read(Buffer.from(input))?.fingerprint);
  },
};

/** A table in Parquet. */
export const parquet: Target = {
  seeds: () => readSome(PARQUET, '.parquet'),
  attempt: (input) => {
    const bytes = Buffer.concat([Buffer.from('PAR1'), input.subarray(4)]);
    const table = unlessRefused(
      () => readTableWith(openParquet, bytes, 'data.parquet', SETTINGS, LIMITS),
      isUserError,
    );
    if (table !== null && isOdd(table)) throw new Error('a column has another length');
  },
};

const ASKED = {
  target: null,
  predictionColumn: null,
  idColumn: null,
  groupColumn: null,
  probabilityColumns: [],
  slices: [],
};

/** A file of answers of another model. */
export const predictions: Target = {
  seeds: () => [
    'truth,prediction\na,a\nb,a\n',
    'id,label,prediction\n1,a,a\n2,b,a\n',
    'truth,prediction,probability_a,probability_b\na,a,0.9,0.1\nb,a,60%,40%\n',
    'target;predicted;prob_a;prob_b\na;a;0,9;0,1\nb;;0,2;0,8\n',
    '{"truth":"a","prediction":"b"}\n{"truth":"b","prediction":"b"}\n',
    'label,probability\n1,0.75\n0,1e-300\n',
  ],
  attempt: async (input) => {
    const given = await unlessRefusedLater(
      () => readPredictions(input, 'answers.csv', SETTINGS, ASKED, LIMITS),
      isUserError,
    );
    if (given === null) return;
    const { labels, classes } = given.table;
    requireSame('rows', labels.length, given.foldOf.length);
    for (const code of labels) {
      if (!(code >= 0 && code < classes.length)) throw new Error(`there is no class ${code}`);
    }
  },
};

function readSome(folder: string, end = '.csv'): Buffer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name)))
    .filter(({ length }) => length < 20_000);
}
