import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { explain } from '../../../src/commands/explain/explain.js';
import { METRIC_MEANINGS } from '../../../src/commands/explain/metricMeanings.js';
import { TOPICS } from '../../../src/commands/explain/topics.js';
import { CHECK_CODES } from '../../../src/document/enums.js';
import { UserError } from '../../../src/errors.js';
import { METRICS } from '../../../src/rules/metrics.js';
import { parseRule } from '../../../src/rules/parseRule.js';
import { userErrorOf } from '../../support/readSettingsFrom.js';

describe('explain', () => {
  it('says every name in at most five lines that begin with it', () => {
    for (const { names } of TOPICS) {
      for (const name of names) {
        const lines = explain(name);
        expect([name, lines.length >= 2 && lines.length <= 5]).toEqual([name, true]);
        expect(lines[0]?.startsWith(name)).toBe(true);
        for (const line of lines) expect(line).toMatch(/[.)]$|warns\.$|command line\.$/);
      }
    }
  });

  it('knows what each metric means, and shows rules that can be parsed', () => {
    expect([...METRIC_MEANINGS.keys()]).toEqual([...METRICS.keys()]);
    for (const name of METRICS.keys()) {
      const rules =
        explain(name)
          .join('\n')
          .match(/"[^"]+"/g) ?? [];
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(parseRule(rule.slice(1, -1)).metric).toBe(name);
    }
  });

  it('calls a check what its page calls it', () => {
    const page = readFileSync('src/checks/README.md', 'utf8');
    for (const code of CHECK_CODES) {
      const [, title] = explain(code)[0]?.split(': ') ?? [];
      expect(page).toContain(`## ${code}\n\n**${title}**`);
    }
  });

  it('says a rule in five lines', () => {
    expect(explain('accuracy drop <= 2%')).toEqual([
      'accuracy drop <= 0.02: accuracy may be at most 2 points worse than at the base, on the rows that both predicted.',
      'accuracy: the share of the tested rows that are predicted right.',
      'A drop beyond it fails where chance alone would bring one as large in at most significance (0.05) of such comparisons, shared among all drop rules; else it is inconclusive. strict: true fails on any.',
      'Without a base it is not applied; with baseline-required: true a drop without a base fails.',
      'Broken, it fails the gate (exit code 1); with warn behind it, it would only warn.',
    ]);
    expect(explain('recall[setosa] >= 0.9 warn')[0]).toBe(
      'recall[setosa] >= 0.9 warn: recall[setosa] has to be 0.9 or more.',
    );
    expect(explain('accuracy >= majority')[0]).toContain('always answering the largest class');
    expect(explain('accuracy drop <= 2% since v1.2.0').join(' ')).toContain('at v1.2.0');
    expect(explain('duplicates <= 5')[3]).toBe('It needs no base.');
    const [demand, , failure, absence] = explain('accuracy drop from median(20) <= 1%');
    expect(demand).toBe(
      'accuracy drop from median(20) <= 0.01: accuracy may be at most 1 point worse than its median over the last 20 runs of the branch, each on its own tested rows.',
    );
    expect(failure).toContain('The limit itself passes');
    expect(absence).toContain('With fewer than 3 earlier runs it is not applied');
  });

  it('takes a name in any case, and the form with brackets', () => {
    expect(explain(' F1-Macro ')).toEqual(explain('f1-macro'));
    expect(explain('recall[setosa]')).toEqual(explain('recall'));
    expect(explain('trees')).toContain('Default: 100.');
    expect(explain('github-token').at(-1)).not.toContain('--github-token');
  });

  it('suggests what may be meant, or says what there is', () => {
    expect(() => explain('acuracy')).toThrow(UserError);
    expect(userErrorOf(() => explain('acuracy'))).toContain('Did you mean accuracy?');
    expect(userErrorOf(() => explain('zzzzzzzz'))).toContain('Metrics are accuracy, ');
    expect(userErrorOf(() => explain('acuracy >= 0.9'))).toContain(
      'column 1: there is no metric "acuracy". Did you mean accuracy?',
    );
  });
});
