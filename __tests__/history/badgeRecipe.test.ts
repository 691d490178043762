import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { listExamples, readPages } from '../support/pages.js';

const REMOTE = 'https://x-access-token:$TOKEN@github.com/$GITHUB_REPOSITORY';
const stepsSchema = z.array(z.object({ run: z.string().optional() }));

/** The script of the page's recipe, which pushes to another repository here. */
function readScript(remote: string): string {
  const [recipe] = listExamples(readPages(), 'yaml').filter(
    ({ path }) => path === 'src/history/README.md',
  );
  const script = stepsSchema.parse(parse(recipe?.code ?? '')).flatMap(({ run }) => run ?? []);
  expect(script).toHaveLength(1);
  expect(script[0]).toContain(REMOTE);
  return script[0]?.replace(REMOTE, remote) ?? '';
}

describe('the recipe for a badge', () => {
  const onPosix = process.platform === 'win32' ? it.skip : it;

  onPosix('puts the newest badge into a branch of its own, again and again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forest-gate-badge-'));
    try {
      const remote = join(folder, 'remote');
      execFileSync('git', ['init', '--quiet', '--bare', remote]);
      for (const message of ['95.3%', '94.7%']) {
        const badge = JSON.stringify({ schemaVersion: 1, message });
        execFileSync('bash', ['-e', '-c', readScript(remote)], {
          env: { ...process.env, RUNNER_TEMP: mkdtempSync(join(folder, 'temp-')), BADGE: badge },
        });
        const shown = ['--git-dir', remote, 'show', 'badges:accuracy.json'];
        expect(execFileSync('git', shown, { encoding: 'utf8' })).toBe(`${badge}\n`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is of an address that the page names', () => {
    expect(readFileSync('src/history/README.md', 'utf8')).toContain('/badges/accuracy.json`');
  });
});
