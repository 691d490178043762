import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const DIRECTORY = '.github/workflows';
const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()),
      'timeout-minutes': z.number(),
      strategy: z.object({ matrix: z.record(z.string(), z.unknown()) }).optional(),
      steps: z.array(stepSchema),
    }),
  ),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});
const dependabotSchema = z.object({
  updates: z.array(z.object({ cooldown: z.object({ 'default-days': z.number() }) })),
});

const workflows = readdirSync(DIRECTORY).map((file) => ({
  file,
  ...workflowSchema.parse(parse(readFileSync(join(DIRECTORY, file), 'utf8'))),
}));
const steps = workflows.flatMap(({ file, jobs }) =>
  Object.values(jobs).flatMap((job) => job.steps.map((step) => ({ file, ...step }))),
);
function using(action: string) {
  return steps.filter(({ uses }) => uses?.startsWith(`${action}@`));
}

describe('the repository', () => {
  it('R88: a workflow has no right that a job did not ask for', () => {
    expect(workflows.length).toBeGreaterThan(0);
    for (const { file, permissions } of workflows) expect([file, permissions]).toEqual([file, {}]);
  });

  it('R88: every action is pinned to a commit, or is this one', () => {
    const others = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((uses) => !/^(?:\.\/|[\w./-]+@[0-9a-f]{40})$/.test(uses))).toEqual([]);
  });

  it('R88: no checkout keeps its credentials, and no release uses a cache', () => {
    for (const { file, with: inputs } of using('actions/checkout')) {
      expect([file, inputs['persist-credentials']]).toEqual([file, false]);
    }
    const setups = using('actions/setup-node').filter(({ file }) => file === 'release.yml');
    expect(setups.length).toBeGreaterThan(0);
    for (const { with: inputs } of setups) expect(inputs['package-manager-cache']).toBe(false);
    expect(using('actions/cache')).toEqual([]);
  });

  it('R87: ci.yml holds dist to a clean build, and runs the suite on Node 20 and 24', () => {
    const ci = workflows.find(({ file }) => file === 'ci.yml')?.jobs ?? {};
    const runs = Object.values(ci).flatMap((job) => job.steps.map(({ run }) => run ?? ''));
    expect(runs).toContain('npm run check-dist');
    expect(ci['test']?.strategy?.matrix).toMatchObject({ node: [20, 24] });
    expect(ci['test']?.steps.map(({ run }) => run)).toContain('npm cit');
  });

  it('R92: a release has its bill of materials, and a statement of what made it, that GitHub signs', () => {
    const publish = workflows.find(({ file }) => file === 'release.yml')?.jobs['publish'];
    const runs = publish?.steps.map(({ run = '' }) => run) ?? [];
    expect(publish?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
    const [statement] = using('actions/attest-build-provenance');
    expect(statement?.with['subject-path']).toContain('dist/**/*.js');
    expect(runs).toContain('node __tests__/scripts/printSbom.mjs > forest-gate.cdx.json');
    const release = runs.find((run) => run.includes('gh release create'));
    expect(release).toContain('forest-gate.cdx.json forest-gate.intoto.jsonl');
  });

  it('R89: every package in the lockfile has its checksum and runs no script on installing', () => {
    const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(0);
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('R89: no update is proposed before it is a week old', () => {
    const { updates } = dependabotSchema.parse(
      parse(readFileSync('.github/dependabot.yml', 'utf8')),
    );
    expect(updates.length).toBeGreaterThan(0);
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
  });
});
