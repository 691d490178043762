import { isUtf8 } from 'node:buffer';

import { UserError } from '../errors.js';
import { findInvalidByte } from '../json/decodeUtf8.js';
import { CARRIAGE_RETURN, LINE_FEED, lineAt } from './lines.js';
import { describePlace } from './wording.js';

function findLoneCarriageReturn(bytes: Buffer): number {
  let offset = bytes.indexOf(CARRIAGE_RETURN);
  while (offset !== -1 && bytes[offset + 1] === LINE_FEED) {
    offset = bytes.indexOf(CARRIAGE_RETURN, offset + 2);
  }
  return offset;
}

/**
 * Checks that bytes are UTF-8 text whose lines end in LF or CRLF.
 *
 * @throws UserError `csv-encoding`, `csv-nul`, `csv-line-end`
 */
export function checkText(bytes: Buffer, path: string): void {
  const refuse = (code: string, offset: number, sentence: string): never => {
    const place = describePlace(path, { line: lineAt(bytes, offset), offset });
    throw new UserError(code, `${place}: ${sentence}`);
  };

  if (!isUtf8(bytes)) {
    refuse(
      'csv-encoding',
      findInvalidByte(bytes),
      'the encoding is not UTF-8, perhaps Latin-1 or Windows-1252. Save the file as UTF-8.',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    refuse('csv-nul', nul, 'there is a NUL byte, which no text has. Export the file again.');
  }
  const loneCarriageReturn = findLoneCarriageReturn(bytes);
  if (loneCarriageReturn !== -1) {
    refuse(
      'csv-line-end',
      loneCarriageReturn,
      'there is a carriage return without a line feed. Save the file with LF or CRLF line ends.',
    );
  }
}
