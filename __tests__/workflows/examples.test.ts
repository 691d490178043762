import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROFILE_FILE, MODEL_FILE, RESULT_FILES } from '../../src/run/files.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

const stepSchema = z.strictObject({
  name: z.string().optional(),
  uses: z.string().default(''),
  run: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.coerce.string()).default({}),
});
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.literal('ubuntu-latest'),
      permissions: z.record(z.string(), z.string()),
      outputs: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema),
    }),
  ),
});
const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ required: z.boolean().optional() })),
  outputs: z.record(z.string(), z.unknown()),
});

/** The metadata of an action of this repository; `null` for another's. */
function actionOf(uses: string): z.infer<typeof actionSchema> | null {
  const [, path = ''] = /^forest-gate\/forest-gate(\/[^@]*)?@v1$/.exec(uses) ?? [];
  if (!uses.startsWith('forest-gate/')) return null;
  return actionSchema.parse(parse(readFileSync(`.${path}/action.yml`, 'utf8')));
}

describe('the workflow that watches and trains again', () => {
  const workflow = workflowSchema.parse(
    parse(readFileSync('.github/examples/retrain.yml', 'utf8')),
  );
  const { jobs } = workflow;

  it('is started by the clock, by a call, by pushed data and by hand', () => {
    expect(Object.keys(workflow.on)).toEqual([
      'schedule',
      'repository_dispatch',
      'push',
      'workflow_dispatch',
    ]);
    expect(JSON.stringify(workflow.on)).toContain('"branches":["main"]');
  });

  it('gives its actions inputs that they have, and reads outputs that they have', () => {
    for (const job of Object.values(jobs)) {
      for (const { uses, with: given } of job.steps) {
        const action = actionOf(uses);
        if (action === null) continue;
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
        for (const [name, { required }] of Object.entries(action.inputs)) {
          if (required === true) expect(Object.keys(given)).toContain(name);
        }
      }
      for (const text of Object.values(job.outputs ?? {})) {
        const [, id, output = ''] =
          /^\$\{\{ steps\.(\w+)\.outputs\.([\w-]+) \}\}$/.exec(text) ?? [];
        const step = job.steps.find((of) => of.id === id);
        expect(Object.keys(actionOf(step?.uses ?? '')?.outputs ?? {})).toContain(output);
      }
    }
  });

  it('writes only where it has to, and publishes only what passed', () => {
    const writing = Object.entries(jobs).flatMap(([name, { permissions }]) =>
      Object.entries(permissions).flatMap(([right, level]) =>
        level === 'write' ? [`${name}: ${right}`] : [],
      ),
    );
    expect(writing).toEqual(['watch: issues', 'publish: contents']);
    expect(jobs['publish']?.if).toBe("needs.gate.outputs.verdict == 'passed'");
    const gate = jobs['gate']?.steps.find(({ id }) => id === 'gate');
    const settings = readSettingsFrom(gate?.with ?? {});
    expect(settings.table.target).toBe('species');
    const watched = jobs['watch']?.steps.find(({ id }) => id === 'drift')?.with;
    expect(settings.stage).toEqual({ name: watched?.['stage'], at: watched?.['at'] });
  });

  it('goes on to train while nothing is in production, which is no failure', () => {
    const watched = jobs['watch']?.steps.find(({ id }) => id === 'drift')?.with;
    expect(watched).toMatchObject({ 'stage-optional': 'true', fail: 'false' });
    expect(jobs['gate']?.if).toBe(
      "github.event_name == 'push' || needs.watch.outputs.drifted == 'true' || needs.watch.outputs.version == ''",
    );
  });

  it('trains on the rows that drifted, which a step adds to the table that the gate reads', () => {
    const { steps = [] } = jobs['gate'] ?? {};
    const at = steps.findIndex(({ run }) => run !== undefined);
    expect(steps[at]?.if).toBe("github.event_name != 'push'");
    const gate = steps.findIndex(({ id }) => id === 'gate');
    expect(at).toBeLessThan(gate);
    const table = steps[gate]?.with['data'] ?? '';
    const watched = jobs['watch']?.steps.find(({ id }) => id === 'drift')?.with['data'] ?? '';
    // A push of what came in alone would train on the table as it was.
    expect(JSON.stringify(workflow.on)).toContain(`"paths":["${table}*",`);
    const folder = mkdtempSync(join(tmpdir(), 'forest-gate-retrain-'));
    try {
      mkdirSync(join(folder, 'data'));
      // A last line may lack its end.
      writeFileSync(join(folder, table), 'size,kind\n1,a\n2,b');
      writeFileSync(join(folder, watched), 'size,kind\n3,a\n4,b\n');
      execFileSync('sh', ['-e', '-c', steps[at]?.run ?? ''], { cwd: folder });
      expect(readFileSync(join(folder, table), 'utf8')).toBe('size,kind\n1,a\n2,b\n3,a\n4,b\n');
      expect(readdirSync(folder)).toEqual(['data']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the stage of DVC', () => {
  it('names files that a run writes', () => {
    const text = readFileSync('.github/examples/dvc.yaml', 'utf8');
    const named = [...text.matchAll(/forest-gate-out\/([\w.]+)/g)].map(([, name]) => name);
    const written = [MODEL_FILE, PROFILE_FILE, ...RESULT_FILES].map(({ name }) => name);
    expect(named).toEqual(['model.json', 'profile.json', 'scores.json', 'predictions.csv']);
    expect(written).toEqual(expect.arrayContaining(named));
  });
});
