import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, escapeName } from '../../src/text/escapeMarkdown.js';
import { visibleText } from '../../src/text/visibleText.js';
import { HOSTILE_PIECES, hostileText } from '../support/hostileText.js';
import { findLinked, readHtml, type Tag, textOf } from '../support/readHtml.js';
import { renderGfm } from '../support/renderGfm.js';

/** In each of the eight places. */
const RUNS = { numRuns: 250 };

function tagNames(markdown: string): string[] {
  return readHtml(renderGfm(markdown)).tags.map(({ name }) => name);
}

/** Makes the assertion that text reads as itself within some Markdown and adds nothing to it. */
function createCheck(around: (inline: string) => string): (text: string) => void {
  const plain = readHtml(renderGfm(around('x')));
  const tags = JSON.stringify(plain.tags);
  return (text) => {
    const html = readHtml(renderGfm(around(escapeMarkdown(text))));
    expect(JSON.stringify(html.tags.filter((tag) => !isPlainSpan(tag)))).toBe(tags);
    expect(textOf(html)).toBe(textOf(plain).replace('x', () => visibleText(text)));
    expect(findLinked(html).join()).toBe('');
  };
}

function isPlainSpan({ name, attributes }: Tag): boolean {
  return name === 'span' && attributes === '';
}

const PLACES: readonly [string, (inline: string) => string][] = [
  ['on its own', (inline) => inline],
  ['in a sentence', (inline) => `From ${inline}, which`],
  ['in a list', (inline) => `- ${inline}\n- y`],
  ['in a heading', (inline) => `### ${inline} y`],
  ['in a quotation', (inline) => `> [!WARNING]\n> ${inline}`],
  ['in the summary of details', (s) => `<details>\n<summary>${s}</summary>\n\ny\n\n</details>`],
  ['in a cell', (inline) => `| a | b |\n| :-- | --: |\n| ${inline} | y |\n| z | z |`],
  ['in the head of a table', (inline) => `| a | ${inline} |\n| :-- | --: |\n| y | z |`],
];

describe('escapeMarkdown', () => {
  it.each(PLACES)('R53: known hostile text is inert %s', (_, around) => {
    HOSTILE_PIECES.forEach(createCheck(around));
  });

  it.each(PLACES)('R53: any text is inert %s', (_, around) => {
    fc.assert(fc.property(hostileText, createCheck(around)), RUNS);
  });

  it('R53: the oracle sees what is not escaped', () => {
    expect(tagNames('| a |\n|--|\n| <b>*x*</b> www.evil.example [^1]\n\n[^1]: y')).toEqual(
      expect.arrayContaining(['b', 'em', 'a', 'sup']),
    );
    const linked = findLinked(readHtml(renderGfm('@a #1 GH-1 o/r#2 0123abc :tada: $x$')));
    expect(linked).toEqual(['@a', '#1', 'GH-1', '#2', '0123abc', ':tada:', '$x']);
  });

  it('R55: nothing opens or closes a comment, and no line begins with a command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/<!|-->|[\r\n]/);
        expect(escaped).not.toMatch(/@\w/);
      }),
      RUNS,
    );
  });

  it('leaves ordinary names readable in the source', () => {
    for (const name of ['setosa', 'sepal_length (cm)', 'data/iris.csv', 'max-depth', '花', '1.5']) {
      expect(escapeMarkdown(name)).toBe(name);
    }
  });

  it('shortens names before escaping them', () => {
    expect(escapeName('|'.repeat(50))).toBe(`${'&#124;'.repeat(26)}\u2026${'&#124;'.repeat(13)}`);
  });

  it('takes time in proportion to the text', () => {
    expect(escapeMarkdown('@:a_0#'.repeat(100_000)).length).toBeGreaterThan(600_000);
  });
});
