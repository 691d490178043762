import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import type { ReadFile } from '../git/followPointer.js';
import { quote } from '../text/quote.js';
import { readConfig } from './config.js';
import { listFolders } from './findPointer.js';
import { openCache, openRemote } from './openRemote.js';
import type { Asker, NoStore, Store } from './store.js';

/**
 * Where what DVC keeps of a path may be: its cache on this machine, then the remote.
 *
 * @param remote its name; `null` for the default one
 * @param read gives the configuration that stands beside the pointer; what this machine adds to it
 *   is in its own `config.local`
 */
export async function openStores(
  path: string,
  remote: string | null,
  read: ReadFile,
  asker: Asker,
): Promise<readonly (Store | NoStore)[]> {
  const { root, text } = await findRoot(path, read);
  const own = await readFile(join(root, 'config.local'), 'utf8').catch(() => '');
  const config = readConfig([text, own]);
  const wanted = remote ?? config.defaultRemote;
  const described = wanted === null ? undefined : config.remotes.get(wanted);
  return [
    openCache(config.cache, root),
    described === undefined
      ? { name: 'a remote', problem: whyNone(wanted) }
      : await openRemote(described, root, asker),
  ];
}

function whyNone(wanted: string | null): string {
  return wanted === null
    ? '.dvc/config names no default one. Name it (`dvc remote add --default NAME ADDRESS`), or let a step before this one run `dvc pull`'
    : `.dvc/config has none of the name ${quote(wanted)}`;
}

/** The folder `.dvc` that a path belongs to, absolute, and the configuration in it. */
async function findRoot(
  path: string,
  read: ReadFile,
): Promise<{ readonly root: string; readonly text: string }> {
  for (const folder of listFolders(path)) {
    const file = await read(posix.join(folder, '.dvc', 'config'));
    if (file.state !== 'found') continue;
    return {
      root: resolve(folder, '.dvc'),
      text: Buffer.from(file.bytes).toString('utf8'),
    };
  }
  // A run may have been started in a folder of the repository.
  for (let folder = resolve(dirname(path)); ; folder = dirname(folder)) {
    const root = join(folder, '.dvc');
    if (existsSync(join(root, 'config'))) {
      return { root, text: await readFile(join(root, 'config'), 'utf8') };
    }
    if (folder === dirname(folder)) return { root: resolve('.dvc'), text: '' };
  }
}
