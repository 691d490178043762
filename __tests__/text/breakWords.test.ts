import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakWords } from '../../src/text/breakWords.js';

describe('breakWords', () => {
  it('leaves short words alone and parts long ones, behind punctuation where there is any', () => {
    expect(breakWords('accuracy \u2265 90%')).toEqual(['accuracy \u2265 90%']);
    expect(breakWords('conflicting-labels')).toEqual(['confli', 'cting-', 'labels']);
    expect(breakWords('petal_length_cm')).toEqual(['petal_', 'length', '_cm']);
  });

  it('parts no character from its marks', () => {
    expect(breakWords('abcdefe\u0301ghijk').join('|')).not.toContain('|\u0301');
  });

  it('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(breakWords(text).join('')).toBe(text);
      }),
    );
  });
});
