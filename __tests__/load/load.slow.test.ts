import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { startServing } from '../support/startServing.js';
import { loadServer } from './loadServer.js';

const BODY = '{"sepal_length":5.1,"sepal_width":3.5,"petal_length":1.4,"petal_width":0.2}';

it('R104: every request is answered, whatever slow and broken clients do meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forest-gate-load-'));
  const words = ['gate', '--data', resolve('data/iris.csv'), '--trees', '5'];
  execFileSync(process.execPath, [resolve('.build/src/cli.js'), ...words], {
    cwd: folder,
    stdio: 'ignore',
  });
  const serving = await startServing(['--model', join(folder, 'forest-gate-out', 'model.json')]);
  try {
    const asked = { method: 'POST', body: BODY };
    const answer = await (await fetch(`${serving.url}/predict`, asked)).text();
    const question = { path: '/predict', body: BODY, answer };
    const load = { perSecond: 300, seconds: 2 };
    const { errors, times, odd } = await loadServer(serving.port, question, load);
    expect([errors, times.length]).toEqual([[], 600]);
    expect(odd).toBeGreaterThan(50);
  } finally {
    serving.kill('SIGTERM');
    await serving.ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
