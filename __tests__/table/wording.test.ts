import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { describePlace, quoteName, quoteNames } from '../../src/table/wording.js';

describe('quoteName', () => {
  it.each([
    ['petal_length', '"petal_length"'],
    ['', '""'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    ['🌲'.repeat(41), `"${'🌲'.repeat(40)}…"`],
    [`x${'🌲'.repeat(40)}`, `"x${'🌲'.repeat(39)}…"`],
    ['a\r\n::error::b\u001b[0m', '"a\ufffd\ufffd::error::b\ufffd[0m"'],
    ['\u202egnp.exe\u2028\u0085', '"\ufffdgnp.exe\ufffd\ufffd"'],
    ['日本 é', '"日本 é"'],
  ])('R22: shows %j as %s', (name, shown) => {
    expect(quoteName(name)).toBe(shown);
  });

  it('R57: shows any text on one line of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const shown = quoteName(name);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(43);
        expect(Buffer.from(shown).toString()).toBe(shown);
      }),
    );
  });
});

describe('quoteNames', () => {
  it('shows up to twenty names', () => {
    const names = Array.from({ length: 21 }, (_, i) => `c${i}`);
    expect(quoteNames(['a', 'b'])).toBe('"a", "b"');
    expect(quoteNames(names.slice(0, 20)).endsWith('"c18", "c19"')).toBe(true);
    expect(quoteNames(names).endsWith('"c19" and 1 more')).toBe(true);
  });
});

describe('describePlace', () => {
  it('names what is known', () => {
    expect(describePlace('a.csv', { line: 5 })).toBe('a.csv, line 5');
    expect(describePlace('a.csv', { line: 5, column: { index: 2 }, offset: 0 })).toBe(
      'a.csv, line 5, column 3, byte offset 0',
    );
    expect(describePlace('a.csv', { line: 5, column: { index: 2, name: 'x' } })).toBe(
      'a.csv, line 5, column 3 "x"',
    );
  });
});
