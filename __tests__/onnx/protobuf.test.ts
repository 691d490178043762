import { describe, expect, it } from '@jest/globals';
import {
  doubles,
  gather,
  int64s,
  join,
  message,
  text,
  whole,
  wholes,
  words,
  type Piece,
} from '../../src/onnx/protobuf.js';

function bytesOf(piece: Piece): Buffer {
  const bytes = Buffer.concat([...piece.chunks()]);
  expect(bytes.length).toBe(piece.bytes);
  expect(Buffer.concat([...gather(piece)])).toEqual(bytes);
  return bytes;
}

function hex(piece: Piece): string {
  return bytesOf(piece).toString('hex');
}

describe('protobuf', () => {
  // The bytes are those of the specification, or of its rule applied by hand.
  it.each([
    [0, '0800'],
    [1, '0801'],
    [127, '087f'],
    [128, '088001'],
    [150, '089601'],
    [16_383, '08ff7f'],
    [16_384, '08808001'],
    [2 ** 31, '088080808008'],
    [2 ** 53 - 1, '08ffffffffffffff0f'],
  ])('writes %d in as few bytes as it takes', (value, expected) => {
    expect(hex(whole(1, value))).toBe(expected);
  });

  it('writes texts, messages and fields of two bytes', () => {
    expect(hex(text(2, 'testing'))).toBe('120774657374696e67');
    expect(hex(message(3, [whole(1, 150)]))).toBe('1a03089601');
    expect(hex(text(20, ''))).toBe('a20100');
    expect(hex(text(1, '\ud800é'))).toBe('0a05efbfbdc3a9');
  });

  it('writes lists in parts as one field', () => {
    expect(hex(wholes(6, [[3, 270], [], Int32Array.of(86_942)]))).toBe('3206038e029ea705');
    expect(hex(wholes(6, []))).toBe('3200');
    expect(hex(doubles(9, [[1, -0], Float64Array.of(Infinity)]))).toBe(
      '4a18000000000000f03f0000000000000080000000000000f07f',
    );
    expect(hex(int64s(9, [[258]]))).toBe('4a080201000000000000');
    expect(hex(words(9, [[1, 0], [0]], ['a', 'bc']))).toBe('4a0262634a01614a0161');
  });

  it('gathers what is small, and gives out what is large in pieces', () => {
    const part = new Float64Array(10_000);
    const large = join(Array.from({ length: 100 }, () => doubles(1, [part])));
    const sizes = Array.from(gather(large), ({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(large.bytes);
    const small = join(Array.from({ length: 1_000 }, () => whole(1, 1)));
    expect([...gather(small)]).toHaveLength(1);
  });
});
