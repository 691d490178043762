import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';
import { fillDisk } from './fullDisk.js';
import { killCommand } from './killCommand.js';
import { killPublish } from './killPublish.js';
import { killServe } from './killServe.js';

jest.setTimeout(180_000);

/** Another number tries other moments; `npm run kill` and `npm run full-disk` try many more. */
const random = new MersenneTwister(Number(process.env['TORTURE_SEED'] ?? 1));

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forest-gate-kill-'));
});
afterAll(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));

describe('killed at any moment, and done again', () => {
  it.each([
    ['gate', killCommand],
    ['publish', killPublish],
    ['serve', killServe],
  ])('R67, R101: %s comes to the same bytes', async (_, open) => {
    const subject = await open(top);
    const after = 1 + random.below(Math.floor(subject.milliseconds));
    expect([after, await subject.attempt(after)]).toEqual([after, null]);
    await subject.close();
  });

  it('R101: a disk that is full at a write leaves the files of one run, and nothing beside', async () => {
    if (process.platform !== 'linux' || !hasCompiler()) return;
    const { tried, flaws } = await fillDisk(top, (writes) => [1 + random.below(writes)]);
    expect([tried, flaws]).toEqual([2, []]);
  });
});

function hasCompiler(): boolean {
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
