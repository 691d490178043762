import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Predictions } from '../../src/metrics/evaluation.js';
import type { ColumnKind } from '../../src/document/enums.js';
import type { Table } from '../../src/table/table.js';
import type { TableLimits } from '../../src/table/tableLimits.js';

/** A tiny table that something is said of. */
export interface MessageCase {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Inputs, as a settings file gives them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly limits: Partial<TableLimits>;
  /** The columns that a model asks for; `null` where the table is to be measured. */
  readonly wanted: readonly { readonly name: string; readonly kind: ColumnKind }[] | null;
  /** What models answer, where a check asks. */
  readonly answer: ((table: Table) => Predictions) | null;
}

function of(
  title: string,
  content: string | Uint8Array,
  settings: Readonly<Record<string, string>> = {},
  more: Partial<Pick<MessageCase, 'path' | 'limits' | 'wanted' | 'answer'>> = {},
): MessageCase {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path: 'data.csv',
    limits: {},
    wanted: null,
    answer: null,
    ...more,
    title,
    bytes,
    settings,
  };
}

/** A header and so many rows. */
function rows(header: string, count: number, row: (index: number) => string): string {
  return `${[header, ...Array.from({ length: count }, (_, index) => row(index))].join('\n')}\n`;
}

/** Something between 0 and 1 that looks drawn, the same everywhere. */
function drawn(index: number, stream = 1): string {
  return String(((index * 7919 * stream + stream * 104_729) % 1009) / 1000);
}

/** Rows of three measurements, the sum of which tells the class. */
function measured(count: number, extra: (index: number, label: string) => string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const values = [1, 2, 3].map((stream) => drawn(index + 1, stream));
    const label = values.reduce((sum, value) => sum + Number(value), 0) > 1.5 ? 'yes' : 'no';
    return `${extra(index, label)}${values.join()},${label}`;
  });
}
function tableOf(names: string, lines: readonly string[]): string {
  return `${[`${names}a,b,c,class`, ...lines].join('\n')}\n`;
}

/** Answers that are right but for these rows, whose models are sure of the other class. */
function wrongAt(isWrong: (row: number, rows: number) => boolean) {
  return ({ labels, classes }: Table): Predictions => {
    const predicted = labels.map((label, row) => (isWrong(row, labels.length) ? 1 - label : label));
    const votes = Int32Array.from({ length: labels.length * 2 }, (_, at) =>
      predicted[Math.floor(at / 2)] === at % 2 ? 9 : 1,
    );
    return { classes, truth: labels, predicted, votes, total: 10 };
  };
}

const PLAIN = 'x,y,class\n1,2,a\n3,4,b\n5,6,a\n7,8,b\n9,1,a\n2,3,b\n';
/** The first bytes of a file: texts as Latin-1, or numbers. */
function signed(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
}

function parquet(name: string): Buffer {
  return readFileSync(`__tests__/fixtures/parquet/${name}.parquet`);
}

const packed = parquet('pandas-snappy');
const damagedPages = Buffer.from(packed);
damagedPages.fill(0xff, 4, 60);

const READ: readonly MessageCase[] = [
  of(
    'numbers, texts, a truth value and gaps',
    rows(
      'age,city,member,note,class',
      24,
      (i) =>
        `${i % 5 === 0 ? '' : i % 7},${['Rome', 'Oslo', '?'][i % 3]!},${i % 2 === 0 ? 'True' : 'False'},${i % 4 === 0 ? 'none' : 'some'},${i % 4 < 2 ? 'a' : 'b'}`,
    ),
  ),
  of(
    'what nothing can be learned from',
    rows(
      ',same,comment,day,kind,class',
      12,
      (i) => `${i},1,words ${i},2024-01-${i + 10},${'xy'[i % 2]!},${i % 3 === 0 ? 'a' : 'b'}`,
    ),
  ),
  of('semicolons and decimal commas', 'x;y;class\n1,5;2;a\n2,5;3;b\n1,75;4;a\n3,5;1;b\n'),
  of(
    'tabs, compressed with gzip',
    gzipSync(PLAIN.replaceAll(',', '\t')),
    {},
    { path: 'data.tsv.gz' },
  ),
  of('pipes, and rows without a class', 'x|y|class\n1|2|a\n2|1|b\n3|3|\n4|1|NA\n5|4|a\n6|0|b\n'),
  of(
    'JSON Lines',
    '{"x":1,"y":"u","class":"a"}\n{"x":2,"y":"v","class":"b"}\n{"x":3,"y":null,"class":"a"}\n{"x":4,"y":"u","class":"b"}\n',
    {},
    { path: 'data.jsonl' },
  ),
  of('Parquet', packed, { target: 'y' }, { path: 'data.parquet' }),
  of(
    'a rare class, which fewer folds have',
    rows(
      'x,y,class',
      30,
      (i) => `${i * i},${drawn(i)},${i < 3 ? 'rare' : i % 2 === 0 ? 'a' : 'b'}`,
    ),
  ),
  of(
    'a hold-out that has to be larger',
    rows(
      'x,y,class',
      30,
      (i) => `${i * i},${drawn(i)},${i < 3 ? 'rare' : i % 2 === 0 ? 'a' : 'b'}`,
    ),
    { evaluation: 'hold-out', 'test-size': '0.05' },
  ),
];

const CHECKED: readonly MessageCase[] = [
  of(
    'an answer, a unit, an order and an id',
    tableOf(
      'known,patient,order,row_id,',
      measured(
        120,
        (i, label) =>
          `${label === 'yes' ? 1 : 0},p${i % 15}${label},${1000 + 3 * i},${(i * 37) % 101},`,
      ),
    ),
  ),
  of(
    'whole numbers beyond 2^53',
    rows(
      'code,x,class',
      30,
      (i) => `90071992547409${(i * 7919) % 97}3,${drawn(i)},${i % 3 === 0 ? 'a' : 'b'}`,
    ),
  ),
  of(
    'near copies in other folds',
    rows('a,b,c,d,e,class', 300, (i) => {
      const p = Math.floor(i / 10);
      return `${[1, 2, 3, 4, 5].map((s) => (Number(drawn(p, s)) + Number(drawn(i, s)) / 100).toFixed(5)).join()},${p % 2 === 0 ? 'a' : 'b'}`;
    }),
  ),
  of(
    'equal rows of different classes',
    tableOf(
      '',
      (() => {
        const all = measured(60, () => '');
        const [first = ''] = all;
        return [...all, first.replace(/(yes|no)$/, (label) => (label === 'yes' ? 'no' : 'yes'))];
      })(),
    ),
  ),
  of(
    'a class of one row, and spellings',
    rows(
      'x,y,class',
      40,
      (i) =>
        `${i * i},${drawn(i)},${i === 0 ? 'once' : i % 3 === 0 ? 'Yes' : i % 3 === 1 ? 'yes' : 'no'}`,
    ),
  ),
  of(
    'a class that is not tested',
    rows(
      'x,y,class',
      60,
      (i) => `${i * i},${drawn(i)},${i === 0 ? 'once' : i % 2 === 0 ? 'a' : 'b'}`,
    ),
    { evaluation: 'hold-out' },
  ),
  of(
    'answers that get worse along the file',
    tableOf(
      '',
      measured(300, () => ''),
    ),
    {},
    { answer: wrongAt((row, all) => row > (2 * all) / 3 && row % 3 === 0) },
  ),
  of(
    'copies of columns',
    tableOf(
      'cm,inch,',
      measured(80, (i) => `${(i * 37) % 101},${((i * 37) % 101) * 2},`),
    ),
  ),
  of(
    'labels that all models doubt',
    tableOf(
      '',
      measured(120, () => ''),
    ),
    {},
    { answer: wrongAt((row) => row % 30 === 7) },
  ),
];

const LIMITED: readonly MessageCase[] = [
  of('too many rows', PLAIN, {}, { limits: { rows: 3 } }),
  of('too many columns', PLAIN, {}, { limits: { columns: 2 } }),
  of('too many classes', 'x,class\n1,a\n2,b\n3,c\n', {}, { limits: { classes: 2 } }),
  of('too large', PLAIN, {}, { limits: { bytes: 10 } }),
  of(
    'a long cell',
    PLAIN.replace('5,6', `5,${'6'.repeat(50)}`),
    {},
    { limits: { cellCharacters: 40 } },
  ),
  of(
    'a long name of a column',
    PLAIN.replace('y', 'y'.repeat(9)),
    {},
    { limits: { nameCharacters: 8 } },
  ),
  of(
    'a long name of a class',
    PLAIN.replace('9,1,a', '9,1,aaaaaaaaa'),
    {},
    { limits: { nameCharacters: 8 } },
  ),
];

const REFUSED: readonly MessageCase[] = [
  of('several things at once', 'x,y,y,class\n1,2,3,a\n1,2\n1,2,3,4,b\n'),
  of('rows that are too short and too long', 'x,y,class\n1,2\n1,2,3,b\n1,2,a\n'),
  of('a target that is ignored', PLAIN, { ignore: 'class' }),
  of('cells that are missing, and may not be', 'x,y,class\n1,,a\n?,2,b\n3,4,\n4,5,b\n', {
    missing: 'error',
  }),
  of('no numbers where numbers are said to be', 'x,y,class\n1,2,a\n2,three,b\n3,four,a\n4,5,b\n', {
    'numeric-features': 'y',
  }),
  of('a number too large', 'x,y,class\n1,1e999,a\n2,3,b\n3,4,a\n4,5,b\n'),
  of('a name that is not there', PLAIN, { target: 'kind', ignore: 'z' }),
  of('a column of two parts', PLAIN, { target: 'class', 'id-column': 'x', ignore: 'x' }),
  of('a last column without a name', 'x,y,\n1,2,a\n2,3,b\n'),
  of('nothing left beside the target', 'class\na\nb\n'),
  of(
    'nothing to learn from',
    rows('n,same,note,class', 12, (i) => `${i},1,text ${i},${i % 2 === 0 ? 'a' : 'b'}`),
  ),
  of('names that only look different', 'x,x ,class\n1,2,a\n2,3,b\n'),
  of(
    'a header that is data',
    '5.1,3.5,setosa\n4.9,3.0,setosa\n6.2,2.9,virginica\n5.9,3.2,virginica\n',
  ),
  of('a header that counts', '4,2,a,b\n1,2,0\n2,1,1\n3,4,0\n4,1,1\n'),
  of('ids that come twice', `id,${PLAIN.replaceAll('\n', '\nr1,').replace(/r1,$/, '')}`, {
    'id-column': 'id',
  }),
  of('a group that is missing', 'g,x,class\n,1,a\np,2,b\n', { 'group-column': 'g' }),
  of('one class', 'x,class\n1,a\n2,a\n'),
  of(
    'a target that is no number',
    rows('x,price', 30, (i) => `${drawn(i)},${i === 4 ? 'n.a.?' : i * 1.5}`),
    { task: 'regression' },
  ),
  of(
    'one number',
    rows('x,price', 30, (i) => `${drawn(i)},7`),
    { task: 'regression' },
  ),
  of('no rows', 'x,class\n'),
  of('no row with a class', 'x,class\n1,\n2,NA\n'),
  of('nothing', ''),
  of('rows that cannot be divided', 'x,y,class\n1,1,a\n1,1,b\n1,1,a\n2,1,b\n', {
    'group-column': 'y',
  }),
  of('a quote that is not closed', 'x,y,class\n1,"2,a\n2,3,b\n'),
  of('a quote inside a cell', 'x,y,class\n1,2"3,a\n2,3,b\n'),
  of('text behind a closing quote', 'x,y,class\n1,"2"3,a\n2,3,b\n'),
  of('Latin-1', Buffer.from('x,y,class\n1,caf\u00e9,a\n2,th\u00e9,b\n', 'latin1')),
  of('a NUL byte', 'x,y,class\n1,\0,a\n2,3,b\n'),
  of('lone carriage returns', PLAIN.replaceAll('\n', '\r')),
  of('damaged gzip', gzipSync(PLAIN).subarray(0, 30)),
  of('JSON Lines with a list', '{"x":[1],"class":"a"}\n', {}, { path: 'data.jsonl' }),
  of('JSON Lines that are none', '{"x":1,"class":"a"}\n{"x":\n', {}, { path: 'data.jsonl' }),
];

const OTHERS: readonly MessageCase[] = [
  of('XLSX', signed('PK\u0003\u0004', 'xl/workbook.xml')),
  of('ZIP', signed('PK\u0003\u0004 data.csv')),
  of('XLS', signed([0xd0, 0xcf, 0x11, 0xe0])),
  of('Parquet inside gzip', gzipSync(packed)),
  of('Arrow', signed('ARROW1\0\0')),
  of('Avro', signed('Obj\u0001')),
  of('ORC', signed('ORC')),
  of('SQLite', signed('SQLite format 3\0')),
  of('HDF5', signed('\u0089HDF\r\n')),
  of('NumPy', signed('\u0093NUMPY')),
  of('Stata', signed('<stata_dta><header>')),
  of('SPSS', signed('$FL2@(#) SPSS')),
  of('Zstandard', signed([0x28, 0xb5, 0x2f, 0xfd])),
  of('PDF', signed('%PDF-1.7')),
  of('UTF-16', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')),
  of('Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'),
  of('ARFF', '% Iris\n@relation iris\n'),
  of('JSON in one list', '[{"x":1,"class":"a"}]'),
  of('HTML', '<!doctype html><title>404</title>'),
  of('Parquet that is cut', packed.subarray(0, 100), {}, { path: 'data.parquet' }),
  of('Parquet with damaged pages', damagedPages, { target: 'y' }, { path: 'data.parquet' }),
  of('Parquet with lists', parquet('refused-nested'), { target: 'y' }, { path: 'data.parquet' }),
  of('Parquet packed with LZ4', parquet('refused-lz4'), {}, { path: 'data.parquet' }),
  of('Parquet of another encoding', parquet('refused-encoding'), {}, { path: 'data.parquet' }),
  of('Parquet that is too large', packed, {}, { path: 'data.parquet', limits: { rows: 2 } }),
];

const PREDICTED: readonly MessageCase[] = [
  of(
    'a table to predict that lacks a column',
    'x\n1\n',
    {},
    {
      wanted: [
        { name: 'x', kind: 'number' },
        { name: 'y', kind: 'number' },
      ],
    },
  ),
  of(
    'a table to predict with a text and a number too large',
    'x,y\n1e999,two\n',
    {},
    {
      wanted: [
        { name: 'x', kind: 'number' },
        { name: 'y', kind: 'number' },
      ],
    },
  ),
  of('a table to predict without rows', 'x\n', {}, { wanted: [{ name: 'x', kind: 'number' }] }),
];

/** Tables of which everything is said that can be said of a table, in the order of the golden file. */
export const MESSAGE_CASES: readonly MessageCase[] = [
  ...READ,
  ...CHECKED,
  ...REFUSED,
  ...LIMITED,
  ...OTHERS,
  ...PREDICTED,
];
