import { visibleText } from './visibleText.js';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Text as the content or an attribute of XML, in which what no reader could see is made visible. */
export function escapeXml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}
