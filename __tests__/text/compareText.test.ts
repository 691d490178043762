import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareText } from '../../src/text/compareText.js';

describe('compareText', () => {
  it('orders as JavaScript sorts texts without a function, whatever the locale', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect([...texts].sort(compareText)).toEqual([...texts].sort());
      }),
    );
  });
});
