import { createHash } from 'node:crypto';
import type { RejectedArtifact } from '../../baseline/baseline.js';
import { errorMessage } from '../../errors.js';
import { shortText } from '../../text/visibleText.js';
import { CallFailure } from '../api/callFailure.js';
import type { GitHubClient } from '../api/client.js';
import type { RunContext } from '../context.js';
import { readZipEntry } from './readZipEntry.js';

const MAX_ZIP_BYTES = 128 * 1024 * 1024;
/** The most characters of a reason, which may quote the artifact. */
const MAX_REASON = 400;

export interface ArtifactToDownload {
  readonly id: number;
  readonly runId: number;
  /** `sha256:` and 64 hex digits; servers that do not tell it leave it out. */
  readonly digest?: string | null | undefined;
}

/** An archive that could not be opened, or of which a file could not be read. */
export interface Unreadable {
  readonly state: 'unreadable';
  readonly reason: string;
  /** Whether the file is there, of a format that this release does not know. */
  readonly otherFormat?: boolean;
  /** What is told of the archive when it is there and not to be trusted. */
  readonly rejected?: RejectedArtifact;
}

export interface OpenArchive {
  readonly state: 'open';
  /** Whether the server told a digest, which then matched. */
  readonly digestChecked: boolean;
  /** One of its files, in memory; for what it throws see `readZipEntry`. */
  readonly read: (fileName: string, maxBytes: number) => Promise<Uint8Array>;
}

export type Archive = OpenArchive | { readonly state: 'gone' } | Unreadable;

/** Why an archive is of no use, the same of whatever was looked for in it, so that it is told once. */
export function describeFault({ id }: Pick<ArtifactToDownload, 'id'>, error: unknown): string {
  return `Artifact ${id} cannot be used: ${reasonOf(error)}.`;
}

/** A reason of bounded length, to stand within a sentence. */
export function reasonOf(error: unknown): string {
  return shortText(errorMessage(error), MAX_REASON).replace(/\.$/, '');
}

/** Downloads an archive and holds it against its digest. None of its files is written. */
export async function openArchive(
  client: GitHubClient,
  { repository }: RunContext,
  { id, runId, digest }: ArtifactToDownload,
  maxBytes = MAX_ZIP_BYTES,
): Promise<Archive> {
  let zip: Uint8Array;
  try {
    zip = await client.download(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      { owner: repository.owner, repo: repository.name, artifact_id: id, archive_format: 'zip' },
      maxBytes,
    );
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    if (error.isAbsent) return { state: 'gone' };
    return { state: 'unreadable', reason: error.message };
  }
  const digestChecked = typeof digest === 'string';
  if (digestChecked && digest !== `sha256:${createHash('sha256').update(zip).digest('hex')}`) {
    const reason = `Artifact ${id} does not have the digest that the API tells.`;
    return { state: 'unreadable', reason, rejected: { artifact: id, run: runId, reason } };
  }
  return {
    state: 'open',
    digestChecked,
    read: (fileName, maxBytes) => readZipEntry(zip, fileName, maxBytes),
  };
}
