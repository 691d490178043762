import { UserError } from '../../src/errors.js';
import { parseRule } from '../../src/rules/parseRule.js';
import { parseRules } from '../../src/rules/parseRules.js';
import { formatRule } from '../../src/rules/rule.js';
import { splitRules } from '../../src/rules/splitRules.js';
import { readSettings } from '../../src/settings/readSettings.js';
import { readSettingsFile } from '../../src/settings/readSettingsFile.js';
import { requireSame, type Target, unlessRefused } from './target.js';

function isUserError(error: Error): boolean {
  return error instanceof UserError;
}

/** A settings file. */
export const settings: Target = {
  seeds: () => [
    'trees: 10\nrules: |\n  accuracy >= 0.9\n  recall[a] drop <= 2%\n',
    'data: data/iris.csv\ntarget: "label"\nignore: [a, "b, c"]\nmax-depth: none\n',
    '%YAML 1.2\n---\nfolds: 5 # five\ntest-size: 0.2\n...\n',
    "rules:\n  - accuracy >= majority\n  - 'f1-macro drop <= 0.02 since v1.0 warn'\n",
    'name: &a x\ntarget: *a\n',
    'seed: 7\nevaluation: cross-validation\nbaseline: commit\ncomment: on-change\n',
    'predictions: answers.csv\nprobability-columns: [p_a, p_b]\nprediction-column: answer\n',
  ],
  attempt: (input) => {
    const text = input.toString('utf8');
    unlessRefused(() => {
      const file = readSettingsFile({ path: 'gate.yml', text });
      return readSettings({ explicit: { origin: 'flag', values: new Map() }, file });
    }, isUserError);
  },
};

/** Rules, one or many. */
export const rules: Target = {
  seeds: () => [
    'accuracy >= 0.9',
    'accuracy drop <= 2% since v1.2.0 warn',
    'recall["a \\"b\\""] >= .5',
    'drift(petal_length) <= 0.1',
    'f1-macro drop from median(5) <= 1%',
    'accuracy >= majority',
    'stable-rows accuracy drop <= 0\nlog-loss <= 0.3, precision[x] >= 1e-3',
    'accuracy drop <= 0.02 since 90 days',
  ],
  attempt: (input) => {
    const text = input.toString('utf8');
    const rule = unlessRefused(() => parseRule(text), isUserError);
    // What is shown of a rule is a rule, and the same.
    if (rule !== null) requireSame('the rule', parseRule(formatRule(rule)), rule);
    unlessRefused(() => parseRules(splitRules(text)), isUserError);
  },
};
