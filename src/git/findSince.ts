import { daysOf } from '../rules/since.js';
import { quote } from '../text/quote.js';
import type { Git } from './git.js';

/** The commit that a rule is since; or that nothing is as old as that, or that nobody knows. */
export type FoundCommit =
  | { readonly state: 'found'; readonly commit: string }
  | { readonly state: 'none' | 'unreadable'; readonly reason: string };

const DAY_MS = 86_400_000;

/** When so many days ago was. */
export function timeBefore(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** There is nothing as old as that. */
export function tooYoung(since: string): FoundCommit {
  return { state: 'none', reason: `No commit of the base is older than ${since}.` };
}

/**
 * The commit that a rule is since, as far as a local clone knows it.
 *
 * @param since as `parseSince` gives it
 * @param from the commit whose first-parent line days are counted back on; `null` for the one
 *   checked out
 */
export async function findSince(
  git: Pick<Git, 'resolveRevision' | 'findCommitBefore'>,
  since: string,
  from: string | null,
  now: Date,
): Promise<FoundCommit> {
  const days = daysOf(since);
  if (days === null) {
    const commit =
      (await git.resolveRevision(since)) ?? (await git.resolveRevision(`origin/${since}`));
    return commit === null
      ? unreadable(
          `git finds no commit ${quote(since)} here: fetch it first (git fetch --tags; actions/checkout with fetch-depth: 0).`,
        )
      : { state: 'found', commit };
  }
  const commit = await git.findCommitBefore(from ?? 'HEAD', timeBefore(days, now));
  if (commit === null) return tooYoung(since);
  return commit === undefined
    ? unreadable(
        `The clone does not reach back ${since}: fetch the whole history (git fetch --unshallow; actions/checkout with fetch-depth: 0).`,
      )
    : { state: 'found', commit };
}

function unreadable(reason: string): FoundCommit {
  return { state: 'unreadable', reason };
}
