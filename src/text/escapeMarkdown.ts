import { shortName, visibleText } from './visibleText.js';

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * The places where GitHub would make a link of plain text, none of which a backslash or an entity
 * stops: mentions and e-mail addresses, issue and commit references, emoji shortcodes and URLs.
 * Hexadecimal digits are parted so often that no seven stand together.
 */
const LINKED = /[@#]|:(?=[\w+/-])|www(?=\.)|gh-(?=\d)|[0-9a-f]{6}(?=[0-9a-f])/gi;

/** Characters that are Markdown or HTML anywhere; an underscore only where emphasis can begin. */
const MARKUP = /[\\`*[\]<>&|~]|(?<![A-Za-z0-9])_/g;

/** Characters that are Markdown at the beginning of a line. */
const LEADING = /^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/g;

function toEntity(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}

/**
 * Text from the data as inline Markdown that reads as the text and does nothing else, on a line of
 * its own, within a sentence, in a table cell or in the HTML of a `<summary>`. Entities rather than
 * backslashes, because HTML knows only them and a cell ends at `\\|` in some renderers. Dollar
 * signs stand in a `<span>`, which is how GitHub keeps them out of mathematics.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(LINKED, `$&${ZERO_WIDTH_SPACE}`)
    .replace(MARKUP, toEntity)
    .replace(LEADING, toEntity)
    .replaceAll('$', () => '<span>$</span>');
}

/** A name from the data, shortened, as inline Markdown. */
export function escapeName(name: string): string {
  return escapeMarkdown(shortName(name));
}
