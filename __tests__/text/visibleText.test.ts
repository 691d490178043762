import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { shortName, shortSentence, shortText, visibleText } from '../../src/text/visibleText.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { hostileText } from '../support/hostileText.js';
import { createResult } from '../support/results.js';

describe('visibleText', () => {
  it.each([
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u009b2J', '\\u009b2J'],
    ['\u202eevil\u2066', '\\u202eevil\\u2066'],
    ['\u200b\ufeff\u00ad', '\\u200b\\ufeff\\u00ad'],
    ['\u2028\u2029\u0085', '\\u2028\\u2029\\u0085'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud83c', '\\ud83c'],
    ['  a b ', '\u2423\u2423a b\u2423'],
    ['\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['C:\\data', 'C:\\data'],
  ])('R57: shows %j as %j', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });
});

describe('shortText', () => {
  it('keeps text of the most characters and cuts longer text to it', () => {
    expect(shortName('x'.repeat(40))).toBe('x'.repeat(40));
    expect(shortName('x'.repeat(41))).toBe(`${'x'.repeat(26)}\u2026${'x'.repeat(13)}`);
    expect(shortName(`begin${'x'.repeat(1000)}end`)).toMatch(/^beginx{21}\u2026x{10}end$/);
  });

  it('R54: never parts a surrogate pair', () => {
    expect(shortName('\u{1f389}'.repeat(41))).toBe(
      `${'\u{1f389}'.repeat(26)}\u2026${'\u{1f389}'.repeat(13)}`,
    );
    expect(shortText(`a${'\u{1f389}'.repeat(99)}b`, 4)).toBe('a\u{1f389}\u2026b');
    expect(shortText(`\u{1f389}${'a'.repeat(8)}\u{1f389}`, 4)).toBe('\u{1f389}a\u2026\u{1f389}');
  });

  it('is of the most characters exactly, whatever is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const visible = Array.from(visibleText(text));
          const short = Array.from(shortText(text, most));
          expect(short).toHaveLength(Math.min(most, visible.length));
          if (visible.length <= most) expect(short).toEqual(visible);
        },
      ),
    );
  });

  it('leaves a sentence that ends in a long name its full stop', () => {
    const { data } = createResult();
    const features = ['a', 'degrees_celsius_measured_at_the_northern_station'];
    const text = renderMarkdown(createResult({ overrides: { data: { ...data, features } } }));
    expect(text).toContain(' from a and degrees_celsius_measured_a\u2026thern_station. ');
  });

  it('keeps the beginning of a long sentence', () => {
    expect(shortSentence('x'.repeat(400))).toBe('x'.repeat(400));
    expect(shortSentence('x'.repeat(401))).toBe(`${'x'.repeat(399)}\u2026`);
  });

  it('R57: is one line of printable text, whatever the name', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const short = shortName(text);
        expect(short).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(stringWidth(short)).toBeLessThanOrEqual(80);
      }),
    );
  });
});
