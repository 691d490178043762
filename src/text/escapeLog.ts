/**
 * Control characters, line ends of every alphabet, and what has no width: the runner compares
 * with the rules of a language, in which such characters count as nothing, so that `:` and `:`
 * with one of them between are `::` to it.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * One line of text that no runner takes for a command, whatever it was made of. The runner obeys
 * a line that starts with `::`, leading space aside, and one with `##[` anywhere in it.
 */
export function escapeLogLine(line: string): string {
  return line
    .replace(UNSEEN, (unseen) =>
      unseen === '\t' ? unseen : `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`,
    )
    .replace(/^(\s*):(?=:)/u, '$1: ')
    .replaceAll('##[', '## [');
}
