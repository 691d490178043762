import { describe, expect, it } from '@jest/globals';
import { policyWords } from '../../../src/report/words/policyWords.js';
import { createResult } from '../../support/results.js';
import { scenario } from '../scenarios.js';

describe('policyWords', () => {
  it('gives both verdicts, the rules that differ and the settings of the verdict', () => {
    const words = policyWords(scenario('base-rules'));
    expect(words).toEqual({
      summary:
        "This pull request changes the rules it is judged by: accuracy drop \u2264 2 points \u2192 20 points, recall[setosa] \u2265 0.9 is gone, significance 0.1 \u2192 0.05. By its own the verdict is passed, by the base's failed.",
      disagrees: true,
    });
    expect(policyWords(createResult())).toBeNull();
  });

  it("says which of the base's rules are held for a new name", () => {
    expect(policyWords(scenario('renamed'))?.summary).toBe(
      "This pull request changes the rules it is judged by: recall[setosa] \u2265 0.9 is gone. The verdict by either is passed. The base's rules on Setosa are held for setosa, the new name.",
    );
  });

  it('takes the verdicts that the document states', () => {
    const result = scenario('base-rules');
    expect(policyWords({ ...result, ownVerdict: 'failed' })?.disagrees).toBe(false);
  });

  it('takes a rule that only warns for another rule', () => {
    const words = policyWords(
      createResult({
        rules: ['accuracy >= 0.9 warn'],
        policy: { acceptLabel: null },
        basePolicy: { rules: ['accuracy >= 0.9'], acceptLabel: 'forest-gate-accept' },
      }),
    );
    expect(words?.summary).toBe(
      'This pull request changes the rules it is judged by: accuracy \u2265 90% \u2192 90%, only warns, accept-label forest-gate-accept \u2192 none. The verdict by either is passed.',
    );
  });
});
