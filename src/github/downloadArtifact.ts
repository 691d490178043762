import { createHash } from 'node:crypto';
import { errorMessage } from '../errors.js';
import { OtherFormatError, parseResult } from '../result/parseResult.js';
import type { Result } from '../result/result.js';
import { CallFailure } from './callFailure.js';
import type { GitHubClient } from './client.js';
import type { RunContext } from './context.js';
import { readZipEntry } from './readZipEntry.js';

const MAX_ZIP_BYTES = 64 * 1024 * 1024;
const MAX_RESULT_BYTES = 64 * 1024 * 1024;

export interface ArtifactToDownload {
  readonly id: number;
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
    };

/** The result document in an artifact. Everything about the artifact is checked; none of its files is written. */
export async function downloadArtifact(
  client: GitHubClient,
  { repository }: RunContext,
  { id, digest }: ArtifactToDownload,
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
  const digestChecked = typeof digest === 'string';
  if (digestChecked && digest !== `sha256:${createHash('sha256').update(zip).digest('hex')}`) {
    return {
      state: 'unreadable',
      reason: `Artifact ${id} does not have the digest that the API tells.`,
    };
  }
  try {
    const bytes = await readZipEntry(zip, 'metrics.json', MAX_RESULT_BYTES);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { state: 'read', result: parseResult(text), digestChecked };
  } catch (error) {
    return {
      state: 'unreadable',
      reason: `Artifact ${id} cannot be used: ${errorMessage(error)}.`,
      ...(error instanceof OtherFormatError && { otherFormat: true }),
    };
  }
}
