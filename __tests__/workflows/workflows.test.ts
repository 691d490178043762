import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { bundledPackages } from '../architecture/sources.js';

const DIRECTORY = join('.github', 'workflows');
const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      uses: z.string().optional(),
      steps: z.array(z.object({ uses: z.string().optional() })).default([]),
    }),
  ),
});
function readJobs(name: string) {
  return workflowSchema.parse(parse(readFileSync(join(DIRECTORY, name), 'utf8'))).jobs;
}

describe('the workflows', () => {
  it('ci.yml ends in a job that needs every other one', () => {
    const { 'all-green': last, ...others } = readJobs('ci.yml');
    expect([last?.needs ?? []].flat().toSorted()).toEqual(Object.keys(others).toSorted());
  });

  it.each(readdirSync(DIRECTORY))('%s uses actions by the SHA of a commit only', (name) => {
    const used = Object.values(readJobs(name)).flatMap(({ uses, steps }) => [
      uses,
      ...steps.map((step) => step.uses),
    ]);
    const elsewhere = used.filter((uses) => uses !== undefined && !uses.startsWith('./'));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const uses of elsewhere) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
  });
});

describe('the updates of packages', () => {
  it('come one by one for what is bundled into dist', () => {
    const { updates } = z
      .object({
        updates: z.array(
          z.object({
            groups: z
              .object({ development: z.object({ 'exclude-patterns': z.array(z.string()) }) })
              .optional(),
          }),
        ),
      })
      .parse(parse(readFileSync(join('.github', 'dependabot.yml'), 'utf8')));
    const excluded = updates.flatMap(({ groups }) => groups?.development['exclude-patterns'] ?? []);
    const bundled = bundledPackages().map((name) => name.replace(/^@actions\/.*/, '@actions/*'));
    expect(excluded).toEqual([...new Set(bundled)]);
  });
});
