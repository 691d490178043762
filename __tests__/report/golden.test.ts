import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { renderComment } from '../../src/report/renderComment.js';
import { renderGathered } from '../../src/report/renderGathered.js';
import { renderHtml } from '../../src/report/renderHtml.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderModelCard } from '../../src/report/renderModelCard.js';
import { renderSummary } from '../../src/report/renderSummary.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { SECTIONS } from '../../src/report/sections.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { FRAME } from './frame.js';
import { historyBefore, SCENARIOS, scenario } from './scenarios.js';

const FOLDER = '__tests__/report/golden';

/** Terminals too narrow for what stands in a table, and what is shown on them. */
const NARROW: readonly (readonly [name: string, width: number])[] = [
  ['long-names', 60],
  ['long-names', 30],
  ['rules', 80],
  ['failed-drop', 60],
  ['base-rules', 60],
  ['hostile', 60],
];

/** What every printer shows: pages for a browser, summaries and cards of models too. */
const EVERYWHERE = [
  ...['first-run', 'improved', 'failed-drop', 'inconclusive', 'unchanged', 'not-comparable'],
  ...['accepted', 'base-rules', 'renamed', 'pruned', 'two-classes', 'twenty-classes'],
  ...['hundred-classes', 'hostile', 'categories-with-gaps', 'hundred-thousand-rows'],
  ...['decision-tree-hold-out', 'drift', 'history', 'checks'],
];

/** Sections that have something to say of every result. */
const CONSTANT = [
  ...['verdict', 'evidence', 'rules', 'classes', 'metrics', 'method'],
  ...['confusion matrices', 'importance', 'metrics on a terminal', 'intervals on a terminal'],
];

/** Several gates in one comment, one of which left nothing. */
const GATHERED = [
  ...['first-run', 'improved', 'failed-drop', 'inconclusive'].map((name) => ({
    name,
    result: { ...scenario(name), name },
  })),
  { name: 'tone', result: null, isAbsent: true, reason: 'it left no result.' },
];

/** Every golden file and what it has to hold. */
const GOLDENS: ReadonlyMap<string, string> = new Map([
  ...SCENARIOS.flatMap((name): [string, string][] => [
    [`${name}.md`, renderMarkdown(scenario(name), { history: historyBefore(name) })],
    [
      `${name}.comment.md`,
      renderComment(scenario(name), { ...FRAME, history: historyBefore(name) }),
    ],
    [
      `${name}.txt`,
      `${renderTerminal(scenario(name), { colour: false, width: 100, history: historyBefore(name) })}\n`,
    ],
  ]),
  ...EVERYWHERE.flatMap((name): [string, string][] => [
    [`${name}.card.md`, renderModelCard(scenario(name))],
    [`${name}.charts.md`, chartsOf(name)],
    [`${name}.html`, pageOf(name)],
  ]),
  ['gathered.comment.md', renderGathered(GATHERED, FRAME)],
  ...NARROW.map(([name, width]): [string, string] => [
    `${name}-at-${width}.txt`,
    `${renderTerminal(scenario(name), { colour: false, width })}\n`,
  ]),
]);

/** What a job's summary has below the report. */
function chartsOf(name: string): string {
  const history = historyBefore(name);
  const summary = renderSummary(scenario(name), Infinity, { ...FRAME, history });
  return summary.slice(renderMarkdown(scenario(name), { history }).length);
}

/** A page without its style and script, which are those of every page. */
function pageOf(name: string): string {
  const page = [...renderHtml(scenario(name), historyBefore(name))].join('');
  return page
    .replace(/<style>[^]*<\/style>/, '<style></style>')
    .replace(/<script>[^]*<\/script>/, '<script></script>')
    .replace(/'sha256-[^']*'/g, "'sha256'");
}

// UPDATE_GOLDENS=1 npm test -- report/golden
if (process.env['UPDATE_GOLDENS'] === '1') {
  for (const [file, text] of GOLDENS) writeFileSync(`${FOLDER}/${file}`, text);
}

describe('golden reports', () => {
  it.each([...GOLDENS])('%s', (file, text) => {
    expect(text).toBe(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  });

  it.each([...GOLDENS])('%s says nothing twice, and ends no sentence twice', (_, text) => {
    expect(text).not.toMatch(/\b([A-Z][^.\n]{8,}\.) \1/);
    expect(text).not.toContain('\u2026.');
  });

  it.each(SCENARIOS)('%s: no sentence above the folds stands there twice', (name) => {
    const [top = ''] = (GOLDENS.get(`${name}.md`) ?? '').split('<details>');
    const sentences = top.split(/(?<=[.?!]) |\n/).filter(({ length }) => length > 20);
    expect(sentences).toEqual([...new Set(sentences)]);
  });

  it('are all the files there are', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...GOLDENS.keys()].sort());
  });
});

describe('golden scenarios', () => {
  it.each(SCENARIOS)('%s is what a run could have written', (name) => {
    const result = scenario(name);
    expect([...verifyResult(result)].flatMap(({ differences }) => differences)).toEqual([]);
    const { baseline, comparison, data } = result;
    const isCaused =
      baseline.settingsChanges.length > 0 || baseline.data?.fingerprint !== data.fingerprint;
    const isChanged = comparison !== null && comparison.newlyRight + comparison.newlyWrong > 0;
    expect(isChanged && !isCaused).toBe(false);
  });

  it('let every section speak and, where it can be, be silent', () => {
    for (const { name, build } of SECTIONS) {
      const speaks = SCENARIOS.filter(
        (one) => build(scenario(one), historyBefore(one)).length > 0,
      ).length;
      const isConstant = CONSTANT.includes(name);
      expect([name, speaks > 0, speaks < SCENARIOS.length]).toEqual([name, true, !isConstant]);
    }
  });
});
