import { CST, Lexer } from 'yaml';

const DEEPEST = 4;

/**
 * Whether a YAML text nests collections further than any settings file needs. The parser recurses,
 * and `- - - -` over a few thousand characters ends the process before it can be caught; the lexer
 * does not. Indented lines are not counted, since the length of a file bounds them.
 */
export function isNestedDeeply(yaml: string): boolean {
  let open = 0;
  let onLine = 0;
  for (const source of new Lexer().lex(yaml)) {
    const type = CST.tokenType(source);
    if (type === 'newline') onLine = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') onLine++;
    if (type === 'flow-seq-start' || type === 'flow-map-start') open++;
    if (type === 'flow-seq-end' || type === 'flow-map-end') open--;
    if (open > DEEPEST || onLine > DEEPEST) return true;
  }
  return false;
}
