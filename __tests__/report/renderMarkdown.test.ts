import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../src/document/result.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { hostileText } from '../support/hostileText.js';
import { findLinked, readHtml, type Tag } from '../support/readHtml.js';
import { renderGfm } from '../support/renderGfm.js';
import {
  COMMIT,
  createEvidence,
  createResult,
  createRule,
  IRIS_BEFORE,
  labelsOf,
  type ResultParts,
  ruleOn,
  SMALL,
} from '../support/results.js';
import { scenario, SMALL_SCENARIOS } from './scenarios.js';

function firstLine(result: Result): string {
  return renderMarkdown(result).split('\n')[0] ?? '';
}

/** The elements a report is made of. */
const ELEMENTS = new Set(
  'a blockquote br code details em h3 li p span strong summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Cells per row of every table: all rows of a table have those of its head. */
function expectWholeTables(html: string): void {
  for (const table of html.match(/<table>[\s\S]*?<\/table>/g) ?? []) {
    const rows = (table.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map(
      (row) => (row.match(/<t[hd]/g) ?? []).length,
    );
    expect(new Set(rows).size).toBe(1);
  }
}

const ANY = { low: 0.1, high: 0.2 };
const MOVED = {
  kind: 'number' as const,
  statistic: 0.3,
  pValue: 0.001,
  adjustedPValue: 0.002,
  populationStabilityIndex: 0.4,
  drifted: true,
};

const MOVED_ALONE = {
  kind: 'number' as const,
  statistic: 0.3,
  pValue: 0.001,
  adjustedPValue: 0.002,
  drifted: true,
  below: 1,
  above: 2,
};

function expectInert(markdown: string): void {
  const html = renderGfm(markdown);
  const page = readHtml(html);
  const link =
    /^ href="https:\/\/github\.com\/(?:octo-org\/flowers|forest-gate\/forest-gate)\/[^"]*"$/;
  const isOurs = ({ name, attributes }: Tag): boolean =>
    ELEMENTS.has(name) && (name === 'a' ? link : /^( align="(left|right)")?$/).test(attributes);
  expect(page.tags.filter((tag) => !isOurs(tag))).toEqual([]);
  expect(page.tags.filter(({ name }) => name === 'h3')).toHaveLength(1);
  expect(findLinked(page)).toEqual([]);
  expectWholeTables(html);
}

describe('renderMarkdown', () => {
  it.each(SMALL_SCENARIOS)('R5: %s begins with the verdict in words', (name) => {
    const result = scenario(name);
    const mark = { passed: '[\u2705\u2611]', failed: '\u274c', inconclusive: '\u26a0' };
    const plain = firstLine(result).replaceAll(/&#\d+;|\u200b|<\/?span>/g, '');
    expect(plain).toMatch(new RegExp(`^### ${mark[result.verdict]}\ufe0f? .+: .+`));
  });

  it.each(SMALL_SCENARIOS)('R53: user text does nothing in %s', (name) => {
    expectInert(renderMarkdown(scenario(name)));
  });

  it('R53: any names, reasons and settings do nothing', () => {
    const improved = createResult(SMALL);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 9, maxLength: 9 }), (texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = texts;
        const result = createResult({
          ...SMALL,
          classes: [a, `${b}2`, `${c}3`],
          overrides: {
            name: d,
            data: { ...improved.data, features: [e, f], target: g, path: h },
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
              columnsRenamed: [{ base: f, current: g }],
              classesRenamed: [{ base: h, current: i }],
              newLevels: [{ column: f, levels: 1, rows: 2 }],
              newRows: {
                rows: 10,
                columns: [{ ...MOVED_ALONE, column: f }],
              },
              drift: [{ ...MOVED, column: f }],
            },
            intervals: [{ metric: g, current: ANY, baseline: ANY, difference: ANY }],
            rules: [
              createRule(ruleOn('drift', a), { outcome: 'failed', reason: b }),
              createRule(ruleOn('recall', c), {
                kind: 'drop',
                outcome: 'failed',
                reason: d,
                evidence: createEvidence(),
              }),
              createRule(ruleOn(e, f), { rule: g, outcome: 'failed', reason: f }),
            ],
            basePolicy: {
              policy: { ...improved.policy, acceptLabel: g },
              rules: [createRule(ruleOn('f1', h)), createRule(ruleOn(i, null))],
              verdict: 'failed',
            },
            acceptance: { label: a, by: b, at: '2026-01-02T03:04:05Z', commit: COMMIT },
            baseline: {
              ...improved.baseline,
              reason: e,
              settingsChanges: [{ name: a, base: b, current: c }],
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
      { numRuns: 20 },
    );
  });

  it.each<[Result['source']['event'], Result['baseline']['mode'], string]>([
    [
      'pull_request',
      'auto',
      ' Once this gate has run on the base branch, pull requests are compared with that run.',
    ],
    ['push', 'auto', ' Later pull requests are compared with this run.'],
    [null, 'auto', ' To compare with a git revision, give --baseline-commit.'],
    ['push', 'none', ''],
    [null, 'none', ''],
  ])('R37: says why there is no base and what comes next: %s, %s', (event, mode, next) => {
    const result = createResult({ source: { event }, baseline: { mode } });
    const reason = 'The base branch has no result of this gate yet.';
    expect(renderMarkdown(result).split('\n\n')[1]).toBe(`145 of 150 rows right. ${reason}${next}`);
  });

  it('R38: warns of a base that could not be read', () => {
    expect(renderMarkdown(scenario('unreadable')).split('\n\n')[3]).toBe(
      '> [!WARNING]\n> The base could not be read, and without it nothing passes: The server answered 503.',
    );
  });

  it('lists newly wrong rows first, the surest first, and counts the rest', () => {
    const page = renderMarkdown(scenario('many-flips'));
    const [wrong = '', right = ''] = page.split('\n\nNewly ').slice(1);
    expect(wrong).toMatch(/^wrong, 20 of 39, the surest first\. All are in predictions\.csv\.$/m);
    expect(right).toMatch(/^right, 19 of 19, the surest first\.$/m);
    for (const [table, count] of [
      [wrong, 20],
      [right, 19],
    ] as const) {
      const votes = [...table.matchAll(/^\| \[\d+\].* (\d+)% \|$/gm)].map(([, share]) =>
        Number(share),
      );
      expect(votes).toHaveLength(count);
      expect(votes).toEqual([...votes].sort((a, b) => b - a));
    }
  });

  describe('links', () => {
    const linkOf = (source: Partial<Result['source']>): string | undefined => {
      const result = scenario('improved');
      const page = renderMarkdown({ ...result, source: { ...result.source, ...source } });
      return /^\| (\S+) \|.* \d+% \|$/m.exec(page)?.[1];
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
      expect(linkOf({ dataPath: 'a b/(c)*#?%ä.csv' })).toBe(
        '[85](https://github.com/octo-org/flowers/blob/9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c/a%20b/%28c%29%2a%23%3F%25%C3%A4.csv?plain=1#L85)',
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
      { dataPath: '../../../../evil/x.csv' },
      { dataPath: 'data/..' },
      { dataPath: 'x'.repeat(500) },
    ])('R53: are left out with %j', (source) => {
      expect(linkOf(source)).toBe('85');
    });

    it('point to the commit of the base', () => {
      const baseOf = (parts: Partial<ResultParts>): string | undefined =>
        /^Base.*?:(?= )/m.exec(
          renderMarkdown(createResult({ before: IRIS_BEFORE, ...parts })),
        )?.[0];
      expect(baseOf({})).toBe(
        'Base [`1a2b3c4`](https://github.com/octo-org/flowers/commit/1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d):',
      );
      expect(baseOf({ source: { serverUrl: null } })).toBe('Base `1a2b3c4`:');
      expect(baseOf({ baseline: { commit: null } })).toBe('Base:');
    });
  });

  describe('limit', () => {
    const SHORTENED =
      'Shortened to fit here. The whole report is `report.md` in the artifact of this run.';

    const endOf = (text: string): string | undefined => text.trimEnd().split('\n\n').at(-1);

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
        expect(endOf(cut)).toBe(SHORTENED);
        expectWhole(cut, size - 1);
      }
    });

    it.each([60_000, 65_535, 65_536, 65_537])(
      'R54: a huge report has at most %d bytes and says where the rest is',
      (limit) => {
        const text = renderMarkdown(huge, { limit });
        expectWhole(text, limit);
        expect(endOf(text)).toBe(SHORTENED);
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
        [...renderMarkdown(result, { limit }).matchAll(/<summary>(\w+ ?\w*)/g)].map(
          ([, word]) => word ?? '',
        );
      const [rows = '', classes = '', confusion = '', metrics = '', data = '', ...none] =
        summaries(Infinity);
      expect([rows, classes, confusion, metrics, data]).toEqual([
        '1 row',
        'Classes',
        'Confusion matrix',
        'All metrics',
        'Data ',
      ]);
      expect(none).toEqual([]);
      const size = bytes(renderMarkdown(result));
      const kept = Array.from({ length: size / 40 }, (_, step) => summaries(40 * step).join());
      expect([...new Set(kept)].filter((one) => !one.includes('matrix'))).toEqual(
        expect.arrayContaining(
          [[], [rows], [rows, data], [rows, metrics, data], [rows, classes, metrics, data]].map(
            String,
          ),
        ),
      );
    });

    it('R54: uses what fits and says that it is shortened, at any limit', () => {
      const result = scenario('improved');
      const size = bytes(renderMarkdown(result));
      for (let limit = 2500; limit < size; limit += 7) {
        const text = renderMarkdown(result, { limit });
        if (bytes(text) > limit || endOf(text) !== SHORTENED) throw new Error(`at ${limit}`);
      }
    });

    it('R54: is well-formed at any limit', () => {
      fc.assert(
        fc.property(fc.constantFrom(...SMALL_SCENARIOS), fc.nat({ max: 14_000 }), (name, limit) => {
          const result = scenario(name);
          const text = renderMarkdown(result, { limit });
          expect(bytes(text)).toBeLessThanOrEqual(limit);
          expect(text).not.toMatch(/\p{Cs}/u);
          if (limit > 400) expect(text.split('\n')[0]).toBe(firstLine(result));
          const html = renderGfm(text);
          readHtml(html);
          expectWholeTables(html);
        }),
        { numRuns: 80 },
      );
    });
  });
});
