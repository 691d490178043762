import { visibleText } from './visibleText.js';

/** What is no character, which readers of YAML refuse. */
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}-\u{1ffff}\u{2fffe}-\u{2ffff}]/gu;

/** Text from the data as a scalar of YAML 1.1 and 1.2: in double quotes, on one line, text to any reader. */
export function quoteYaml(text: string): string {
  const visible = visibleText(text).replace(NONCHARACTERS, '\ufffd');
  return `"${visible.replace(/["\\]/g, '\\$&')}"`;
}
