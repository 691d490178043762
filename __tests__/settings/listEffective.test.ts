import { describe, expect, it } from '@jest/globals';
import { DEFINITIONS } from '../../src/settings/definitions.js';
import { listEffective } from '../../src/settings/listEffective.js';
import { mergeGiven } from '../../src/settings/readSettings.js';

describe('listEffective', () => {
  const given = mergeGiven({
    explicit: {
      origin: 'input',
      values: new Map([
        ['trees', '7'],
        ['github-token', 'ghs_secret'],
        ['rules', 'accuracy >= 0.5\nduplicates <= 5'],
      ]),
    },
    file: new Map([
      ['trees', { value: '9', origin: '.github/forest-gate.yml:1:1' }],
      ['ignore', { value: ['a', 'b'], origin: '.github/forest-gate.yml:2:1' }],
    ]),
  });
  const listed = new Map(listEffective(given).map((setting) => [setting.name, setting]));

  it('has every input once, with what holds and where it came from', () => {
    expect([...listed.keys()]).toEqual(DEFINITIONS.map(({ name }) => name));
    expect(listed.get('trees')).toMatchObject({ value: '7', origin: 'workflow input' });
    expect(listed.get('ignore')).toMatchObject({
      value: 'a, b',
      origin: '.github/forest-gate.yml:2:1',
    });
    expect(listed.get('folds')).toMatchObject({ value: '5', origin: 'default', isDefault: true });
    expect(listed.get('rules')?.value).toBe('accuracy >= 0.5; duplicates <= 5');
  });

  it('never has a secret', () => {
    expect(listed.get('github-token')).toMatchObject({ value: 'given, not shown' });
    expect(JSON.stringify([...listed.values()])).not.toContain('ghs_secret');
  });
});
