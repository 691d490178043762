import type { HistoryEntry } from '../../history/history.js';
import type { KnownHistory } from '../../history/knownHistory.js';
import { mergeEntries } from '../../history/mergeEntries.js';
import { MAX_HISTORY_BYTES, parseHistory } from '../../history/parseHistory.js';
import { CallFailure } from '../api/callFailure.js';
import { explainListing } from './findArtifact.js';
import { describeFault, reasonOf, type OpenArchive } from './openArchive.js';
import type { Shelf, ShelvedArchive } from './openShelf.js';
import { MissingEntryError } from './readZipEntry.js';

const MAX_CANDIDATES = 10;
const EXPIRED = 'The artifacts of all earlier runs have expired, and their results with them.';

/**
 * The history of a branch, as its newest runs left it: all runs that any of these knows. An archive that
 * was there when a newer run began is not opened again, since that run has taken it in or told why not.
 * Archives count as they do for the base, so that nothing of a fork or a pull request gets in.
 *
 * @param gate whose history; one of another gate or branch is refused
 */
export async function findHistory(
  shelf: Shelf,
  gate: string,
  branch: string,
): Promise<KnownHistory> {
  const problems: string[] = [];
  let unlisted: string | null = null;
  const histories: { readonly entries: readonly HistoryEntry[]; readonly began: string }[] = [];
  let expired = 0;
  try {
    const { archives, expired: gone } = await shelf.list(branch);
    expired = gone;
    for (const archive of archives.slice(0, MAX_CANDIDATES)) {
      const isTakenIn = histories.some(
        ({ entries, began }) =>
          entries.some(({ run }) => run?.id === archive.runId) ||
          (archive.createdAt !== '' && isBefore(archive.createdAt, began)),
      );
      if (isTakenIn || !(await shelf.isTrusted(archive))) continue;
      const opened = await shelf.open(archive);
      if (opened.state === 'gone') expired += 1;
      else if (opened.state === 'unreadable') problems.push(opened.reason);
      else {
        const read = await readEntries(opened, archive, gate, branch);
        if (typeof read === 'string') problems.push(read);
        else if (read !== null) histories.push({ entries: read, began: beganAt(read, archive) });
      }
    }
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    if (!error.isAbsent) unlisted = explainListing(error);
  }
  // Where two tell of one run, the newer history is right.
  const entries = mergeEntries(histories.reverse().flatMap((history) => history.entries));
  const unread = [...problems, ...(unlisted === null ? [] : [unlisted])].join(' ');
  const lost = unread === '' ? (expired > 0 ? EXPIRED : null) : unread;
  return {
    branch,
    entries,
    problems,
    lost: entries.length > 0 ? null : lost,
    isUnreadable: entries.length === 0 && unread !== '',
  };
}

/** The entries of a history; `null` where the archive has none, a sentence where it is of no use. */
async function readEntries(
  { read }: OpenArchive,
  { id }: ShelvedArchive,
  gate: string,
  branch: string,
): Promise<readonly HistoryEntry[] | string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await read('history.json', MAX_HISTORY_BYTES);
  } catch (error) {
    // A release that kept no history.
    if (error instanceof MissingEntryError) return null;
    return describeFault({ id }, error);
  }
  try {
    const history = parseHistory(bytes);
    if (history.name === gate && history.branch === branch) return history.entries;
    throw new Error(`it is of ${history.name} on ${history.branch ?? 'no branch'}`);
  } catch (error) {
    return `The history in artifact ${id} cannot be used: ${reasonOf(error)}.`;
  }
}

/** When the run began that left a history. */
function beganAt(entries: readonly HistoryEntry[], { runId }: ShelvedArchive): string {
  return entries.find(({ run }) => run?.id === runId)?.time ?? '';
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
