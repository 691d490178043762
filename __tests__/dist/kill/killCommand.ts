import { resolve } from 'node:path';
import { type Ending, findFlaw, inCopy, listDiffering, makeBad, runAsIs } from '../torture/scene.js';
import { type Killable, timeOf } from './killable.js';

const FAULT = { call: 'any', nth: 1, how: 'kill' } as const;

/** `gate`, in a folder that holds the files of an earlier run. */
export async function killCommand(top: string): Promise<Killable> {
  const scene = await makeBad(top);
  const words = [resolve('dist/cli/index.js'), ...scene.args];
  const milliseconds = await timeOf(() => inCopy(top, scene, (folder) => runAsIs(folder, words)));
  return {
    name: 'gate',
    milliseconds,
    attempt: (after) =>
      inCopy(top, scene, async (folder) => {
        const killed = await runAsIs(folder, words, { killAfter: after });
        const flaw = await findFlaw(scene, FAULT, { ...killed, files: named(killed.files) });
        if (flaw !== null) return flaw;
        const again = await runAsIs(folder, words);
        const others = listDiffering(named(again.files), scene.sound.files);
        return others.length > 0 ? `done again, it has other bytes: ${others.join()}` : null;
      }),
    close: () => Promise.resolve(),
  };
}

/** Without those that had no name yet, which only a kill leaves. */
function named(files: Ending['files']): Ending['files'] {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('.')));
}
