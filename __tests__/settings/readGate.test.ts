import { describe, expect, it } from '@jest/globals';
import { formatRule } from '../../src/rules/rule.js';
import { readSettingsFrom as read, userErrorOf } from '../support/readSettingsFrom.js';

function rulesOf(inputs: Record<string, string>, yaml?: string): string[] {
  return read(inputs, yaml).gate.rules.map(formatRule);
}
function errorOf(inputs: Record<string, string>, yaml?: string): string {
  return userErrorOf(() => read(inputs, yaml));
}

/** What is told by default of a table whose labels changed. */
const RELABELLED = 'rows-relabelled <= 0 warn';

describe('the floor that nobody gave', () => {
  const data = 'table.csv';

  it('is 0.9 for the bundled table and that of always answering the largest class else', () => {
    expect(rulesOf({})).toEqual(['accuracy >= 0.9', 'accuracy drop <= 0.02', RELABELLED]);
    expect(rulesOf({ data })).toEqual([
      'accuracy >= majority',
      'accuracy drop <= 0.02',
      RELABELLED,
    ]);
    expect(rulesOf({}, 'data: table.csv\n')).toEqual(rulesOf({ data }));
    expect(rulesOf({ data, 'min-accuracy': '0.7' })).toEqual([
      'accuracy >= 0.7',
      'accuracy drop <= 0.02',
      RELABELLED,
    ]);
    expect(rulesOf({ data, rules: 'mcc >= 0.5' })).toEqual(['mcc >= 0.5']);
  });

  it('can be written as a rule, once', () => {
    expect(rulesOf({ data, rules: 'accuracy >= majority warn' })).toEqual([
      'accuracy >= majority warn',
    ]);
    expect(errorOf({ rules: 'accuracy >= majority', 'min-accuracy': '0.9' })).toContain(
      'Rules "accuracy >= 0.9" and "accuracy >= majority" limit the same',
    );
    expect(errorOf({ rules: 'mcc >= majority' })).toContain('the limit has to be a number');
    expect(errorOf({ rules: 'accuracy drop <= majority' })).toContain('the limit has to be');
  });
});

describe('the rules', () => {
  it('are those of the short forms when none are given', () => {
    expect(rulesOf({})).toEqual(['accuracy >= 0.9', 'accuracy drop <= 0.02', RELABELLED]);
    expect(rulesOf({ 'max-drop': '0' })).toEqual([
      'accuracy >= 0.9',
      'accuracy drop <= 0',
      RELABELLED,
    ]);
  });

  it('replace the short forms that were not given, and stand beside those that were', () => {
    const rules = 'mcc >= 0.5';
    expect(rulesOf({ rules })).toEqual(['mcc >= 0.5']);
    expect(rulesOf({ rules, 'min-accuracy': '0.9' })).toEqual(['accuracy >= 0.9', 'mcc >= 0.5']);
    expect(rulesOf({ rules }, 'max-drop: 0.02\n')).toEqual(['accuracy drop <= 0.02', 'mcc >= 0.5']);
  });

  it('are one a line of an input, a list or a block of the file, several of a flag', () => {
    const expected = ['mcc >= 0.5', 'recall["a;b"] >= 0.85 warn'];
    expect(rulesOf({ rules: 'mcc >= 50%\n\n  recall[a;b] >= 85% warn\n' })).toEqual(expected);
    expect(rulesOf({ rules: 'mcc >= 50%; recall[a;b] >= 85% warn' })).toEqual(expected);
    expect(rulesOf({}, 'rules:\n  - mcc >= 0.5\n  - recall[a;b] >= .85 warn\n')).toEqual(expected);
    expect(rulesOf({}, 'rules: |\n  mcc >= 0.5\n  recall[a;b] >= .85 warn\n')).toEqual(expected);
    expect(rulesOf({}, 'rules: mcc >= 0.5\n')).toEqual(['mcc >= 0.5']);
    expect(rulesOf({}, 'rules: ["recall[\\"a\\\\nb\\"] >= 1"]\n')).toEqual([
      'recall["a\\nb"] >= 1',
    ]);
  });

  it('R6: an error names where they were given, the rule and the column', () => {
    expect(errorOf({ rules: 'mcc >= 0\naccuracy > 0.9' })).toBe(
      'settings-value: rules (input): Rule "accuracy > 0.9", column 10: ">" is not for rules: write >=, which lets the limit itself pass.',
    );
    expect(errorOf({}, 'trees: 5\nrules: [acuracy >= 0.9]\n')).toBe(
      'settings-value: rules (.github/forest-gate.yml:2:1): Rule "acuracy >= 0.9", column 1: there is no metric "acuracy". Did you mean accuracy?',
    );
  });

  it('R6: none at all are an error', () => {
    for (const rules of ['', ' ', '\n;\n']) {
      expect(errorOf({ rules })).toContain('but has to be one rule a line or a YAML list.');
    }
  });

  it('R6: two that limit the same are an error, a short form beside its long one too', () => {
    expect(errorOf({ rules: 'mcc >= 0.5; mcc >= 0.6' })).toBe(
      'settings-value: rules (input): Rules "mcc >= 0.5" and "mcc >= 0.6" limit the same: keep one of them (min-accuracy and max-drop are rules too).',
    );
    expect(errorOf({ rules: 'accuracy >= 0.8', 'min-accuracy': '0.9' })).toBe(
      'settings-value: rules (input): Rules "accuracy >= 0.9" and "accuracy >= 0.8" limit the same: keep one of them (min-accuracy and max-drop are rules too).',
    );
  });

  it('R6: a required base without a rule that needs it is a contradiction', () => {
    const required = { 'baseline-required': 'true' };
    expect(read(required).gate.baselineRequired).toBe(true);
    expect(read({ ...required, rules: 'mcc drop <= 0' }).gate.baselineRequired).toBe(true);
    for (const rules of ['mcc >= 0', 'mcc drop <= 0 warn']) {
      expect(errorOf({ ...required, rules })).toBe(
        'settings-contradiction: baseline-required is true, but no rule that can fail needs the base: add one such as "accuracy drop <= 0.02".',
      );
    }
  });
});

describe('the label that accepts', () => {
  it('is any, or none', () => {
    expect(read({ 'accept-label': 'as we like' }).gate.acceptLabel).toBe('as we like');
    expect(read({ 'accept-label': 'none' }).gate.acceptLabel).toBeNull();
    expect(errorOf({}, 'accept-label: ""\n')).toContain(
      'but has to be the name of a label, or none.',
    );
  });
});
