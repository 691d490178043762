import { describe, expect, it } from '@jest/globals';
import { resultSchema } from '../../src/document/result.js';
import { DEFINITIONS } from '../../src/settings/definitions.js';
import { policyInputs, statedInputs } from '../../src/settings/statedInputs.js';

describe('statedInputs', () => {
  it('are all that a document states of the settings', () => {
    const keys = statedInputs().map(({ key }) => key);
    expect([...keys].sort()).toEqual(Object.keys(resultSchema.shape.settings.shape).sort());
  });

  it('are all that change the numbers, but the paths of files', () => {
    const changing = DEFINITIONS.filter(({ affects }) =>
      affects.some((part) => part === 'data' || part === 'model' || part === 'split'),
    ).map(({ name }) => name);
    // The document itself is of a task.
    const unstated = ['data', 'task', 'predictions'];
    expect(statedInputs().map(({ name }) => name)).toEqual(
      changing.filter((name) => !unstated.includes(name)),
    );
  });

  it('tells what divides the rows from what grows the model', () => {
    expect(statedInputs(['split']).map(({ key }) => key)).toEqual([
      'idColumn',
      'groupColumn',
      'seed',
      'evaluation',
      'folds',
      'testSize',
    ]);
    expect(statedInputs(['model']).map(({ name }) => name)).toEqual([
      'algorithm',
      'trees',
      'max-features',
      'max-depth',
      'min-samples-split',
      'min-gain',
      'seed',
      'threshold',
      'positive-class',
    ]);
  });
});

describe('policyInputs', () => {
  it('are all that a policy states, but the rules', () => {
    const keys = policyInputs().map(({ key }) => key);
    expect(['rules', ...keys]).toEqual(Object.keys(resultSchema.shape.policy.shape));
  });
});
