import { errorMessage, UserError } from '../errors.js';
import type { Environment } from '../files/environment.js';
import { readRegularFile } from '../files/readRegularFile.js';
import { CallFailure } from '../github/api/callFailure.js';
import { createClient } from '../github/api/client.js';
import { createFetchTransport } from '../github/api/fetchTransport.js';
import { guardNote } from '../gitlab/guardNote.js';
import { readMergeRequest } from '../gitlab/mergeRequest.js';
import { publishNote } from '../gitlab/publishNote.js';
import { refuseStale } from '../gitlab/refuseStale.js';
import { setStatus } from '../gitlab/setStatus.js';
import { NO_FRAME } from '../report/comment/commentFrame.js';
import { renderComment } from '../report/renderComment.js';
import { readVerifiedResult } from '../verify/readVerifiedResult.js';
import type { NoteRequest } from './noteCommand.js';
import { printLines } from './printLines.js';

const MAX_METRICS_BYTES = 64 * 1024 * 1024;
/** GitLab takes a million characters; nobody reads them. */
const MAX_NOTE_BYTES = 65_000;

/**
 * Writes or edits the note of a gate in the merge request that the pipeline is of, from the result
 * document alone.
 *
 * @throws UserError for an environment or a document that cannot be used, and when GitLab refuses
 */
export async function note({ metrics, status }: NoteRequest, env: Environment): Promise<void> {
  const request = readMergeRequest(env);
  const bytes = await readRegularFile(metrics, 'metrics', MAX_METRICS_BYTES, null);
  let result;
  try {
    result = readVerifiedResult(bytes);
  } catch (error) {
    throw new UserError(
      'metrics-invalid',
      `${metrics} cannot be used as a result: ${errorMessage(error)}.`,
    );
  }
  refuseStale(metrics, result, request);
  const transport = createFetchTransport({ 'private-token': request.token }, request.apiUrl);
  const client = createClient(transport, { say: (text) => process.stderr.write(`${text}\n`) });
  try {
    const outcome = await publishNote(client, request, result.name, (looks) =>
      guardNote(
        renderComment(
          result,
          {
            ...NO_FRAME,
            filesUrl: `${request.jobUrl}/artifacts/browse`,
            runUrl: request.jobUrl,
            looks,
            request: 'merge request',
          },
          MAX_NOTE_BYTES,
        ),
      ),
    );
    printLines(
      outcome === 'superseded'
        ? 'No note: the merge request has moved on, is not open, or a newer job has written it.'
        : `The note of ${result.name} in !${request.iid} was ${outcome}.`,
    );
    if (status) await setStatus(client, request, result);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const advice =
      error.status === 401 || error.status === 403 || error.status === 404
        ? ' GITLAB_TOKEN needs the scope api and the role Developer in this project.'
        : '';
    throw new UserError('note-refused', `GitLab did not take it: ${error.message}${advice}`);
  }
}
