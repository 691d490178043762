import { errorMessage, UserError } from '../errors.js';
import { readRegularFile } from '../files/readRegularFile.js';
import type { Git } from '../git/git.js';
import type { History } from '../history/history.js';
import type { HistoryAccess } from '../history/knownHistory.js';
import { MAX_HISTORY_BYTES, parseHistory } from '../history/parseHistory.js';
import { quote } from '../text/quote.js';

/**
 * The history in a file.
 *
 * @param flag the flag that named it
 * @returns `null` for a file that is not there
 * @throws UserError for one that is no history
 */
export async function readHistoryFile(path: string, flag: string): Promise<History | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(path, flag, MAX_HISTORY_BYTES, null);
  } catch (error) {
    if (error instanceof UserError && error.code === 'path-absent') return null;
    throw error;
  }
  try {
    return parseHistory(bytes);
  } catch (error) {
    throw new UserError(
      'history-invalid',
      `${flag}: ${quote(path)} is no history: ${errorMessage(error).replace(/\.$/, '')}. Name another file, or remove it to begin again.`,
    );
  }
}

/**
 * The history that a run on this machine carries on. The run is entered with the commit that is checked
 * out and its date, so that running it again changes nothing.
 *
 * @param gate whose history it has to be
 * @throws UserError for a file that is no history of this gate
 */
export async function accessHistoryFile(
  path: string,
  gate: string,
  git: Pick<Git, 'resolveRevision' | 'readCommitTime'>,
  now: () => Date,
): Promise<HistoryAccess> {
  const history = await readHistoryFile(path, 'history');
  if (history !== null && history.name !== gate) {
    throw new UserError(
      'history-invalid',
      `history: ${quote(path)} is of the gate ${quote(history.name)}, and this is ${quote(gate)}. Name another file for it.`,
    );
  }
  const known = {
    branch: history?.branch ?? null,
    entries: history?.entries ?? [],
    problems: [],
    lost: null,
    isUnreadable: false,
  };
  return {
    read: () => Promise.resolve(known),
    place: async () => {
      const commit = await git.resolveRevision('HEAD');
      const date = commit === null ? null : await git.readCommitTime(commit);
      return { commit, before: null, run: null, time: (date ?? now()).toISOString() };
    },
  };
}
