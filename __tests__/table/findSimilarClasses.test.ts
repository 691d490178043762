import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findSimilarClasses } from '../../src/table/findSimilarClasses.js';

describe('findSimilarClasses', () => {
  it('finds classes that differ only in case, in blanks or in Unicode form', () => {
    expect(findSimilarClasses(['Setosa', 'a', 'b  c', 'setosa', 'setosa ', 'b c', 'd'])).toEqual([
      ['Setosa', 'setosa', 'setosa '],
      ['b  c', 'b c'],
    ]);
    expect(findSimilarClasses(['\u00e4', 'a\u0308', '\u00c4'])).toHaveLength(1);
  });

  it('leaves what differs otherwise alone', () => {
    expect(findSimilarClasses(['setosa', 'setosa2', 'bc', 'b c', '1', '1.0', '01'])).toEqual([]);
    expect(findSimilarClasses([])).toEqual([]);
  });

  it('puts every spelling of a class into one group', () => {
    const anyName = fc.string({
      unit: fc.constantFrom('a', 'B', 'c', ' '),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 12 }), (names) => {
        const groups = findSimilarClasses(names);
        const plain = (name: string): string => name.toUpperCase().trim().split(/ +/).join(' ');
        for (const name of names) {
          const twins = names.filter((other) => plain(other) === plain(name));
          const group = groups.find((found) => found.includes(name));
          expect(group ?? [name]).toEqual(twins);
        }
      }),
    );
  });
});
