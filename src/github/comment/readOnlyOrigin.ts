import type { PullRequest } from '../context.js';

/**
 * Where a pull request comes from whose runs get a token that can only read, as the middle of a
 * sentence; `null` for one of the repository itself.
 */
export function readOnlyOrigin({ fork, dependabot }: PullRequest): 'a fork' | 'Dependabot' | null {
  if (fork) return 'a fork';
  return dependabot ? 'Dependabot' : null;
}
