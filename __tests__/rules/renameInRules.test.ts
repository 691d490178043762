import { describe, expect, it } from '@jest/globals';
import { parsePolicy, printPolicy } from '../../src/rules/policy.js';
import { renameInRules } from '../../src/rules/renameInRules.js';

const RENAMES = {
  columnsRenamed: [{ base: 'a', current: 'A' }],
  classesRenamed: [{ base: 'setosa', current: 'Setosa' }],
};

function rename(rules: readonly string[]): string[] {
  const policy = parsePolicy({
    rules: [...rules],
    significance: 0.05,
    evidence: 'drop',
    strict: false,
    baselineRequired: false,
    acceptLabel: null,
    acceptFloors: false,
    ignoreChecks: [],
  });
  return printPolicy(renameInRules(policy, RENAMES)).rules;
}

describe('renameInRules', () => {
  it('holds rules for the new names of classes and columns, each for its own kind', () => {
    expect(
      rename(['recall[setosa] >= 0.9', 'f1[a] >= 0.9', 'drift(a) <= 0.2', 'accuracy >= 0.8']),
    ).toEqual(['recall[Setosa] >= 0.9', 'f1[a] >= 0.9', 'drift(A) <= 0.2', 'accuracy >= 0.8']);
  });

  it('leaves a rule alone where another one is about the new name', () => {
    const rules = ['recall[setosa] >= 0.9', 'recall[Setosa] >= 0.5', 'f1[setosa] >= 0.9 warn'];
    expect(rename(rules)).toEqual([...rules.slice(0, 2), 'f1[Setosa] >= 0.9 warn']);
  });
});
