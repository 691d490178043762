import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { ARTIFACT_SERVICE, forbid } from '../support/github/faults.js';
import { openPullRequest, QUICK, relabelIris } from '../support/scenario.js';

jest.setTimeout(120_000);

const GOLDEN = '__tests__/dist/golden/log.txt';

/** What differs between machines and runs, masked. */
function mask(log: string): string {
  return log
    .replace(/^Forest Gate \S+ on Node\.js .*$/m, 'Forest Gate VERSION on MACHINE.')
    .replace(/: \d+\.\d s$/gm, ': TIME')
    .replace(/\b[0-9a-f]{40}\b/g, 'SHA')
    .replace(/\b[0-9a-f]{7}\b/g, 'SHA')
    .replace(/https?:\/\/[\w.]+(?::\d+)?/g, 'HOST')
    .replace(/(?:[A-Z]:)?[^\s:]*[/\\](?=(?:model|profile|metrics|scores|predictions|report|model-card|badge|history)\.)/g, 'FOLDER/')
    .replace(/(\bArtifact ID |\/artifacts\/|#issuecomment-)\d+/g, '$1ID')
    .replace(/^::(?:stop-commands|debug|add-mask)::.*\n/gm, '')
    .replace(/^(Uploaded bytes|SHA256 digest of uploaded artifact is) .*$/gm, '$1 ...')
    .replace(/ +/g, ' ');
}

describe('the log of a job', () => {
  it('explains the verdict from top to bottom, a group for each phase and the report last', async () => {
    const scenario = await openPullRequest(
      { 'data/iris.csv': relabelIris(1_000) },
      { 'data/iris.csv': relabelIris(4), '.github/forest-gate.yml': 'max-depth: 8\n' },
    );
    try {
      const { stdout: log } = await scenario.pull({ ...QUICK, 'min-accuracy': '0.9' });
      const masked = mask(log);
      // UPDATE_GOLDENS=1 npm test -- dist/log
      if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(GOLDEN, masked);
      expect(masked).toBe(readFileSync(GOLDEN, 'utf8'));
      expect(log).not.toContain(scenario.github.state.token);
    } finally {
      await scenario.close();
    }
  });
});

describe('the log of a first run', () => {
  it('says each reason for having no base once', async () => {
    const scenario = await openPullRequest();
    try {
      const { stdout } = await scenario.push();
      const reasons = stdout.match(/^No base that way: .*$/gm) ?? [];
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons).toEqual([...new Set(reasons)]);
    } finally {
      await scenario.close();
    }
  });
});

describe('a warning', () => {
  it('is one where the upload is refused', async () => {
    const scenario = await openPullRequest();
    try {
      scenario.github.on('POST', `${ARTIFACT_SERVICE}/CreateArtifact`, forbid);
      const { annotations, exitCode, stdout } = await scenario.push();
      expect(exitCode).toBe(0);
      const warnings = annotations.filter(({ name }) => name === 'warning');
      expect(warnings.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The upload failed: .* The files are in /),
      ]);
      expect(stdout.match(/The upload failed/g)).toHaveLength(1);
    } finally {
      await scenario.close();
    }
  });
});
