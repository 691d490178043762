import { UserError } from '../errors.js';

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function isUtf16(bytes: Buffer): boolean {
  return (
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    // Without a byte-order mark, a plain first character still has a zero beside it.
    (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))
  );
}

function text(letters: string): readonly number[] {
  return [...Buffer.from(letters, 'latin1')];
}

const NAMED = [
  { name: 'a Parquet file inside gzip', code: 'csv-parquet', signature: text('PAR1') },
  { name: 'an encrypted Parquet file', code: 'csv-parquet', signature: text('PARE') },
  { name: 'a Feather or Arrow file', code: 'csv-arrow', signature: text('ARROW1') },
  { name: 'a Feather file of the first version', code: 'csv-arrow', signature: text('FEA1') },
  { name: 'an Avro file', code: 'csv-avro', signature: text('Obj\u0001') },
  { name: 'an ORC file', code: 'csv-orc', signature: text('ORC') },
  { name: 'an SQLite database', code: 'csv-sqlite', signature: text('SQLite format 3') },
  { name: 'an HDF5 file', code: 'csv-hdf5', signature: text('\u0089HDF') },
  { name: 'a NumPy array', code: 'csv-numpy', signature: text('\u0093NUMPY') },
  { name: 'a Stata file', code: 'csv-stata', signature: text('<stata_dta>') },
  { name: 'an SPSS file', code: 'csv-spss', signature: text('$FL2') },
  { name: 'compressed with bzip2', code: 'csv-compressed', signature: text('BZh') },
  { name: 'compressed with xz', code: 'csv-compressed', signature: text('\u00fd7zXZ') },
  {
    name: 'compressed with Zstandard',
    code: 'csv-compressed',
    signature: [0x28, 0xb5, 0x2f, 0xfd],
  },
  { name: 'a PDF document', code: 'csv-pdf', signature: text('%PDF-') },
] as const;

const ARFF = /^(?:%[^\n]*\n|\s)*@relation\b/i;
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;
const HTML = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|\?xml)\b/i;

/**
 * Refuses what is often met behind a `.csv` name and is no CSV, each by its name.
 *
 * @throws UserError `csv-zip`, `csv-xlsx`, `csv-xls`, `csv-parquet` and the like, `csv-compressed`,
 *   `csv-lfs-pointer`, `csv-arff`, `csv-json`, `csv-html`, `csv-encoding` (UTF-16)
 */
export function refuseOtherFormats(bytes: Buffer, path: string): void {
  const refuse = (code: string, sentence: string): never => {
    throw new UserError(code, `${path} ${sentence}`);
  };

  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (bytes.includes('xl/workbook.xml')) {
      refuse('csv-xlsx', 'is an Excel workbook (XLSX). Save the sheet as CSV UTF-8.');
    }
    refuse('csv-zip', 'is a zip archive. Commit the CSV itself.');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    refuse('csv-xls', 'is an Excel workbook (XLS). Save the sheet as CSV UTF-8.');
  }
  for (const { name, code, signature } of NAMED) {
    if (!startsWith(bytes, signature)) continue;
    refuse(code, `is ${name}. Save the table as CSV UTF-8 or as Parquet.`);
  }
  if (isUtf16(bytes)) {
    refuse('csv-encoding', 'is UTF-16 text. Save it as UTF-8.');
  }
  const start = bytes.toString('latin1', 0, 1024);
  if (LFS_POINTER.test(start)) {
    refuse(
      'csv-lfs-pointer',
      'is a Git LFS pointer, not the file it stands for. Set `lfs: true` in the actions/checkout step, or run `git lfs pull`.',
    );
  }
  if (ARFF.test(start)) {
    refuse('csv-arff', 'is an ARFF file of Weka. Save the table as CSV, with a header.');
  }
  if (/^\s*\[\s*[{[]/.test(start)) {
    refuse(
      'csv-json',
      'is JSON, in one list. Write one object a line (JSON Lines), as `jq -c .[]` does, or CSV.',
    );
  }
  if (HTML.test(start)) {
    refuse('csv-html', 'is an HTML or XML page, perhaps an error page saved by a download.');
  }
}
