/** A name in quotes right behind what opens it. */
const QUOTED = /[[({=]\s*"(?:[^"\\\n]|\\.)*"/y;

/**
 * The rules of a text: one a line, or several with `;` between them; within brackets and braces `;` is
 * part of a name.
 */
export function splitRules(text: string): string[] {
  const rules: string[] = [];
  let start = 0;
  let closing = '';
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text)?.[0] ?? '';
    if (character === '\n' || (character === ';' && closing === '')) {
      rules.push(text.slice(start, at).trim());
      start = at + 1;
      closing = '';
    } else if (closing === '') closing = closingOf(character);
    else if (closing.includes(character)) closing = '';
    at += Math.max(0, quoted.length - 1);
  }
  return rules.filter((rule) => rule !== '');
}

function closingOf(character: string): string {
  if (character === '{') return '}';
  return character === '[' || character === '(' ? '])' : '';
}
