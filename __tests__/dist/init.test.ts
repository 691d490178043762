import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { runCommand } from '../support/runCommand.js';
import { IRIS, openPullRequest, relabelIris, type Scenario } from '../support/scenario.js';

const CONFIG = '.github/forest-gate.yml';
const WORKFLOW = '.github/workflows/model.yml';
const step = z.strictObject({
  uses: z.string(),
  with: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.strictObject({ 'forest-gate': z.object({ steps: z.array(step) }) }),
});

let folder: string;
let scenario: Scenario | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-init-'));
  writeFileSync(join(folder, 'flowers.csv'), IRIS);
});
afterEach(async () => {
  await scenario?.close();
  scenario = null;
  await rm(folder, { recursive: true, force: true });
});

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('init', () => {
  it('writes a workflow that runs: what it gives, on its settings, passes and fails a pull request', async () => {
    const { exitCode, stderr, stdout } = await runCommand(['init', '--yes'], { cwd: folder });
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('forest-gate:')]);
    expect(stdout).toContain(`Wrote ${CONFIG}.\nWrote ${WORKFLOW}.\n`);

    const { permissions, jobs } = workflow.parse(parse(read(WORKFLOW)));
    expect(permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
    const [checkout, gate] = jobs['forest-gate'].steps;
    expect(checkout?.uses).toMatch(/^actions\/checkout@v\d+$/);
    expect(gate?.uses).toMatch(/^forest-gate\/forest-gate@v\d+$/);

    const files = { 'flowers.csv': IRIS, [CONFIG]: read(CONFIG), [WORKFLOW]: read(WORKFLOW) };
    scenario = await openPullRequest(files, { ...files, 'flowers.csv': relabelIris(4) });
    const pushed = await scenario.push(gate?.with ?? {});
    expect([pushed.exitCode, pushed.outputs.get('verdict')]).toEqual([0, 'passed']);
    const pulled = await scenario.pull(gate?.with ?? {});
    expect([pulled.exitCode, pulled.outputs.get('verdict')]).toEqual([1, 'failed']);
    expect(scenario.comments()).toEqual([expect.stringContaining('flowers: accuracy is ')]);
  });

  it('asks nobody where nobody is, and stops a second time with what is there', async () => {
    const alone = await runCommand(['init'], { cwd: folder });
    expect(alone).toMatchObject({
      exitCode: 2,
      stderr:
        'forest-gate: init asks on a terminal, and there is none. With --yes it takes what it finds, or what --data and --target name.\n',
    });
    await runCommand(['init', '--yes', '--target', 'species'], { cwd: folder });
    const before = read(CONFIG);
    const again = await runCommand(['init', '--yes'], { cwd: folder });
    expect([again.exitCode, again.stderr]).toEqual([
      2,
      expect.stringContaining(`${CONFIG} and ${WORKFLOW} are there already and stay as they are.`),
    ]);
    expect(read(CONFIG)).toBe(before);
  });
});
