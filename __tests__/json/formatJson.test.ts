import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatJson } from '../../src/json/formatJson.js';

describe('formatJson', () => {
  it('puts members on lines of their own and plain lists on one', () => {
    expect(
      formatJson({ a: 1, list: [1, null, 'x'], nested: { rows: [[1, 2], []] }, none: {} }),
    ).toBe(
      [
        '{',
        '  "a": 1,',
        '  "list": [1, null, "x"],',
        '  "nested": {',
        '    "rows": [',
        '      [1, 2],',
        '      []',
        '    ]',
        '  },',
        '  "none": {}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 400 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('R31: refuses to write %p', (number) => {
    expect(() => formatJson({ deep: [{ number }] })).toThrow(TypeError);
    expect(() => formatJson([number])).toThrow(TypeError);
  });
});
