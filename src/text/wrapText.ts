import stringWidth from 'fast-string-width';

/**
 * Text as lines of at most so many columns of a terminal, broken at spaces. A line that begins with
 * spaces goes on as far to the right; a word that is wider than a line stays whole, as half a path
 * is none.
 *
 * @param width columns; `Infinity` breaks nothing
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...words] = line.slice(indent.length).split(' ');
  const lines: string[] = [];
  let last = indent + first;
  for (const word of words) {
    const longer = `${last} ${word}`;
    if (stringWidth(longer) <= width) {
      last = longer;
    } else {
      lines.push(last);
      last = indent + word;
    }
  }
  return [...lines, last];
}
