import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { findFlaw, findLeft, inCopy, listDiffering, makeBad, runAsIs } from '../torture/scene.js';
import type { Scene } from '../torture/scene.js';

/**
 * Fills the disk at writes of `gate`, each once and from then on, and does the same again without.
 *
 * @param sample which of so many writes, the first being 1
 */
export async function fillDisk(
  top: string,
  sample: (writes: number) => readonly number[],
): Promise<{ readonly tried: number; readonly flaws: readonly string[] }> {
  const shim = join(top, 'fullDisk.so');
  const source = '__tests__/dist/kill/fullDisk.c';
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl']);
  const scene = await makeBad(top);
  const writes = await countWrites(top, scene, shim);
  const cells = sample(writes).flatMap((at) => [
    { at, how: 'once' as const },
    { at, how: 'ever' as const },
  ]);
  const tried = cells.length;
  const flaws: string[] = [];
  const work = async (): Promise<void> => {
    for (let cell = cells.shift(); cell !== undefined; cell = cells.shift()) {
      const { at, how } = cell;
      const flaw = await fillAt(top, scene, shim, at, how);
      if (flaw !== null) flaws.push(`write ${at} of ${writes}, ${how}: ${flaw}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { tried, flaws };
}

const WORDS = [resolve('dist/cli/index.js')];

async function countWrites(top: string, scene: Scene, shim: string): Promise<number> {
  const log = join(top, 'writes');
  return inCopy(top, scene, async (folder) => {
    const under = join(folder, 'forest-gate-out');
    const env = { LD_PRELOAD: shim, DISK_UNDER: under, DISK_LOG: log };
    await runAsIs(folder, [...WORDS, ...scene.args], { env });
    return Number(await readFile(log, 'utf8'));
  });
}

async function fillAt(
  top: string,
  scene: Scene,
  shim: string,
  at: number,
  how: 'once' | 'ever',
): Promise<string | null> {
  return inCopy(top, scene, async (folder) => {
    const env = {
      LD_PRELOAD: shim,
      DISK_UNDER: join(folder, 'forest-gate-out'),
      DISK_FULL_AT: String(at),
      ...(how === 'ever' && { DISK_FULL_EVER: '1' }),
    };
    const words = [...WORDS, ...scene.args];
    const full = await runAsIs(folder, words, { env });
    const flaw = await findFlaw(scene, { call: 'write', nth: at, how }, full);
    if (flaw !== null) return flaw;
    if (findLeft(full).length > 0) return `it left ${findLeft(full).join()}`;
    const again = await runAsIs(folder, words);
    const others = listDiffering(again.files, scene.sound.files);
    return others.length > 0 ? `done again, it has other bytes: ${others.join()}` : null;
  });
}
