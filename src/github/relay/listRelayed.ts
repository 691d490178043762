import { z } from 'zod';
import { compareText } from '../../text/compareText.js';
import type { GitHubClient } from '../api/client.js';
import { readPages } from '../api/readJson.js';
import { isArchiveName } from '../artifact/artifactName.js';
import type { ArtifactToDownload } from '../artifact/openArchive.js';
import { placeOf } from '../comment/comment.js';
import type { RunContext } from '../context.js';

const MAX_PAGES = 3;

const pageSchema = z.object({
  artifacts: z.array(
    z.object({
      id: z.int().min(0),
      name: z.string(),
      expired: z.boolean(),
      digest: z.string().nullish(),
      created_at: z.string().nullish(),
      workflow_run: z.object({ id: z.int() }).partial().nullish(),
    }),
  ),
});

/** An archive by the name of one of a gate. */
export interface RelayedArchive extends ArtifactToDownload {
  readonly name: string;
}

/**
 * The archives that a run left under names of gates, the newest first.
 * @throws {CallFailure}
 */
export async function listRelayed(
  client: GitHubClient,
  context: RunContext,
  runId: number,
): Promise<readonly RelayedArchive[]> {
  const rows = await readPages(
    client,
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { ...placeOf(context), run_id: runId },
    pageSchema,
    ({ artifacts }) => artifacts,
    MAX_PAGES,
  );
  return rows
    .filter(
      ({ name, expired, workflow_run: run }) =>
        isArchiveName(name) && !expired && (run?.id ?? runId) === runId,
    )
    .toSorted((a, b) => compareText(b.created_at ?? '', a.created_at ?? '') || b.id - a.id)
    .map(({ id, name, digest }) => ({ id, name, digest, runId }));
}
