import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { renderSettingsFile, renderWorkflow } from '../../../src/commands/init/initFiles.js';
import { propose } from '../../../src/commands/init/propose.js';
import { formatRule } from '../../../src/rules/rule.js';
import { readSettingsFrom } from '../../support/readSettingsFrom.js';

const MEASURED = { rows: 150, correct: 142, majorityShare: 1 / 3, unstable: 4, significance: 0.05 };
const ANSWERS = {
  data: 'data/iris.csv',
  target: 'species',
  branch: 'main',
  proposal: propose(MEASURED),
};

describe('the files that init writes', () => {
  it('are settings with what was measured beside what is asked', () => {
    expect(renderSettingsFile(ANSWERS)).toBe(`\
# The settings of Forest Gate. Every input may stand here; what a workflow gives overrules it.
# All of them: https://github.com/forest-gate/forest-gate/blob/main/src/settings/README.md#inputs

# The table to learn from, and the column to predict.
data: data/iris.csv
target: species

# The lowest accuracy that passes. Measured: 94.7% (142 of 150 rows),
# the 95% interval is 89.8% to 97.3%; always the largest class: 33.3%.
# The floor is the lower end of that interval. Without it, a model fails when it is shown to be
# worse than always answering the largest class.
min-accuracy: 0.89

# The largest drop of the accuracy from the base that passes: with so many rows a smaller one
# cannot be told from chance. Beyond it a drop fails when the evidence supports it.
# A model that is 6.5 points worse is found four times out of five.
max-drop: 0.04
`);
  });

  it('propose no floor where the model may have learned nothing', () => {
    const proposal = propose({ ...MEASURED, majorityShare: 0.93 });
    const text = renderSettingsFile({ ...ANSWERS, proposal });
    expect(text).toContain('# min-accuracy: 0.9\n');
    expect(readSettingsFrom({}, text).gate.rules.map(formatRule)).toEqual([
      'accuracy >= majority',
      'accuracy drop <= 0.04',
      'rows-relabelled <= 0 warn',
    ]);
  });

  it('are read back as they are meant, whatever the names', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const names = fc.oneof(
      text.filter((name) => name.trim() !== ''),
      fc.constantFrom('a: b', '# c', 'true', '1.0', "'", '- x', '"q"', ' x ', 'a\nb', '{{', '*'),
    );
    fc.assert(
      fc.property(names, names, names, (data, target, branch) => {
        const file = renderSettingsFile({ ...ANSWERS, data, target });
        expect(readSettingsFrom({}, file).table).toMatchObject({ data, target });
        expect(parse(renderWorkflow({ branch }))).toMatchObject({
          on: { push: { branches: [branch] } },
        });
      }),
    );
  });

  it('are a workflow that gives no input, with the permissions it needs', () => {
    expect(parse(renderWorkflow({ branch: 'main' }))).toEqual({
      name: 'Model',
      on: { pull_request: null, push: { branches: ['main'] } },
      permissions: { actions: 'read', contents: 'read', 'pull-requests': 'write' },
      jobs: {
        'forest-gate': {
          'runs-on': 'ubuntu-latest',
          'timeout-minutes': 15,
          steps: [{ uses: 'actions/checkout@v6' }, { uses: 'forest-gate/forest-gate@v1' }],
        },
      },
    });
  });
});

describe('what init proposes', () => {
  it('is a drop that chance would not show, and one row less that it would', () => {
    // 9 against 2 is the first that McNemar's test finds: 0.0327, and 8 against 2 has 0.0547.
    expect(propose(MEASURED)).toMatchObject({ floor: 0.89, maxDrop: 0.04 });
  });

  it('is never less than a point, and grows with what changes by itself', () => {
    const many = { ...MEASURED, rows: 100_000, correct: 95_000 };
    expect(propose({ ...many, unstable: 100 })).toMatchObject({ maxDrop: 0.01, found: 0.005 });
    const drops = [0, 10, 40].map((unstable) => propose({ ...MEASURED, unstable }).maxDrop);
    expect(drops).toEqual([...drops].sort((a, b) => a - b));
  });

  it('says when no drop is found', () => {
    const few = { ...MEASURED, rows: 3, correct: 3, unstable: 0 };
    expect(propose(few).found).toBeNull();
  });
});
