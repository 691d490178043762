import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/json/decodeUtf8.js';

describe('decodeUtf8', () => {
  it('gives back any text, also from the middle of a buffer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, before) => {
        const whole = Buffer.concat([Buffer.alloc(before, 0xff), Buffer.from(text)]);
        expect(
          decodeUtf8(
            new Uint8Array(whole.buffer, whole.byteOffset + before, whole.length - before),
          ),
        ).toBe(text);
      }),
    );
  });

  it.each([
    ['a byte that begins nothing', [0x7b, 0xff], 1],
    ['a cut character', [0xc3, 0xa4, 0xe2, 0x82], 2],
    ['a half of a pair', [0x61, 0xed, 0xa0, 0x80], 1],
    ['a longer form than needed', [0xc0, 0xaf], 0],
  ])('R11: refuses %s and says where', (_, bytes, offset) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(
      `it is not UTF-8 at byte ${offset} (counted from 0)`,
    );
  });
});
