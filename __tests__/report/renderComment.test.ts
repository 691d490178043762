import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderComment } from '../../src/report/renderComment.js';
import { hostileText } from '../support/hostileText.js';
import { findLinked, readHtml } from '../support/readHtml.js';
import { renderGfm } from '../support/renderGfm.js';
import {
  createEvidence,
  createResult,
  createRule,
  IRIS_BEFORE,
  labelsOf,
  ruleOn,
  SMALL,
} from '../support/results.js';
import { FRAME } from './frame.js';
import { countVisibleWords } from './measureComment.js';
import { scenario, SMALL_SCENARIOS } from './scenarios.js';

const MOST_WORDS = 120;
const ELEMENTS = new Set(
  'a br code details em h3 li p strong sub summary table tbody td th thead tr ul wbr span'.split(
    ' ',
  ),
);

function expectInert(markdown: string): void {
  const page = readHtml(renderGfm(markdown));
  expect(page.tags.filter(({ name }) => !ELEMENTS.has(name))).toEqual([]);
  const links = page.tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes);
  expect(
    links.filter((link) => !/^ href="https:\/\/github\.com\/(?:octo-org|forest-gate)\//.test(link)),
  ).toEqual([]);
  expect(findLinked(page)).toEqual([]);
}

function titlesOf(markdown: string): string[] {
  return [...markdown.matchAll(/<summary>(.*)<\/summary>/g)].map(([, title = '']) => title);
}

describe('renderComment', () => {
  it.each(SMALL_SCENARIOS)(
    '%s is read in at most 120 words, in tables of at most four columns',
    (name) => {
      const comment = renderComment(scenario(name), FRAME);
      expect(countVisibleWords(comment)).toBeLessThanOrEqual(MOST_WORDS);
      for (const rule of comment.match(/^\| (?::?-+:? \| ?)+$/gm) ?? []) {
        expect(rule.split('|').length - 2).toBeLessThanOrEqual(4);
      }
      expectInert(comment);
    },
  );

  it('is a sentence and one fold where all is well', () => {
    for (const name of ['improved', 'unchanged', 'first-run', 'many-classes', 'only-seed']) {
      const comment = renderComment(scenario(name), FRAME);
      expect(titlesOf(comment)).toEqual([
        'Details: rules, rows, classes, metrics, data and method',
      ]);
      expect(countVisibleWords(comment)).toBeLessThanOrEqual(60);
    }
  });

  it('has the news in the titles of four folds otherwise', () => {
    expect(titlesOf(renderComment(scenario('failed-drop'), FRAME))).toEqual([
      '5 rows newly wrong, 0 newly right',
      'Classes: virginica \u22120.052, versicolor \u22120.048 F1',
      'All metrics, with 95% intervals',
      'Data (unchanged), settings (1 change) and method',
    ]);
  });

  it('has every rule and every thing to know, above or in a fold that says so', () => {
    const comment = renderComment(scenario('rules'), FRAME);
    for (const rule of ['accuracy drop', 'f1-macro', 'recall', 'duplicates', 'labels', 'removed']) {
      expect(comment.replaceAll('<wbr>', '')).toContain(rule);
    }
    expect(titlesOf(comment)[0]).toMatch(/^\d more rules/);
    expect(renderComment(scenario('base-rules'), FRAME).split('<details>')[0]).toContain(
      'By its own the verdict is passed, by the base&#39;s failed'.replace('&#39;', "'"),
    );
  });

  it('cuts rows, classes and mistakes at ten and says of how many', () => {
    const comment = renderComment(scenario('many-classes'), FRAME);
    expect(comment).toContain('Newly wrong, 10 of 119, the surest first.');
    expect(comment).toContain('10 of 40 classes; the rest is in the report.');
    expect(comment).toMatch(/10 of \d+ mistakes; the rest is in the report\./);
    const plain = comment.replaceAll('<wbr>', '');
    const changes = [...plain.matchAll(/^\| species\S+ \| \d+ \| [\d.]+ \| (\S+) \|$/gm)].map(
      ([, change = '']) => Number(change.replace(/[\u2212+]/, '')),
    );
    expect(changes).toHaveLength(10);
    expect(changes).toEqual([...changes].sort((a, b) => b - a));
  });

  it('says what to do next, and names the label only where it accepts all that does not hold', () => {
    const nextOf = (name: string): string | undefined =>
      /^\*\*Next:\*\* .*$/m.exec(renderComment(scenario(name), FRAME))?.[0];
    expect(nextOf('failed-drop')).toContain('set the label `forest-gate-accept`');
    expect(nextOf('inconclusive')).toContain('about 880 tested rows');
    expect(nextOf('accepted-in-part')).toBe('**Next:** look at the rows below.');
    expect(nextOf('unreadable')).toBe('**Next:** run the job again.');
    expect(nextOf('unchanged')).toBeUndefined();
    const { policy, ...result } = scenario('failed-drop');
    const without = { ...result, policy: { ...policy, acceptLabel: null } };
    expect(renderComment(without, FRAME)).not.toContain('set the label');
  });

  it('links the report, the files, the run and both commits, and says how old the base is', () => {
    const footer = (parts: Partial<typeof FRAME>): string =>
      /<sub>.*<\/sub>/.exec(renderComment(scenario('improved'), { ...FRAME, ...parts }))?.[0] ?? '';
    expect(footer({})).toContain('(sign in to open)');
    expect(footer({})).toMatch(/commit\/9f8e7d6.*against base.*commit\/1a2b3c4/);
    expect(footer({ baseAge: 0 })).toContain(', measured today');
    expect(footer({ baseAge: 1 })).toContain(', measured 1 day ago');
    expect(footer({ baseAge: null })).toContain(', its stored result');
    expect(footer({ looks: 3 })).toContain('look no. 3 at this pull request');
    expect(footer({ looks: 1, reportUrl: null })).not.toMatch(/look no|sign in/);
  });

  it('R53: any names, reasons and settings do nothing, and are few words', () => {
    const start = createResult(SMALL);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 7, maxLength: 7 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = texts;
        const comment = renderComment(
          createResult({
            ...SMALL,
            classes: [a, `${b}2`, `${c}3`],
            overrides: {
              name: d,
              data: { ...start.data, features: [e, f], target: g },
              rules: [
                createRule(ruleOn('drift', a), { outcome: 'failed', reason: b, actual: null }),
                createRule(ruleOn('recall', c), {
                  kind: 'drop',
                  outcome: 'failed',
                  actual: 0.3,
                  reason: d,
                  evidence: createEvidence(),
                }),
              ],
              verdict: 'failed',
              baseline: {
                ...start.baseline,
                reason: e,
                settingsChanges: [{ name: a, base: b, current: c }],
              },
            },
          }),
          FRAME,
        );
        expectInert(comment);
      }),
      { numRuns: 30 },
    );
  });

  it('R54: fits into a comment, however long the names are', () => {
    const huge = createResult({
      classes: Array.from({ length: 100 }, (_, i) => `${i}|$@${'\u{1f33c}'.repeat(60)}`),
      truth: labelsOf(100, 4),
      predicted: labelsOf(100, 4).map((label, row) => (row % 2 === 0 ? label : (label + 7) % 100)),
      before: labelsOf(100, 4).map((label, row) => (row % 3 === 0 ? label : (label + 5) % 100)),
    });
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    for (const limit of [3000, 9000, 65_000]) {
      const comment = renderComment(huge, FRAME, limit);
      expect(bytes(comment)).toBeLessThanOrEqual(limit);
      readHtml(renderGfm(comment));
    }
  });

  it('shows the mistakes that changed, and not those that stayed', () => {
    const result = createResult({ before: IRIS_BEFORE });
    const [, mistakes = ''] = renderComment(result, FRAME).split('became more or fewer:');
    expect(mistakes.replaceAll('<wbr>', '')).toMatch(
      /\| virginica \| versicolor \| 2 \| \u22123 \|/,
    );
  });
});
