import fc from 'fast-check';

/** How a CSV may be written without saying anything else. */
export interface Style {
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  readonly finalLineEnd: boolean;
  /** Which cells are quoted without need, in turn. */
  readonly quoted: readonly boolean[];
  /** Blank lines before each record, in turn. */
  readonly blankLines: readonly number[];
}

export const anyStyle: fc.Arbitrary<Style> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  byteOrderMark: fc.boolean(),
  finalLineEnd: fc.boolean(),
  quoted: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  blankLines: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 1, maxLength: 5 }),
});

/** Any text a cell can hold, with its line ends as LF. */
export const anyCell: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('"', ',', '\n', ' ', 'a', '\ufeff', '\u2028'),
      maxLength: 8,
    }),
  )
  .map((text) => text.replaceAll(/[\r\0]/g, ''));

export interface WrittenCsv {
  readonly text: string;
  /** The line each record begins on. */
  readonly lines: readonly number[];
}

export function writeCsv(records: readonly (readonly string[])[], style: Style): WrittenCsv {
  const { lineEnd, quoted, blankLines } = style;
  let cells = 0;
  let line = 1;
  const lines: number[] = [];
  const written = records.map((record, i) => {
    const blank = blankLines[i % blankLines.length] ?? 0;
    lines.push(line + blank);
    const texts = record.map((cell) => {
      cells += 1;
      const mustQuote = /[",\n]/.test(cell) || (cell === '' && record.length === 1);
      if (!mustQuote && quoted[cells % quoted.length] === false) return cell;
      return `"${cell.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`;
    });
    const text = lineEnd.repeat(blank) + texts.join(',');
    line += text.split('\n').length;
    return text;
  });
  const mark = style.byteOrderMark ? '\ufeff' : '';
  return { text: mark + written.join(lineEnd) + (style.finalLineEnd ? lineEnd : ''), lines };
}
