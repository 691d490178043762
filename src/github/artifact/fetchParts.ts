import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isPartOf } from '../../parts/part.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import { readPages } from '../api/readJson.js';
import type { RunContext } from '../context.js';
import { explainListing } from './findArtifact.js';
import { describeFault, openArchive } from './openArchive.js';

/** Bytes of a part that is brought: it is held in memory for that. */
export const MAX_PART_BYTES = 1_000_000_000;
const MAX_PAGES = 100;

const pageSchema = z.object({
  artifacts: z.array(
    z.object({
      id: z.int().min(0),
      name: z.string(),
      expired: z.boolean(),
      digest: z.string().nullish(),
    }),
  ),
});

/**
 * Brings the parts that other jobs of this run have uploaded to a folder, one after the other. What
 * cannot be brought is told, and is missing then.
 *
 * @param folder which is there, and empty
 */
export async function fetchParts(
  client: GitHubClient,
  context: RunContext,
  gate: string,
  folder: string,
  tell: (sentence: string) => void,
): Promise<void> {
  try {
    for (const { id, name, digest } of await list(client, context, gate)) {
      const asked = { id, runId: context.runId, digest };
      const archive = await openArchive(client, context, asked, MAX_PART_BYTES);
      if (archive.state === 'gone') continue;
      if (archive.state === 'unreadable') tell(archive.reason);
      else {
        try {
          const file = name.replace(/-\d+$/, '');
          await writeFile(join(folder, name), await archive.read(file, MAX_PART_BYTES));
        } catch (error) {
          tell(describeFault({ id }, error));
        }
      }
    }
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    tell(`The parts of this run cannot be brought: ${explainListing(error)}`);
  }
}

async function list(client: GitHubClient, { repository, runId }: RunContext, gate: string) {
  const rows = await readPages(
    client,
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { owner: repository.owner, repo: repository.name, run_id: runId },
    pageSchema,
    (page) => page.artifacts,
    MAX_PAGES,
  );
  return rows.filter(({ name, expired }) => !expired && isPartOf(gate, name));
}
