import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { renderFiles } from '../../src/run/renderFiles.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { hostileText } from '../support/hostileText.js';
import {
  createEvidence,
  createResult,
  createRule,
  IRIS_BEFORE,
  labelsOf,
} from '../support/results.js';
import { SCENARIOS } from './scenarios.js';

const PLAIN = { colour: false, width: 100 };

const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

const blockOf = (text: string, beginning: string): string[] =>
  text
    .split('\n\n')
    .find((block) => block.startsWith(beginning))
    ?.split('\n') ?? [];

describe('renderTerminal', () => {
  it('uses colours only when asked, and they change nothing else', () => {
    for (const result of Object.values(SCENARIOS)) {
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
        const improved = createResult({ before: IRIS_BEFORE });
        const result = createResult({
          classes: [a, `${b}2`, `${c}3`],
          before: IRIS_BEFORE,
          overrides: {
            name: a,
            data: { ...improved.data, similarClasses: [[b, c]] },
            rules: [
              createRule(`drift(${a}) <= 0.2`, { outcome: 'failed', reason: b }),
              createRule(`f1[${c}] drop <= 0.2`, {
                outcome: 'failed',
                reason: a,
                evidence: createEvidence(),
              }),
            ],
            acceptance: { label: a, by: b, at: '2026-01-02T03:04:05Z', commit: '0'.repeat(40) },
            baseline: {
              ...improved.baseline,
              reason: b,
              settingsChanges: [{ name: c, baseline: a, current: b }],
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
    const lines = blockOf(text, 'class');
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    expect(
      new Set(
        blockOf(text, 'Confusion')
          .slice(1)
          .map((line) => stringWidth(line)),
      ).size,
    ).toBe(1);
  });

  it('shortens names, then lists mistakes, where the confusion matrix is too wide', () => {
    const classes = ['Iris setosa (Alaska)', 'Iris versicolor (Quebec)', 'Iris virginica (Ohio)'];
    const result = createResult({ classes });
    const render = (width: number): string => renderTerminal(result, { ...PLAIN, width });
    expect(render(100)).toMatch(/^ +Iris setosa \(Alaska\) +Iris versicolor/m);
    expect(render(50)).toMatch(/^ +Iris s\u2026ka\) +Iris v\u2026ec\) +Iris v\u2026io\)$/m);
    expect(render(30)).toContain('\n3  Iris ve\u2026ec)  \u2192  Iris vi\u2026io)\n');
    for (const line of render(60)
      .split('\n')
      .filter((one) => /^(class|Iris| )/.test(one))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(60);
    }
  });

  it('shortens names no further than the width of the terminal asks', () => {
    const classes = [
      'Moderate risk of flooding',
      'No measurable effect',
      'Severe risk of flooding',
    ];
    const result = createResult({ classes });
    for (let width = 60; width <= 110; width += 1) {
      const [, ...lines] = blockOf(renderTerminal(result, { ...PLAIN, width }), 'Confusion');
      const widest = Math.max(...lines.map((line) => stringWidth(line)));
      expect(widest).toBeLessThanOrEqual(width);
      const isWhole = classes.every((name) => lines[0]?.includes(name) === true);
      // One more letter in each of the three columns would not fit.
      if (!isWhole) expect(widest).toBeGreaterThan(width - 3);
      if (width >= 105) expect(isWhole).toBe(true);
      for (const [index, name] of classes.entries()) {
        if (width >= 70) expect(lines[index + 1]?.startsWith(name)).toBe(true);
      }
    }
  });

  it('breaks sentences at words and keeps rules in their columns, at 80 and at 60 columns', () => {
    for (const [name, result] of Object.entries(SCENARIOS)) {
      const words = (text: string): string => text.replace(/\s+/g, ' ');
      const wide = renderTerminal(result, { ...PLAIN, width: 10_000 });
      const sentences = wide
        .split('\n')
        .filter((line) => /^[A-Z\u2714\u2718!].*[a-z] .*[a-z] .*[a-z]/.test(line))
        .filter((line) => !/ {2}|^Confusion|^Most/.test(line));
      expect(sentences.length).toBeGreaterThan(0);
      for (const width of [80, 60]) {
        const text = renderTerminal(result, { ...PLAIN, width });
        for (const sentence of sentences) expect(words(text)).toContain(words(sentence));
        // Three intervals beside each other are all numbers: nothing of them can be left out.
        const tooWide = text
          .replace(/^95% intervals.*(?:\n.+)*/m, (table) => (width < 70 ? '' : table))
          .split('\n')
          .filter((line) => stringWidth(line) > width);
        expect([name, width, tooWide]).toEqual([name, width, []]);
      }
    }
  });

  it('lists at most fifty classes and counts the rest', () => {
    const text = renderTerminal(
      createResult({
        classes: Array.from({ length: 60 }, (_, index) => `class ${index}`),
        truth: labelsOf(60, 2),
        predicted: labelsOf(60, 2).map((label, row) => (row % 2 === 0 ? label : 0)),
      }),
      PLAIN,
    );
    expect(blockOf(text, 'class')).toHaveLength(52);
    expect(text).toContain('\n\u2026 and 10 more\n');
    expect(blockOf(text, 'Most frequent')).toHaveLength(21);
  });
});

it('has neither matrix nor list for many classes without a mistake', () => {
  const classes = Array.from({ length: 60 }, (_, index) => `class ${index}`);
  const result = createResult({ classes, truth: labelsOf(60, 2), predicted: labelsOf(60, 2) });
  expect(renderTerminal(result, PLAIN)).not.toMatch(/Confusion|mistakes|\n\n\n/);
  expect(renderMarkdown(result)).not.toMatch(/Confusion|mistakes|predicted wrong/);
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

  it('leaves paths whole and says the rest below where there is no room beside them', () => {
    const path = `/home/somebody/work/${'deep/'.repeat(8)}model.json`;
    expect(renderFiles([path], 60)).toBe(
      ['Files', path, '    the model, with the settings and the data it was made', '    from'].join(
        '\n',
      ),
    );
    expect(renderFiles(['out/model.json'], 60)).toBe(
      [
        'Files',
        'out/model.json  the model, with the settings and the data it',
        '                was made from',
      ].join('\n'),
    );
  });
});
