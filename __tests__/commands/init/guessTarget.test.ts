import { describe, expect, it } from '@jest/globals';
import { guessTarget } from '../../../src/commands/init/guessTarget.js';

describe('guessTarget', () => {
  it.each([
    [['PassengerId', 'Survived', 'Pclass', 'Embarked'], 'Survived'],
    [['id', 'diagnosis', 'radius'], 'diagnosis'],
    [['Class', 'cap-shape', 'target'], 'target'],
    [[' Label', 'a'], ' Label'],
    [['a', 'b', 'quality'], 'quality'],
    [[], ''],
  ])('of %j is %j', (columns, target) => {
    expect(guessTarget(columns)).toBe(target);
  });
});
