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

const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;
const HTML = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|\?xml)\b/i;

/**
 * Refuses what is often met behind a `.csv` name and is no CSV, each by its name.
 *
 * @throws UserError `csv-gzip`, `csv-zip`, `csv-xlsx`, `csv-xls`, `csv-lfs-pointer`, `csv-html`,
 *   `csv-encoding` (UTF-16)
 */
export function refuseOtherFormats(bytes: Buffer, path: string): void {
  const refuse = (code: string, sentence: string): never => {
    throw new UserError(code, `${path} ${sentence}`);
  };

  if (startsWith(bytes, [0x1f, 0x8b])) {
    refuse('csv-gzip', 'is compressed with gzip. Commit the CSV itself.');
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (bytes.includes('xl/workbook.xml')) {
      refuse('csv-xlsx', 'is an Excel workbook (XLSX). Save the sheet as CSV UTF-8.');
    }
    refuse('csv-zip', 'is a zip archive. Commit the CSV itself.');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    refuse('csv-xls', 'is an Excel workbook (XLS). Save the sheet as CSV UTF-8.');
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
  if (HTML.test(start)) {
    refuse('csv-html', 'is an HTML or XML page, perhaps an error page saved by a download.');
  }
}
