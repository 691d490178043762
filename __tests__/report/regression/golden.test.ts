import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { renderComment } from '../../../src/report/renderComment.js';
import { renderHtml } from '../../../src/report/renderHtml.js';
import { renderJunit } from '../../../src/report/renderJunit.js';
import { renderMarkdown } from '../../../src/report/renderMarkdown.js';
import { renderModelCard } from '../../../src/report/renderModelCard.js';
import { renderSarif } from '../../../src/report/renderSarif.js';
import { renderSbom } from '../../../src/report/renderSbom.js';
import { renderSummary } from '../../../src/report/renderSummary.js';
import { renderTerminal } from '../../../src/report/renderTerminal.js';
import { NUMBER_SECTIONS } from '../../../src/report/sections.js';
import { describeDecisions } from '../../../src/report/words/describeDecisions.js';
import { verifyResult } from '../../../src/verify/verifyResult.js';
import { FRAME } from '../frame.js';
import { countVisibleWords } from '../measureComment.js';
import { historyBefore, SCENARIOS, scenario } from './scenarios.js';

const FOLDER = '__tests__/report/regression/golden';

/** What every printer shows. */
const EVERYWHERE = ['first-run', 'failed-drop', 'history', 'hostile', 'twenty-thousand-rows'];

const GOLDENS: ReadonlyMap<string, string> = new Map([
  ...SCENARIOS.flatMap((name): [string, string][] => {
    const history = historyBefore(name);
    return [
      [`${name}.md`, renderMarkdown(scenario(name), { history })],
      [`${name}.comment.md`, renderComment(scenario(name), { ...FRAME, history })],
      [`${name}.txt`, `${renderTerminal(scenario(name), { colour: false, width: 80, history })}\n`],
    ];
  }),
  ...EVERYWHERE.flatMap((name): [string, string][] => [
    [`${name}.card.md`, renderModelCard(scenario(name))],
    [`${name}.charts.md`, chartsOf(name)],
    [`${name}.html`, pageOf(name)],
    [`${name}.junit.xml`, renderJunit(scenario(name))],
    [`${name}.decisions.txt`, `${describeDecisions(scenario(name), 'auto').join('\n')}\n`],
  ]),
  ['failed-drop.sarif', renderSarif(scenario('failed-drop'))],
  ['failed-drop.cdx.json', renderSbom(scenario('failed-drop'))],
]);

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

// UPDATE_GOLDENS=1 npm test -- report/regression
if (process.env['UPDATE_GOLDENS'] === '1') {
  for (const [file, text] of GOLDENS) writeFileSync(`${FOLDER}/${file}`, text);
}

describe('golden reports of predicted numbers', () => {
  it.each([...GOLDENS])('%s', (file, text) => {
    expect(text).toBe(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  });

  it.each([...GOLDENS])('%s has no number that is none, and nothing twice', (_, text) => {
    expect(text).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/);
    expect(text).not.toMatch(/\b([A-Z][^.\n]{8,}\.) \1/);
  });

  it('are all the files there are', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...GOLDENS.keys()].sort());
  });

  it.each(SCENARIOS)('%s: the comment is read in at most 120 words', (name) => {
    const text = GOLDENS.get(`${name}.comment.md`) ?? '';
    expect(countVisibleWords(text)).toBeLessThanOrEqual(120);
    const widest = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(/(?<!\\)\|/).length - 2);
    expect(Math.max(0, ...widest)).toBeLessThanOrEqual(4);
  });

  it('the page of many rows stays small', () => {
    expect((GOLDENS.get('twenty-thousand-rows.html') ?? '').length).toBeLessThan(400_000);
  });
});

describe('golden scenarios of predicted numbers', () => {
  it.each(SCENARIOS)('%s is what a run could have written', (name) => {
    const differences = [...verifyResult(scenario(name))].flatMap((check) => check.differences);
    expect(differences).toEqual([]);
  });

  it('let every section speak', () => {
    for (const { name, build } of NUMBER_SECTIONS) {
      const speaks = SCENARIOS.filter(
        (one) => build(scenario(one), historyBefore(one)).length > 0,
      ).length;
      const isElsewhere = ['lost history', 'distributions', 'table on a terminal'].includes(name);
      expect([name, speaks > 0]).toEqual([name, !isElsewhere]);
    }
  });
});
