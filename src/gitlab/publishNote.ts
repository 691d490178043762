import { z } from 'zod';
import type { GitHubClient } from '../github/api/client.js';
import { parseReply, readJson, readPages, unlessFailed } from '../github/api/readJson.js';
import {
  countLooks,
  formatMarker,
  isNewer,
  isSameRun,
  parseMarker,
  type Marker,
} from '../github/comment/marker.js';
import type { MergeRequest } from './mergeRequest.js';

const MAX_PAGES = 10;
const MAX_ROUNDS = 3;
const NOTES = '/projects/{project}/merge_requests/{iid}/notes';

const noteSchema = z.object({
  id: z.int(),
  body: z.string(),
  author: z.object({ id: z.int() }),
});
const requestSchema = z.object({ sha: z.string(), state: z.string() });
const userSchema = z.object({ id: z.int() });

interface OwnNote {
  readonly id: number;
  readonly marker: Marker;
}

/**
 * Brings the one note of a gate in a merge request up to date, edited in place: the oldest by its
 * marker and its author is kept, and others of the gate are deleted.
 *
 * @param write gives Markdown, by which look at the merge request it is
 * @returns `superseded` when the merge request has moved on, or a newer job has the word
 * @throws {CallFailure}
 */
export async function publishNote(
  client: GitHubClient,
  { project, iid, headSha, job }: MergeRequest,
  gate: string,
  write: (looks: number) => string,
): Promise<'created' | 'updated' | 'superseded'> {
  const place = { project, iid };
  const own: Marker = { gate, sha: headSha, run: job, attempt: 1, looks: 1 };
  const { id: author } = await readJson(client, 'GET /user', {}, userSchema);
  let outcome: 'created' | 'updated' | null = null;
  for (let round = 1; ; round++) {
    const [kept, ...twins] = await listOwn(client, place, gate, author);
    if ([kept, ...twins].some((note) => note !== undefined && isNewer(note.marker, own))) {
      return 'superseded';
    }
    if (outcome !== null && ((kept && isSameRun(kept.marker, own)) || round > MAX_ROUNDS)) {
      for (const { id } of twins) {
        // Another job may have deleted it; the next one finds what is left.
        await unlessFailed(client.write(`DELETE ${NOTES}/{id}`, { ...place, id }, () => undefined));
      }
      return outcome;
    }
    const { sha, state } = await readJson(
      client,
      'GET /projects/{project}/merge_requests/{iid}',
      place,
      requestSchema,
    );
    if (sha !== headSha || state !== 'opened') return 'superseded';
    const looks = countLooks(headSha, kept?.marker);
    const body = `${formatMarker({ ...own, looks })}\n${write(looks)}`;
    if (kept === undefined) {
      await client.write(`POST ${NOTES}`, { ...place, body }, (reply) =>
        parseReply(reply, noteSchema),
      );
      outcome = 'created';
    } else {
      await client.write(`PUT ${NOTES}/{id}`, { ...place, id: kept.id, body }, (reply) =>
        parseReply(reply, noteSchema),
      );
      outcome = 'updated';
    }
  }
}

/** The notes of a gate by this author, the oldest first. */
async function listOwn(
  client: GitHubClient,
  place: { readonly project: string; readonly iid: string },
  gate: string,
  author: number,
): Promise<OwnNote[]> {
  const notes = await readPages(
    client,
    `GET ${NOTES}`,
    { ...place, sort: 'asc', order_by: 'created_at' },
    z.array(noteSchema),
    (page) => page,
    MAX_PAGES,
  );
  return notes
    .flatMap(({ id, body, author: by }) => {
      const marker = parseMarker(body);
      return marker?.gate === gate && by.id === author ? [{ id, marker }] : [];
    })
    .sort((a, b) => a.id - b.id);
}
