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
import { scenario } from './scenarios.js';

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
    const lines = blockOf(text, 'Per class').slice(1);
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

  it('shortens names as far as the width asks, then lists mistakes', () => {
    const result = scenario('long-names');
    const headOf = (width: number): string | undefined =>
      blockOf(renderTerminal(result, { ...PLAIN, width }), 'Confusion matrix')[1];
    expect(headOf(100)?.trim()).toBe(
      'actual \u2193 predicted \u2192      Iris setosa (Alaska)  Iris versicolor (Quebec)  Iris virginica (Ohio)',
    );
    expect(headOf(60)?.trim()).toBe(
      'actual \u2193\u2026ed \u2192  Iris set\u2026ska)  Iris ver\u2026bec)  Iris vir\u2026hio)',
    );
    expect(headOf(46)?.trim()).toBe(
      'actual\u2026d \u2192  Iris s\u2026ka)  Iris v\u2026ec)  Iris v\u2026io)',
    );
    expect(headOf(45)).toBeUndefined();
    const mistakes = blockOf(renderTerminal(result, { ...PLAIN, width: 45 }), 'Most frequent');
    expect(mistakes.slice(0, 2)).toEqual([
      'Most frequent mistakes',
      'actual              predicted           rows',
    ]);
  });

  it('no table is wider than the terminal where names can be shorter', () => {
    for (const name of ['long-names', 'hostile', 'many-classes', 'drift']) {
      const text = renderTerminal(scenario(name), { ...PLAIN, width: 80 });
      const tables = text
        .split('\n\n')
        .filter((block) => /^(metric|Per|Conf|How|Drift)/.test(block));
      expect(tables.length).toBeGreaterThan(2);
      for (const line of tables.join('\n').split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(80);
      }
    }
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
      'Per class',
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
    expect(renderFiles(['out/model.json', 'C:\\out\\report.md', 'other.txt'], 100)).toBe(
      [
        'Files',
        'out/model.json    the model, with the settings and the data it was made from',
        'C:\\out\\report.md  this report, to read',
        'other.txt',
      ].join('\n'),
    );
  });
});
