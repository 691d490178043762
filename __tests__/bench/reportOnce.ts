import { join } from 'node:path';
import type { BaseAccess } from '../../src/baseline/baseline.js';
import { ImportanceMeter } from '../../src/explanation/importanceMeter.js';
import { spreadColumns } from '../../src/explanation/spreadColumns.js';
import { createFollower } from '../../src/dvc/createFollower.js';
import { openOutputDirectory } from '../../src/files/outputDirectory.js';
import { growForest } from '../../src/forest/growForest.js';
import { createProgress } from '../../src/progress.js';
import { NO_FRAME } from '../../src/report/comment/commentFrame.js';
import { renderComment } from '../../src/report/renderComment.js';
import { renderMarkdown } from '../../src/report/renderMarkdown.js';
import { renderModelCard } from '../../src/report/renderModelCard.js';
import { renderSummary } from '../../src/report/renderSummary.js';
import { renderTerminal } from '../../src/report/renderTerminal.js';
import { divide } from '../../src/run/measure.js';
import { prepareRun } from '../../src/run/prepareRun.js';
import { run } from '../../src/run/run.js';
import { readTable } from '../../src/table/readTable.js';
import type { Table } from '../../src/table/table.js';
import { measureForest } from '../../src/training/measureForest.js';

/**
 * Times one run of the gate without a base, or what of it is for readers alone, in a process of its
 * own: the importance of the columns, the distributions of all of them, and every text, cold.
 */
const [folder = '', data = '', part = ''] = process.argv.slice(2);
const values = new Map(data === '' ? [] : [['data', data]]);
const prepared = await prepareRun({ origin: 'flag', values }, null, createFollower({}));
const { settings } = prepared;
const NOWHERE: BaseAccess = {
  commit: null,
  reason: 'This is timed without a base.',
  store: null,
  workflow: null,
  findCommit: () => Promise.resolve({ state: 'none', reason: 'This is timed without a base.' }),
  readFile: () => Promise.reject(new Error('There is no base.')),
};
const ports = {
  ...prepared,
  base: NOWHERE,
  history: null,
  output: await openOutputDirectory(join(folder, 'out'), null),
  toolVersion: '0.0.0',
  now: () => new Date(0),
  source: {
    serverUrl: null,
    repository: null,
    event: null,
    commit: null,
    dataPath: null,
    dataPointer: null,
    looks: null,
  },
  findAcceptance: () => Promise.resolve(null),
  grow: growForest,
  progress: createProgress({ line: () => undefined, lastLine: null, now: () => 0 }),
};

const seconds = part === 'run' ? await time(() => run(settings, ports)) : await timeReport();
console.log(
  JSON.stringify({ seconds: [seconds], peakBytes: process.resourceUsage().maxRSS * 1024 }),
);

async function timeReport(): Promise<number> {
  const { result } = await run(settings, ports);
  const table = await readTable(prepared.data, prepared.dataName, settings.table);
  return (await timeColumns(table)) + (await time(renderAll));

  async function renderAll(): Promise<void> {
    const { renderHtml } = await import('../../src/report/renderHtml.js');
    const texts = [
      ...renderHtml(result),
      renderMarkdown(result),
      renderSummary(result, 1_000_000, NO_FRAME),
      renderComment(result, NO_FRAME, 65_000),
      renderTerminal(result, { colour: true, width: 100 }),
      renderModelCard(result),
    ];
    if (texts.join('').length === 0) throw new Error('Nothing was rendered.');
  }
}

/** The table is its own base, and all its columns are taken to have moved. */
async function timeColumns(table: Table): Promise<number> {
  const divided = divide(table, settings, ports);
  const meter = new ImportanceMeter(divided, divided.options);
  let sum = 0;
  await measureForest(divided, divided.options, growForest, (forest, fold) => {
    const started = performance.now();
    meter.watch(forest, fold);
    sum += (performance.now() - started) / 1000;
  });
  const drift = table.features.map(({ name, levels }) => ({
    column: name,
    kind: levels === null ? ('number' as const) : ('category' as const),
    statistic: 1,
    pValue: 0,
    adjustedPValue: 0,
    populationStabilityIndex: 1,
    drifted: true,
  }));
  return sum + (await time(() => spreadColumns(table, table, { drift } as never)));
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
