import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../src/document/result.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { hostileText } from '../support/hostileText.js';
import { findLinked, type Html, readHtml, type Tag, textOf } from '../support/readHtml.js';
import { renderGfm } from '../support/renderGfm.js';
import {
  createEvidence,
  createResult,
  createRule,
  IRIS_BEFORE,
  labelsOf,
} from '../support/results.js';
import { SCENARIOS } from './scenarios.js';

const scenario = (name: string): Result => {
  const result = SCENARIOS[name];
  if (result === undefined) throw new Error(`no scenario ${name}`);
  return result;
};

const read = (result: Result): Html => readHtml(renderGfm(renderMarkdown(result)));

const firstLine = (result: Result): string => renderMarkdown(result).split('\n')[0] ?? '';

/** The elements a report is made of. */
const ELEMENTS = new Set(
  'a blockquote br code details em h3 li p span strong summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Cells per row of every table: all rows of a table have those of its head. */
const expectWholeTables = (html: string): void => {
  for (const table of html.match(/<table>[\s\S]*?<\/table>/g) ?? []) {
    const rows = (table.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map(
      (row) => (row.match(/<t[hd]/g) ?? []).length,
    );
    expect(new Set(rows).size).toBe(1);
  }
};

const ANY = { low: 0.1, high: 0.2 };
const MOVED = {
  statistic: 0.3,
  pValue: 0.001,
  adjustedPValue: 0.002,
  populationStabilityIndex: 0.4,
  drifted: true,
};
const COMMIT = '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';

const expectInert = (markdown: string): void => {
  const html = renderGfm(markdown);
  const page = readHtml(html);
  const link = /^ href="https:\/\/github\.com\/octo-org\/flowers\/[^"]*"$/;
  const isOurs = ({ name, attributes }: Tag): boolean =>
    ELEMENTS.has(name) && (name === 'a' ? link : /^( align="(left|right)")?$/).test(attributes);
  expect(page.tags.filter((tag) => !isOurs(tag))).toEqual([]);
  expect(page.tags.filter(({ name }) => name === 'h3')).toHaveLength(1);
  expect(findLinked(page)).toEqual([]);
  expectWholeTables(html);
};

describe('renderMarkdown', () => {
  it.each([
    [
      'first-run',
      '\u2705',
      'iris passed with 96.7% accuracy (145 of 150 rows), no base to compare with',
    ],
    ['improved', '\u2705', 'iris passed with 96.7% accuracy (145 of 150 rows), up 1.3 points'],
    ['unchanged', '\u2705', 'iris passed with 96.7% accuracy (145 of 150 rows), same as the base'],
    [
      'failed-drop',
      '\u274c',
      'iris failed with 95.3% accuracy (143 of 150 rows), down 3.3 points (limit 2)',
    ],
    [
      'failed-floor',
      '\u274c',
      'iris failed with 88.0% accuracy (132 of 150 rows), 2.0 points below the required 90%, no base to compare with',
    ],
    [
      'failed-required',
      '\u274c',
      'iris failed with 96.7% accuracy (145 of 150 rows), no base to compare with, and a base is required',
    ],
    [
      'unreadable',
      '\u26a0\ufe0f',
      'iris inconclusive with 96.7% accuracy (145 of 150 rows), base unreadable',
    ],
    [
      'inconclusive',
      '\u26a0\ufe0f',
      'iris inconclusive with 92.0% accuracy (138 of 150 rows), down 2.7 points (limit 2): too few rows to tell from chance',
    ],
    [
      'strict',
      '\u274c',
      'iris failed with 92.0% accuracy (138 of 150 rows), down 2.7 points (limit 2)',
    ],
    [
      'accepted',
      '\u2705',
      'iris passed with 86.7% accuracy (130 of 150 rows), down 10.7 points (limit 2): accepted by octocat',
    ],
    [
      'base-rules',
      '\u274c',
      "iris failed with 86.7% accuracy (130 of 150 rows), down 10.7 points: by the base's rules, which this pull request changes",
    ],
    [
      'not-comparable',
      '\u2705',
      'iris passed with 96.7% accuracy (145 of 150 rows), not comparable with the base',
    ],
    [
      'many-flips',
      '\u274c',
      'iris failed with 66.7% accuracy (100 of 150 rows), 23.3 points below the required 90%, down 13.3 points (limit 2)',
    ],
  ])('R5: %s begins with the verdict, the accuracy and what it failed by', (name, mark, line) => {
    expect(firstLine(scenario(name))).toBe(`### ${mark} Forest Gate: ${line}`);
  });

  it.each(Object.keys(SCENARIOS))('R53: user text does nothing in %s', (name) => {
    expectInert(renderMarkdown(scenario(name)));
  });

  it('R53: any names, reasons and settings do nothing', () => {
    const improved = createResult({ before: IRIS_BEFORE });
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 9, maxLength: 9 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = texts;
        const result = createResult({
          classes: [a, `${b}2`, `${c}3`],
          before: IRIS_BEFORE,
          overrides: {
            name: d,
            data: {
              ...improved.data,
              features: [e, f],
              target: g,
              path: h,
              similarClasses: [[a, b]],
            },
            settings: { ...improved.settings, groupColumn: i, maxFeatures: a },
            source: { ...improved.source, dataPath: h },
            dataChanges: {
              rowsAdded: 1,
              rowsRemoved: 2,
              rowsRelabelled: 3,
              rowsEdited: 4,
              classesAdded: [a],
              classesRemoved: [b],
              columnsAdded: [c],
              columnsRemoved: [d],
              columnsRetyped: [e],
              drift: [{ ...MOVED, column: f }],
            },
            intervals: [{ metric: g, current: ANY, baseline: ANY, difference: ANY }],
            rules: [
              createRule(`drift(${a}) <= 0.2`, { outcome: 'failed', reason: b }),
              createRule(`recall[${c}] drop <= 0.2`, {
                outcome: 'failed',
                reason: d,
                evidence: createEvidence(),
              }),
              createRule(e, { limit: 1, outcome: 'failed', reason: f }),
            ],
            basePolicy: {
              policy: { ...improved.policy, acceptLabel: g },
              rules: [createRule(`f1[${h}] >= 0.1`), createRule(i, { limit: 1 })],
              verdict: 'failed',
            },
            acceptance: { label: a, by: b, at: '2026-01-02T03:04:05Z', commit: COMMIT },
            baseline: {
              ...improved.baseline,
              reason: e,
              rejected: [{ artifact: 1, run: 2, reason: f }],
              settingsChanges: [{ name: a, baseline: b, current: c }],
              data: { ...improved.data, fingerprint: '0'.repeat(64), features: [g, h] },
            },
          },
        });
        expectInert(renderMarkdown(result));
        expectInert(renderMarkdown({ ...result, comparison: null }));
        expectInert(
          renderMarkdown({ ...result, baseline: { ...result.baseline, notComparable: true } }),
        );
        const unreadable = { ...result.baseline, source: 'unreadable' as const };
        expectInert(renderMarkdown({ ...result, comparison: null, baseline: unreadable }));
      }),
      { numRuns: 40 },
    );
  });

  it('shows the columns of the base only when there is one', () => {
    expect(renderMarkdown(scenario('first-run'))).toContain('| metric | this | rule |');
    expect(renderMarkdown(scenario('improved'))).toContain(
      '| metric | base | this | change | rule |',
    );
  });

  it('R37: says why there is no base and what will happen next', () => {
    const first = createResult();
    const next = (source: Partial<Result['source']>, mode: Result['baseline']['mode'] = 'auto') =>
      textOf(
        read({
          ...first,
          source: { ...first.source, ...source },
          baseline: { ...first.baseline, mode },
        }),
      );
    expect(next({})).toContain('pull requests are compared with that run.');
    expect(next({ event: 'push' })).toContain('Later pull requests are compared with this run.');
    expect(next({ event: null })).toContain('give --baseline-commit.');
    expect(next({}, 'none')).not.toMatch(/compared with (that|this) run|--baseline-commit/);
  });

  it('R38: warns of a base that could not be read', () => {
    expect(renderMarkdown(scenario('unreadable'))).toContain(
      '\n> [!WARNING]\n> The base could not be read, and without it nothing passes: The server',
    );
  });

  it('R35: warns of a stored result that was refused, beside the comparison', () => {
    const page = renderMarkdown(scenario('rejected'));
    expect(page).toContain(
      '\n> [!WARNING]\n> A stored result of the base was refused: Artifact 12 does not have the digest',
    );
    expect(page).toContain('On the same 150 rows');
  });

  it('says what the rows of the comparison are', () => {
    expect(renderMarkdown(scenario('improved'))).toContain('On the same 150 rows:');
    const partly = renderMarkdown(scenario('many-flips'));
    expect(partly).toContain('On the 150 rows that both predicted:');
    expect(partly).toContain('4 rows are left out');
  });

  it('lists newly wrong rows first, the surest first, and counts the rest', () => {
    const page = renderMarkdown(scenario('many-flips'));
    const rows = [...page.matchAll(/^\| ([\u274c\u2705]) \|.* (\d+)% \|$/gmu)];
    expect(rows.map(([, mark]) => mark)).toEqual(new Array(20).fill('\u274c'));
    const votes = rows.map(([, , share]) => Number(share));
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
    expect(page).toContain('The 40 others are in predictions.csv.');
  });

  describe('links', () => {
    const linkOf = (source: Partial<Result['source']>): string | undefined => {
      const result = scenario('improved');
      const page = renderMarkdown({ ...result, source: { ...result.source, ...source } });
      return /^\| \u274c \| (\S+) \|/mu.exec(page)?.[1];
    };

    it('point to the line of the data at the commit', () => {
      expect(linkOf({})).toBe(
        '[85](https://github.com/octo-org/flowers/blob/9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c/data/iris.csv?plain=1#L85)',
      );
      expect(linkOf({ serverUrl: 'https://git.example.com:8443' })).toMatch(
        /^\[85\]\(https:\/\/git\.example\.com:8443\/octo-org/,
      );
    });

    it('R53: encode the path', () => {
      expect(linkOf({ dataPath: 'a b/(c)*#?%ä.csv' })).toContain(
        '/a%20b/%28c%29%2a%23%3F%25%C3%A4.csv?plain=1#L85)',
      );
    });

    it.each([
      { dataPath: null },
      { commit: null },
      { repository: null },
      { serverUrl: null },
      { serverUrl: 'javascript:alert(1)' },
      { serverUrl: 'https://evil.example/x?' },
      { repository: 'octo-org/flowers/../../evil' },
      { repository: '(x)' },
      { dataPath: '\ud800.csv' },
      { dataPath: 'x'.repeat(500) },
    ])('R53: are left out with %j', (source) => {
      expect(linkOf(source)).toBe('85');
    });

    it('point to the commit of the base', () => {
      const result = scenario('improved');
      expect(renderMarkdown(result)).toContain(
        'Base [`1a2b3c4`](https://github.com/octo-org/flowers/commit/1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d): ',
      );
      const local = { ...result.source, serverUrl: null };
      expect(renderMarkdown({ ...result, source: local })).toContain('Base `1a2b3c4`: ');
      const unknown = { ...result.baseline, commit: null };
      expect(renderMarkdown({ ...result, baseline: unknown })).toContain('\nBase: The result');
    });
  });

  describe('limit', () => {
    const SHORTENED = 'Shortened to fit here.';

    /** More classes and longer names than any comment can hold. */
    const huge = createResult({
      classes: Array.from({ length: 400 }, (_, i) => `${i}|$@${'\u{1f33c}'.repeat(60)}`),
      truth: labelsOf(400, 2),
      predicted: labelsOf(400, 2).map((label, row) => (row % 2 === 0 ? label : (label + 7) % 400)),
      before: labelsOf(400, 2).map((label, row) => (row % 3 === 0 ? label : (label + 5) % 400)),
    });

    const bytes = (text: string): number => new TextEncoder().encode(text).length;

    const expectWhole = (text: string, limit: number): void => {
      expect(bytes(text)).toBeLessThanOrEqual(limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).not.toMatch(/\p{Cs}/u);
      expect((text.match(/```/g) ?? []).length % 2).toBe(0);
      expectInert(text);
    };

    it('R54: is whole at its size in bytes and shortened one byte below', () => {
      for (const name of ['improved', 'hostile', 'many-classes']) {
        const full = renderMarkdown(scenario(name));
        const size = bytes(full);
        expect(renderMarkdown(scenario(name), { limit: size })).toBe(full);
        const cut = renderMarkdown(scenario(name), { limit: size - 1 });
        expect(cut).toContain(SHORTENED);
        expectWhole(cut, size - 1);
      }
    });

    it.each([60_000, 65_535, 65_536, 65_537])(
      'R54: a huge report has at most %d bytes and says where the rest is',
      (limit) => {
        const text = renderMarkdown(huge, { limit });
        expectWhole(text, limit);
        expect(text).toContain('The whole report is `report.md` in the artifact');
        expect(text).toMatch(/\u2026 and \d+ more\./);
      },
    );

    it('R60: a huge report is whole within the mebibyte of a job summary', () => {
      expect(renderMarkdown(huge, { limit: 1024 * 1024 })).toBe(renderMarkdown(huge));
      expect(bytes(renderMarkdown(huge))).toBeGreaterThan(80_000);
    });

    it('R54: keeps the verdict, then rows and settings before long tables', () => {
      const result = scenario('improved');
      const summaries = (limit: number): string[] =>
        [...renderMarkdown(result, { limit }).matchAll(/<summary>(\w+)/g)].map(
          ([, word]) => word ?? '',
        );
      const all = ['Rows', 'Per', 'Confusion', 'How', 'Data', 'Settings', 'How'];
      expect(summaries(Infinity)).toEqual(all);
      expect(summaries(3250)).toEqual(['Rows', 'Data', 'Settings', 'How']);
      expect(summaries(2700)).toEqual(['Rows', 'Settings', 'How']);
      expect(summaries(2000)).toEqual(['Rows', 'Settings']);
    });

    it('R54: uses what fits and says that it is shortened, at every limit', () => {
      const result = scenario('improved');
      const size = bytes(renderMarkdown(result));
      for (let limit = 2500; limit < size; limit += 1) {
        const text = renderMarkdown(result, { limit });
        if (bytes(text) > limit || !text.includes(SHORTENED)) throw new Error(`at ${limit}`);
      }
    });

    it('R54: is well-formed at any limit', () => {
      const names = Object.keys(SCENARIOS);
      fc.assert(
        fc.property(fc.constantFrom(...names), fc.nat({ max: 14_000 }), (name, limit) => {
          const result = scenario(name);
          const text = renderMarkdown(result, { limit });
          expect(bytes(text)).toBeLessThanOrEqual(limit);
          expect(text).not.toMatch(/\p{Cs}/u);
          if (limit > 400) expect(text.split('\n')[0]).toBe(firstLine(result));
          const html = renderGfm(text);
          readHtml(html);
          expectWholeTables(html);
        }),
        { numRuns: 150 },
      );
    });
  });
});
