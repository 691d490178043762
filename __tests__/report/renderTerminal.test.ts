import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { renderFiles } from '../../src/run/renderFiles.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { hostileText } from '../support/hostileText.js';
import {
  createEvidence,
  createResult,
  createRule,
  labelsOf,
  ruleOn,
  SMALL,
} from '../support/results.js';
import { historyBefore, SMALL_SCENARIOS, scenario } from './scenarios.js';

const PLAIN = { colour: false, width: 100 };

const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

function blockOf(text: string, beginning: string): string[] {
  return (
    text
      .split('\n\n')
      .find((block) => block.startsWith(beginning))
      ?.split('\n') ?? []
  );
}

describe('renderTerminal', () => {
  it('uses colours only when asked, and they change nothing else', () => {
    for (const name of ['first-run', 'rules', 'base-rules', 'drift', 'hostile', 'accepted']) {
      const result = scenario(name);
      const plain = renderTerminal(result, PLAIN);
      expect(plain).not.toMatch(CONTROL);
      const coloured = renderTerminal(result, { ...PLAIN, colour: true });
      expect(coloured).toMatch(/^\u001b\[1m\u001b\[3[123]m/);
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    }
  });

  it('R57: no control character of the data reaches the terminal', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (a, b, c) => {
        const improved = createResult(SMALL);
        const result = createResult({
          ...SMALL,
          classes: [a, `${b}2`, `${c}3`],
          overrides: {
            name: a,
            rules: [
              createRule(ruleOn('drift', a), { outcome: 'failed', reason: b }),
              createRule(ruleOn('f1', c), {
                kind: 'drop',
                outcome: 'failed',
                reason: a,
                evidence: createEvidence(),
              }),
            ],
            acceptance: { label: a, by: b, at: '2026-01-02T03:04:05Z', commit: '0'.repeat(40) },
            baseline: {
              ...improved.baseline,
              reason: b,
              settingsChanges: [{ name: c, base: a, current: b }],
              data: { ...improved.data, fingerprint: '0'.repeat(64), features: [a, b] },
            },
          },
        });
        expect(renderTerminal(result, PLAIN)).not.toMatch(CONTROL);
        expect(renderFiles([a], 100)).not.toMatch(CONTROL);
      }),
    );
  });

  it('aligns columns by their width on a terminal', () => {
    const text = renderTerminal(createResult({ classes: ['花', 'e\u0301', '\u{1f33a}x'] }), PLAIN);
    const lines = blockOf(text, 'Classes').slice(1);
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    expect(
      new Set(
        blockOf(text, 'Confusion')
          .slice(1)
          .map((line) => stringWidth(line)),
      ).size,
    ).toBe(1);
  });

  it('shortens names as far as they can be read, then numbers them, then lists mistakes', () => {
    const result = scenario('long-names');
    const matrixAt = (width: number): string[] =>
      blockOf(renderTerminal(result, { ...PLAIN, width }), 'Confusion matrix');
    expect(matrixAt(100)[1]?.trim()).toBe(
      'actual \u2193 predicted \u2192      Iris setosa (Alaska)  Iris versicolor (Quebec)  Iris virginica (Ohio)',
    );
    expect(matrixAt(80)[1]?.trim()).toBe(
      'actual \u2193 pre\u2026ted \u2192  Iris setosa \u2026aska)  Iris versico\u2026ebec)  Iris virgini\u2026Ohio)',
    );
    expect(matrixAt(60)).toEqual([
      'Confusion matrix: actual classes down, predicted ones',
      'across, by number',
      '   actual \u2193 predicted \u2192       1   2   3',
      '1  Iris setosa (Alaska)      50   \u00b7   \u00b7',
      expect.stringMatching(/^2 {2}Iris versicolor \(Quebec\) +\S+ +\d+ +\S+$/),
      expect.stringMatching(/^3 {2}Iris virginica \(Ohio\) +\S+ +\S+ +\d+$/),
    ]);
    expect(matrixAt(30)).toEqual([]);
    const mistakes = blockOf(renderTerminal(result, { ...PLAIN, width: 30 }), 'Most frequent');
    expect(mistakes[0]).toBe('Most frequent mistakes');
  });

  it.each([40, 60, 80, 100])(
    'nothing is wider than a terminal of %d columns but a word',
    (width) => {
      for (const name of SMALL_SCENARIOS) {
        const text = renderTerminal(scenario(name), { ...PLAIN, width });
        const wide = text
          .split('\n')
          .filter((line) => stringWidth(line) > width && /\S {1,2}\S/.test(line.trim()));
        expect([name, wide]).toEqual([name, []]);
      }
    },
  );

  it('says first what became of it and why, then the rules, then what to do', () => {
    const text = renderTerminal(scenario('failed-drop'), PLAIN);
    const order = [
      'iris: accuracy fell',
      'A real drop rather than',
      'rule ',
      'Settings: max-depth',
      'Next:',
      'To accept this commit',
    ];
    const places = [...order, 'Newly wrong, 5 of 5', 'Confusion matrix', 'metric '].map((part) =>
      text.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(renderTerminal(scenario('improved'), PLAIN)).not.toContain('Next:');
  });

  it('shows what is right in green and what is wrong in red in the matrix', () => {
    const text = renderTerminal(scenario('failed-drop'), { ...PLAIN, colour: true });
    const row = text.split('\n').find((line) => /^versicolor .*48\u001b/.test(line));
    expect(row).toContain('\u001b[1m\u001b[32m48\u001b[39m\u001b[22m');
    expect(row).toContain('\u001b[31m2\u001b[39m');
  });

  it('draws the accuracy of earlier runs and of this one, where there are any', () => {
    const history = historyBefore('history');
    const text = renderTerminal(scenario('history'), { ...PLAIN, width: 60, history });
    expect(text).toMatch(
      /^[\u2581-\u2588]{19}\u2581 accuracy of the last 19 runs on main,\nthen of this one: 93\.3% to 98\.7%$/m,
    );
    expect(renderTerminal(scenario('first-run'), PLAIN)).not.toMatch(/[\u2581-\u2588]/);
  });

  it('shows a few rows that flipped, of both kinds, and counts the rest', () => {
    const text = renderTerminal(scenario('many-flips'), PLAIN);
    const rows = blockOf(text, '39 rows newly wrong, 19 newly right');
    expect(rows.filter((row) => /^ *\d+ .*%$/.test(row))).toHaveLength(14);
    expect(rows).toContain('Newly wrong, 7 of 39, the surest first. All are in predictions.csv.');
  });

  it('lists at most fifty rows of a table and counts the rest', () => {
    const classes = blockOf(
      renderTerminal(
        createResult({
          classes: Array.from({ length: 60 }, (_, index) => `class ${index}`),
          truth: labelsOf(60, 2),
          predicted: labelsOf(60, 2).map((label, row) => (row % 2 === 0 ? label : 0)),
        }),
        PLAIN,
      ),
      'Classes',
    );
    expect(classes).toHaveLength(54);
    expect(classes.slice(-2)).toEqual([
      'weighted average   120      0.984   0.508  0.657',
      '\u2026 and 10 more',
    ]);
  });
});

describe('renderFiles', () => {
  it('says what each file is', () => {
    expect(renderFiles(['out/model.json', 'C:\\out\\report.md', 'model.pkl'], 100)).toBe(
      [
        'Files',
        'out/model.json    the model, with the settings and the data it was made from',
        'C:\\out\\report.md  this report, to read',
        'model.pkl         the model that made the predictions, as it was given',
      ].join('\n'),
    );
  });
});
