import { describe, expect, it } from '@jest/globals';

import type { TableSettings } from '../../src/settings/settings.js';
import { refusalOf, tableOf } from './tableOf.js';

const CSV = 'id,x,site,y\n1,1,s,a\n2,2,s,a\n3,3,t,b\n4,4,t,b\n';

function refusal(settings: Partial<TableSettings>) {
  return refusalOf(() => tableOf(CSV, settings));
}

describe('assignRoles', () => {
  it('leaves as features what no setting names', () => {
    const table = tableOf(CSV, { ignore: ['site', 'site'], idColumn: 'id' });
    expect(table.features.map(({ name }) => name)).toEqual(['x']);
  });

  it.each([
    ['target', { target: 'z' }],
    ['ignore', { ignore: ['x', 'z'] }],
    ['id-column', { idColumn: 'z' }],
    ['group-column', { groupColumn: 'z' }],
    ['categorical-features', { categoricalFeatures: ['x', 'z'] }],
    ['numeric-features', { numericFeatures: ['z'] }],
  ])(
    'R6: a name in `%s` that is no column is refused with the columns there are',
    (input, settings) => {
      const error = refusal(settings);
      expect(error.code).toBe('column-unknown');
      expect(error.message).toBe(
        `\`${input}\` names the column "z", which data.csv does not have. Its columns are "id", "x", "site", "y".`,
      );
    },
  );

  it('R6: all names that are no columns are told at once', () => {
    const { message } = refusal({ target: 'z', ignore: ['v'], idColumn: 'w' });
    expect(message.split('\n')).toEqual([
      expect.stringContaining('`target` names the column "z"'),
      expect.stringContaining('`id-column` names the column "w"'),
      expect.stringContaining('`ignore` names the column "v"'),
    ]);
  });

  it('R6: names are exact', () => {
    expect(refusal({ target: 'Y' }).code).toBe('column-unknown');
    expect(refusal({ target: ' y' }).code).toBe('column-unknown');
    expect(refusal({ target: '' }).code).toBe('column-unknown');
    expect(refusal({ target: '__proto__' }).code).toBe('column-unknown');
  });

  it('R6: a long list of columns is cut', () => {
    const header = Array.from({ length: 50 }, (_, i) => `c${i}`).join(',');
    const error = refusalOf(() => tableOf(header, { target: 'z' }));
    expect(error.message).toContain('"c19" and 30 more.');
    expect(error.message).not.toContain('c20');
  });

  it.each([
    ['`target` and `ignore`', { target: 'x', ignore: ['x'] }],
    ['`target` and `id-column`', { target: 'x', idColumn: 'x' }],
    ['`target` and `group-column`', { target: 'x', groupColumn: 'x' }],
    ['`id-column` and `group-column`', { idColumn: 'x', groupColumn: 'x' }],
    ['`id-column` and `ignore`', { idColumn: 'x', ignore: ['x'] }],
    ['`group-column` and `ignore`', { groupColumn: 'x', ignore: ['x'] }],
  ])('R6: %s must not name the same column', (inputs, settings) => {
    const error = refusal(settings);
    expect(error.code).toBe('column-conflict');
    expect(error.message).toBe(
      `${inputs} both name the column "x" of data.csv, which can only play one part. Remove it from one of them.`,
    );
  });

  it('R6: says so when the target is in conflict only because it is the last column', () => {
    const error = refusal({ ignore: ['y'] });
    expect(error.code).toBe('column-conflict');
    expect(error.message).toContain('`target` is the last column unless it is set: set it.');
  });

  it('R19: a table with no feature left is refused', () => {
    const error = refusal({ ignore: ['x', 'site'], idColumn: 'id' });
    expect(error.code).toBe('no-features');
    expect(error.message).toContain('Its columns are "id", "x", "site", "y".');
    expect(refusalOf(() => tableOf('x:y\n1:a\n')).message).toContain('a single column');
  });
});
