import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJsonBody } from '../../src/serving/readJsonBody.js';

function read(text: string): unknown {
  return readJsonBody(Buffer.from(text), 3);
}

describe('NaN in a request', () => {
  it('is null outside of texts, and a text within', () => {
    expect(read('[NaN, "NaN", "\\"NaN", "\\\\", NaN]')).toEqual([null, 'NaN', '"NaN', '\\', null]);
    for (const text of ['[NaNs]', '[-NaN]', '{NaN: 1}'])
      expect(() => read(text)).toThrow('not JSON');
  });

  it('changes no other JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('NaN', '"NaN"', '\\NaN'), fc.integer())),
        (list) => {
          expect(read(JSON.stringify([...list, 'NaN']))).toEqual([...list, 'NaN']);
        },
      ),
    );
  });

  it('costs one pass over a body of sixteen megabytes, also where a text has no end', () => {
    for (const unit of ['\\"', '"', 'a', '\\n', 'NaN,']) {
      const body = `NaN"${unit.repeat(Math.floor((16 * 1024 * 1024) / unit.length))}`;
      expect(() => read(body)).toThrow('no JSON at position');
    }
  });
});
