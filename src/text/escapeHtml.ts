import { visibleText } from './visibleText.js';

/**
 * Text from the data as text of an HTML page, in an element or in a quoted attribute: it reads as
 * the text and does nothing else.
 */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(
    /[&<>"'`]/g,
    (character) => `&#${String(character.codePointAt(0))};`,
  );
}
