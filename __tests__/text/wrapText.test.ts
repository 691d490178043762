import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { wrapBeside } from '../../src/text/wrapBeside.js';
import { wrapText } from '../../src/text/wrapText.js';

const word = fc.stringMatching(/^[a-z\u00e9\u82b1.,-]{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const columns = fc.integer({ min: 1, max: 100 });

describe('wrapText', () => {
  it('breaks at words, and nowhere when everything fits', () => {
    expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapText('the quick brown fox', 19)).toEqual(['the quick brown fox']);
    expect(wrapText('the quick brown fox', Infinity)).toEqual(['the quick brown fox']);
  });

  it('keeps line ends, and goes on under the beginning of a line', () => {
    expect(wrapText('a b\n\n  c d e', 5)).toEqual(['a b', '', '  c d', '  e']);
  });

  it('measures what a terminal shows, not characters', () => {
    expect(wrapText('\u82b1\u82b1 \u82b1', 6)).toEqual(['\u82b1\u82b1', '\u82b1']);
  });

  it('loses no word, breaks none, and fills every line', () => {
    fc.assert(
      fc.property(sentence, columns, (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join(' ')).toBe(text);
        lines.forEach((line, index) => {
          if (line.includes(' ')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          const [next] = lines[index + 1]?.split(' ') ?? [];
          if (next !== undefined) expect(stringWidth(`${line} ${next}`)).toBeGreaterThan(width);
        });
      }),
    );
  });
});

describe('wrapBeside', () => {
  it('writes beside what the text is about', () => {
    expect(wrapBeside('  --a  ', 'one two three four five six', 31)).toEqual([
      '  --a  one two three four five',
      '       six',
    ]);
  });

  it('writes under it where there is no room beside it', () => {
    expect(wrapBeside('  --a-long-flag  ', 'one two three four five six', 31)).toEqual([
      '  --a-long-flag',
      '    one two three four five six',
    ]);
    expect(wrapBeside('  --a-long-flag  ', 'one', 20)).toEqual(['  --a-long-flag  one']);
  });
});
