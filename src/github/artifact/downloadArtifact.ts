import { createHash } from 'node:crypto';
import type { RejectedArtifact } from '../../baseline/baseline.js';
import { errorMessage } from '../../errors.js';
import { shortText } from '../../text/visibleText.js';
import { OtherFormatError } from '../../document/parseResult.js';
import type { Result } from '../../document/result.js';
import { readVerifiedResult } from '../../verify/readVerifiedResult.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { readZipEntry } from './readZipEntry.js';

const MAX_ZIP_BYTES = 128 * 1024 * 1024;
const MAX_RESULT_BYTES = 64 * 1024 * 1024;

/** The most characters of a reason, which may quote the artifact. */
const MAX_REASON = 400;

export interface ArtifactToDownload {
  readonly id: number;
  readonly runId: number;
  /** `sha256:` and 64 hex digits; servers that do not tell it leave it out. */
  readonly digest?: string | null | undefined;
}

export type Download =
  | {
      readonly state: 'read';
      readonly result: Result;
      /** Whether the server told a digest, which then matched. */
      readonly digestChecked: boolean;
    }
  | { readonly state: 'gone' }
  | {
      readonly state: 'unreadable';
      readonly reason: string;
      /** Whether the result is there, of a format that this release does not know. */
      readonly otherFormat?: boolean;
      /** What is told of it when it is there and not to be trusted. */
      readonly rejected?: RejectedArtifact;
    };

/**
 * The result document in an artifact. Everything about the artifact is checked, and that the
 * document follows from itself; none of its files is written.
 */
export async function downloadArtifact(
  client: GitHubClient,
  { repository }: RunContext,
  { id, runId, digest }: ArtifactToDownload,
): Promise<Download> {
  let zip: Uint8Array;
  try {
    zip = await client.download(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      { owner: repository.owner, repo: repository.name, artifact_id: id, archive_format: 'zip' },
      MAX_ZIP_BYTES,
    );
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    if (error.status === 404 || error.status === 410) return { state: 'gone' };
    return { state: 'unreadable', reason: error.message };
  }
  const reject = (reason: string): Download => ({
    state: 'unreadable',
    reason,
    rejected: { artifact: id, run: runId, reason },
  });
  const digestChecked = typeof digest === 'string';
  if (digestChecked && digest !== `sha256:${createHash('sha256').update(zip).digest('hex')}`) {
    return reject(`Artifact ${id} does not have the digest that the API tells.`);
  }
  try {
    const bytes = await readZipEntry(zip, 'metrics.json', MAX_RESULT_BYTES);
    return { state: 'read', result: readVerifiedResult(bytes), digestChecked };
  } catch (error) {
    const message = shortText(errorMessage(error), MAX_REASON);
    const reason = `Artifact ${id} cannot be used: ${message.replace(/\.$/, '')}.`;
    return error instanceof OtherFormatError
      ? { state: 'unreadable', reason, otherFormat: true }
      : reject(reason);
  }
}
