import type { BaseAccess } from '../baseline/baseline.js';
import type { FileAtCommit } from '../git/fileAtCommit.js';
import { findSince } from '../git/findSince.js';
import { openGit } from '../git/git.js';
import { findBaseCommit } from './baseCommit.js';
import type { GitHubClient } from './api/client.js';
import { readFileFromApi } from './contents.js';
import { findSinceFromApi } from './findSinceFromApi.js';
import type { RunContext } from './context.js';
import type { Shelf } from './artifact/openShelf.js';
import { createArtifactFinder } from './artifact/findArtifact.js';

/**
 * What a run is compared with, and the ways to it: the clone in the workspace first, then the API.
 * @param client `null` where the API may not be asked
 * @param shelf where earlier runs left their results; `null` where nothing can be looked for
 */
export async function accessBase(
  client: GitHubClient | null,
  context: RunContext,
  workspace: string,
  gate: string,
  shelf: Shelf | null,
): Promise<BaseAccess> {
  const git = openGit(workspace);
  const base = await findBaseCommit(context, git, client);
  return {
    ...base,
    workflow:
      context.workflowPath === null ? null : { path: context.workflowPath, commit: context.sha },
    store: client && shelf && createArtifactFinder(client, context, gate, base, shelf),
    findCommit: async (since, now) => {
      const local = await findSince(git, since, base.commit, now);
      return local.state === 'unreadable' && client !== null
        ? findSinceFromApi(client, context, since, base.commit, now)
        : local;
    },
    readFile: async (commit, path): Promise<FileAtCommit> => {
      const local = await git.readFileAtCommit(commit, path);
      if (local.state !== 'unavailable') return local;
      if (client !== null) return readFileFromApi(client, context, commit, path);
      const advice = 'Check it out too (actions/checkout with fetch-depth: 0), or give a token.';
      return { ...local, reason: `${local.reason} ${advice}` };
    },
  };
}
