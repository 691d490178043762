const ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const escapeCharacter = (character: string): string => {
  const known = ESCAPES.get(character);
  if (known !== undefined) return known;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
};

/**
 * Text from the data on one line, with everything a reader could not see made visible: control and
 * format characters (ANSI escapes, bidirectional overrides, zero-width spaces) and half surrogate
 * pairs as `\n` or `\u202e`, spaces at the ends as `\u2423`. The joiners U+200C and U+200D stay:
 * scripts and emoji are written with them.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeCharacter)
    .replace(/^ +| +$/g, (spaces) => '\u2423'.repeat(spaces.length));

/** Visible text of at most so many characters. */
export const shortText = (text: string, most: number): string => {
  // Cut first: what is shown does not depend on the rest of a long text.
  const visible = Array.from(visibleText(text.slice(0, 2 * most + 2)));
  return visible.length > most ? `${visible.slice(0, most - 1).join('')}\u2026` : visible.join('');
};

/** A name from the data, as reports show it; the whole of a long one is in the files. */
export const shortName = (name: string): string => shortText(name, 40);

/** A sentence from the document, as reports show it. */
export const shortSentence = (sentence: string): string => shortText(sentence, 400);
