import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServing } from '../support/startServing.js';
import { loadComments, loadGates, loadHistory, loadJobs } from './loadGitHub.js';
import { loadServer } from './loadServer.js';

/**
 * Asks `serve` a thousand times a second for a minute, slow and broken clients among those that ask; then
 * runs the action where there is a lot of everything. Prints what it took; ends with 1 when something
 * failed or memory grew.
 *
 *     npm run load -- [seconds] [requests a second]
 */
const [seconds = 60, perSecond = 1_000] = process.argv.slice(2).map(Number);
/** What the garbage collector may not have got to. */
const MOST_GROWTH = 64 * 1024 * 1024;
const BODY = '[{"sepal_length":5.1,"sepal_width":3.5,"petal_length":1.4,"petal_width":0.2}]';

const folder = mkdtempSync(join(tmpdir(), 'forest-gate-load-'));
const cli = resolve('.build/src/cli.js');
execFileSync(process.execPath, [cli, 'gate', '--data', resolve('data/iris.csv')], {
  cwd: folder,
  stdio: 'ignore',
});
const serving = await startServing(['--model', join(folder, 'forest-gate-out', 'model.json')], {
  cli,
});
const path = '/predict';
const answer = await (await fetch(`${serving.url}${path}`, { method: 'POST', body: BODY })).text();
const question = { path, body: BODY, answer };
// So that what is compiled and kept once does not count as growth.
await loadServer(serving.port, question, { perSecond: perSecond / 2, seconds: 5 });
const figures = await loadServer(serving.port, question, { perSecond, seconds });
serving.kill('SIGTERM');
const { exitCode } = await serving.ended;
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const { times } = figures;
const megabytes = figures.memory.map((bytes) => Math.round(bytes / 1024 / 1024));
const half = Math.floor(megabytes.length / 2);
const growth = Math.min(...figures.memory.slice(half)) - Math.min(...figures.memory.slice(0, half));
console.log(
  `serve: ${figures.asked} requests at ${perSecond} a second, ${figures.odd} slow or broken clients beside them: ` +
    `${figures.errors.length} errors; ${at(0.5)} ms in the middle, ${at(0.99)} ms for 99 %, ${at(1)} ms at most; ` +
    `${megabytes.join(', ')} MB of memory over time; ended with ${exitCode ?? 'a signal'}.`,
);
for (const error of new Set(figures.errors)) console.log(`  ${error}`);
if (figures.errors.length > 0 || growth > MOST_GROWTH || exitCode !== 0) process.exitCode = 1;

for (const load of [
  () => loadGates(200),
  () => loadComments(1_000),
  () => loadJobs(5),
  () => loadHistory(10_000),
]) {
  const { figures: line, flaws } = await load();
  console.log(line);
  for (const flaw of flaws) console.log(`  not as it has to be: ${flaw}`);
  if (flaws.length > 0) process.exitCode = 1;
}

function at(share: number): string {
  return (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(1);
}
