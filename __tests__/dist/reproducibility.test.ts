import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCommand } from '../support/runCommand.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(120_000);

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forest-gate-bytes-'));
});
afterAll(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));

/** The model, and the metrics without their one timestamp, of a run in a directory of its own. */
async function bytesOf(
  csv: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<{ model: string; metrics: string }> {
  const cwd = await mkdtemp(join(top, 'run-'));
  await writeFile(join(cwd, 'iris.csv'), csv);
  const run = await runCommand(['--data', 'iris.csv', '--trees', '20', ...args], { cwd, env });
  expect(run.exitCode).toBe(0);
  const metrics = await readFile(join(cwd, 'forest-gate-out', 'metrics.json'), 'utf8');
  expect(metrics.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/g)).toHaveLength(1);
  expect(metrics).not.toContain(cwd);
  return {
    model: await readFile(join(cwd, 'forest-gate-out', 'model.json'), 'utf8'),
    metrics: metrics.replace(/"createdAt": ".*"/, '"createdAt": ""'),
  };
}

describe('the same data and settings give the same bytes', () => {
  it.each([
    ['a second run', {}],
    ['another time zone and language', { TZ: 'Pacific/Apia', LANG: 'sv_SE.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['colours asked for', { FORCE_COLOR: '1', TERM: 'xterm-256color' }],
  ])('R81, R85: on %s', async (_, env) => {
    expect(await bytesOf(IRIS, env)).toEqual(await bytesOf(IRIS));
  });

  it('R84: on a checkout with CRLF line ends, but for the hash of the raw bytes', async () => {
    const unix = await bytesOf(IRIS);
    const windows = await bytesOf(IRIS.replaceAll('\n', '\r\n'));
    expect(windows.model).toBe(unix.model);
    const raw = /"sha256": "[0-9a-f]{64}",\n(?= *"fingerprint")/;
    expect(windows.metrics.replace(raw, '')).toBe(unix.metrics.replace(raw, ''));
    expect(raw.exec(windows.metrics)?.[0]).not.toBe(raw.exec(unix.metrics)?.[0]);
  });

  it('rows that only move give the same model', async () => {
    const [header = '', ...rows] = IRIS.trim().split('\n');
    const moved = `${[header, ...rows.reverse()].join('\n')}\n`;
    const forestOf = ({ model }: { model: string }): string =>
      model.slice(model.indexOf('"forest"'));
    expect(forestOf(await bytesOf(moved))).toBe(forestOf(await bytesOf(IRIS)));
  });

  it('R81: the same bytes as on every machine and Node that this test has run on', async () => {
    const { model } = await bytesOf(IRIS);
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(model).digest('hex')).toBe(
      (await readFile('__tests__/dist/golden/iris-20-trees.sha256', 'utf8')).trim(),
    );
  });
});
