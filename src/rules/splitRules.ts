/** The rules of a text: one a line, or several with `;` between them; within brackets `;` is part of a name. */
export function splitRules(text: string): string[] {
  const rules: string[] = [];
  let start = 0;
  let bracketed = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (character === '\n' || (character === ';' && !bracketed)) {
      rules.push(text.slice(start, at).trim());
      start = at + 1;
      bracketed = false;
    } else if (character === '[' || character === '(') bracketed = true;
    else if (character === ']' || character === ')') bracketed = false;
  }
  return rules.filter((rule) => rule !== '');
}
