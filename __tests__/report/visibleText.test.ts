import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { shortName, shortText, visibleText } from '../../src/report/visibleText.js';
import { hostileText } from '../support/hostileText.js';

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
    expect(shortName('x'.repeat(41))).toBe(`${'x'.repeat(39)}\u2026`);
  });

  it('R54: never parts a surrogate pair', () => {
    expect(shortName('\u{1f389}'.repeat(41))).toBe(`${'\u{1f389}'.repeat(39)}\u2026`);
    expect(shortText(`a${'\u{1f389}'.repeat(99)}`, 3)).toBe('a\u{1f389}\u2026');
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
