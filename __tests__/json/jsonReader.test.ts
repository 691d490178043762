import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonReader } from '../../src/json/jsonReader.js';
import { parseStrictJson } from '../../src/json/parseStrictJson.js';
import { cut } from '../support/cut.js';
import { mutate } from '../support/mutate.js';

const MAX_DEPTH = 8;

function read(bytes: Uint8Array, size: number, how: 'value' | 'skip'): unknown {
  const reader = new JsonReader(cut(bytes, size), MAX_DEPTH);
  let value: unknown;
  if (how === 'value') value = reader.value();
  else reader.skip();
  reader.end();
  return value;
}

/** What `work` gives, or that it was refused. */
function outcomeOf(work: () => unknown): { value: unknown } | 'refused' {
  try {
    return { value: work() };
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return 'refused';
  }
}

/** The bytes of a JSON text, damaged or not. */
const texts = fc
  .tuple(
    fc.oneof(fc.jsonValue({ maxDepth: MAX_DEPTH, noUnicodeString: false }), fc.double()),
    fc.option(fc.nat(4)),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 3 }),
  )
  .map(([value, indent, changes]) =>
    mutate(Buffer.from(JSON.stringify(value, null, indent ?? undefined)), changes),
  );

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('JsonReader', () => {
  it('R30: takes and refuses what the whole reader does, whatever the pieces', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        const whole = outcomeOf(() => parseStrictJson(bytes.toString(), MAX_DEPTH));
        const expected = isUtf8(bytes) ? whole : 'refused';
        expect(outcomeOf(() => read(bytes, size, 'value'))).toEqual(expected);
        const skipped = outcomeOf(() => read(bytes, size, 'skip'));
        expect(skipped === 'refused').toBe(expected === 'refused');
        if (expected === 'refused') refused += 1;
        else taken += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(150);
  });

  it.each([
    ['a key given twice', '{"a":1,"\\u0061":2}', 'a key given twice at position'],
    ['a key that reaches for a prototype', '{"__proto__":1}', 'a key that is not allowed'],
    ['nesting beyond the limit', '['.repeat(9), 'nested deeper than 8 levels'],
    ['a number that is not finite', '[1e999]', 'a number too large at position 1'],
    ['a whole number that is not exact', '[9007199254740993]', 'not exact at position 1'],
    ['a number of another form', '[01]', 'no JSON'],
    ['a number without digits', '[-]', 'no JSON'],
    ['a control character', '["\n"]', 'no JSON'],
    ['an unknown word', '[nul]', 'no JSON'],
    ['a comma too many', '[1,]', 'no JSON'],
    ['a comma too few', '[1 2]', 'no JSON'],
    ['the wrong bracket', '[1}', 'no JSON'],
    ['more than one value', '1 2', 'no JSON'],
    ['nothing', ' ', 'no JSON'],
    ['a byte-order mark', '\uFEFF1', 'no JSON'],
    ['more keys than it compares', keys(101), 'an object of more than 100 keys'],
    ['a string that never ends', `"${'x'.repeat(1 << 21)}`, 'more than 1048576 bytes'],
  ])('R30: refuses %s', (_, text, reason) => {
    for (const how of ['value', 'skip'] as const) {
      expect(() => read(Buffer.from(text), 1 << 16, how)).toThrow(reason);
    }
  });

  it('refuses bytes that are not UTF-8, wherever a piece ends', () => {
    for (const bytes of [
      [0xff],
      [0xc3],
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ]) {
      const text = Buffer.concat([Buffer.from('["a'), Buffer.from(bytes), Buffer.from('"]')]);
      for (let size = 1; size <= text.length; size += 1) {
        expect(() => read(text, size, 'skip')).toThrow(
          'it is not UTF-8 at byte 3 (counted from 0)',
        );
      }
    }
  });

  it('takes as many keys as it compares, and the same key in another object', () => {
    expect(read(Buffer.from(keys(100)), 7, 'value')).toHaveProperty('k99', 0);
    expect(read(Buffer.from('[{"a":{"a":1}},{"a":1}]'), 2, 'value')).toEqual([
      { a: { a: 1 } },
      { a: 1 },
    ]);
  });

  it('copies what is read, and other text in place of what is left out', () => {
    const bytes = Buffer.from('[1, {"a": [2, 3]}, 4, "é"] ');
    for (let size = 1; size <= bytes.length; size += 1) {
      const reader = new JsonReader(cut(bytes, size), MAX_DEPTH);
      reader.startCopy();
      reader.openList();
      expect(reader.nextItem()).toBe(true);
      reader.skip();
      expect(reader.copied).toBe(2);
      expect(reader.nextItem()).toBe(true);
      reader.replaceCopy('null');
      reader.skip();
      reader.resumeCopy();
      while (reader.nextItem()) reader.skip();
      expect(reader.takeCopy().toString()).toBe('[1, null, 4, "é"]');
      reader.end();
    }
  });
});

function keys(count: number): string {
  return `{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join()}}`;
}
