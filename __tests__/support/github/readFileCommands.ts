/**
 * Reads what an action wrote to GITHUB_OUTPUT or GITHUB_ENV, by the runner's rules: a line is
 * `name=value`, or `name<<mark` whose value is all lines up to one that is the mark. The first of
 * `=` and `<<` decides; the last value of a name counts.
 *
 * @throws Error where the runner would fail the step
 */
export function readFileCommands(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r\n|\n|\r/);
  const isWhole = lines.at(-1) === '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc < 0 || (equals >= 0 && equals < heredoc)) {
      if (equals <= 0) throw new Error(`Neither name=value nor name<<mark: ${line}`);
      values.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const name = line.slice(0, heredoc);
    const mark = line.slice(heredoc + 2);
    if (name === '' || mark === '') throw new Error(`Name or mark is empty: ${line}`);
    const end = lines.indexOf(mark, at + 1);
    if (end < 0) throw new Error(`No line is the mark of ${name}.`);
    if (end === lines.length - 1 && !isWhole) throw new Error(`The mark of ${name} ends no line.`);
    values.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return values;
}
