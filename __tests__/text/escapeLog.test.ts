import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeLogLine } from '../../src/text/escapeLog.js';

/**
 * Both rules of the runner, on the safe side: its comparisons are those of a language, which see
 * nothing in a character without width, and its line reader may end a line at any line end.
 */
function mayBeCommand(text: string): boolean {
  return text.split(/[\n\r\v\f\u0085\u2028\u2029]/u).some((line) => {
    const seen = line.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu, '');
    return seen.trimStart().startsWith('::') || seen.includes('##[');
  });
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':', '::', '#', '##[', '[', ']', 'error', 'add-mask', '\r', '\n', '\u2028', '\u2029', '\u0085', ' ',
        '\t', '\v', '\f', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u00ad', '\u2060', '\ufe0f', '\u034f',
        '\0', '\u001b[31m', '\u{e0001}', '\ud800', '%0A', '\\',
      ), // prettier-ignore
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));

describe('escapeLogLine', () => {
  it('R57: no text becomes a command under either rule of the runner', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(mayBeCommand(escapeLogLine(text))).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('R57: one line stays one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeLogLine(text)).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u);
      }),
    );
  });

  it('leaves harmless text as it is', () => {
    for (const text of [
      '',
      'accuracy 0.95',
      'a::b',
      '\tx',
      'naïve – 日本語 🌲',
      '# [x] ##',
      'C:\\x',
    ]) {
      expect(escapeLogLine(text)).toBe(text);
    }
  });

  it.each([
    ['::error::x', ': :error::x'],
    ['  ::add-mask::1', '  : :add-mask::1'],
    [':::debug::', ': ::debug::'],
    ['\u200b::error::x', '\\u{200b}::error::x'],
    ['a ##[error]b', 'a ## [error]b'],
    ['###[group]', '### [group]'],
    ['#\u200b#[error]', '#\\u{200b}#[error]'],
    ['a\r\nb', 'a\\u{d}\\u{a}b'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
  ])('R57: %j is written as %j', (text, written) => {
    expect(escapeLogLine(text)).toBe(written);
  });
});
