import { describe, expect, it } from '@jest/globals';
import { parseStrictJson } from '../../src/json/parseStrictJson.js';

function objectOf(keys: number): string {
  return `{${Array.from({ length: keys }, (_, index) => `"k${index}":1`).join(',')}}`;
}

describe('parseStrictJson', () => {
  it('R28: refuses more than a thousand different keys, in one object or in many, before they are read', () => {
    expect(Object.keys(parseStrictJson(objectOf(1_000)) as object)).toHaveLength(1_000);
    const reason = 'more than 1000 different keys before position';
    expect(() => parseStrictJson(objectOf(1_001))).toThrow(reason);
    // Not even the end of the text is looked for.
    expect(() => parseStrictJson(objectOf(1_001).slice(0, -1))).toThrow(reason);
    const many = Array.from({ length: 1_001 }, (_, index) => `{"k${index}":1}`).join(',');
    expect(() => parseStrictJson(`[${many}]`)).toThrow(reason);
  });

  it('takes any number of objects with the same keys', () => {
    const list = `[${new Array(10_000).fill('{"a":1,"\\u0062":2}').join(',')}]`;
    expect(parseStrictJson(list)).toHaveLength(10_000);
  });

  it('R28: reads a string of millions of escapes, closed or not', () => {
    const escapes = '\\n'.repeat(8_000_000);
    expect(parseStrictJson(`"${escapes}"`)).toHaveLength(8_000_000);
    expect(() => parseStrictJson(`"${escapes}`)).toThrow('no JSON at position 0');
    expect(() => parseStrictJson(`"${'\\"'.repeat(8_000_000)}`)).toThrow('no JSON at position 0');
    expect(parseStrictJson('["\\\\","\\\\\\"",""]')).toEqual(['\\', '\\"', '']);
  });

  it('R11: refuses bytes that are not UTF-8', () => {
    expect(parseStrictJson(Buffer.from('"ä"'))).toBe('ä');
    expect(() => parseStrictJson(Buffer.from('"ä"', 'latin1'))).toThrow(
      'it is not UTF-8 at byte 1 (counted from 0)',
    );
  });
});
