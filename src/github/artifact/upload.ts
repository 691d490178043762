import { copyFile, lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorMessage } from '../../errors.js';
import type { ArtifactUploader } from './artifactClient.js';
import { artifactName, MAX_COPIES, pageName } from './artifactName.js';
import type { RunContext } from '../context.js';

export interface FilesToUpload {
  readonly gate: string;
  /** Absolute paths, all inside `directory`. */
  readonly files: readonly string[];
  readonly directory: string;
  /** `null` is the repository's own. */
  readonly retentionDays: number | null;
}

/** A page that a browser shows by itself. */
export interface PageToUpload extends Pick<FilesToUpload, 'gate' | 'retentionDays'> {
  /** Absolute. */
  readonly page: string;
}

/** Gives the client, which tells what it logs. */
type LoadUploader = (hear: (text: string) => void) => Promise<ArtifactUploader>;

export interface UploadOptions {
  /** Told what the client logs. */
  readonly log: (text: string) => void;
  /** Milliseconds before it is given up in any case. */
  readonly maxTime?: number;
  /** Milliseconds before it is given up, apart from the time for its size. */
  readonly baseTime?: number;
}

export type Upload =
  | { readonly state: 'uploaded'; readonly name: string; readonly id: number; readonly url: string }
  /** `abandoned`: it may still be going on in the background, and would keep the process alive. */
  | { readonly state: 'failed'; readonly reason: string; readonly abandoned: boolean };

const BASE_TIME = 15_000;
/** Bytes per millisecond that are waited for. */
const LEAST_SPEED = 2000;
const FAILED_ATTEMPT = /^Attempt \d+ of \d+ failed with error: (.*?)\.? Retrying request in \d/s;

/**
 * Uploads files as one archive, under the next free name when another job of the run has taken the
 * gate's. Never throws: the verdict does not depend on an upload.
 *
 * @param load gives the client, which tells what it logs
 */
export function uploadFiles(
  load: LoadUploader,
  context: RunContext,
  { gate, files, directory, retentionDays }: FilesToUpload,
  options: UploadOptions,
): Promise<Upload> {
  return upload(load, context, files, directory, options, async (uploader, copy) => {
    const name = artifactName(gate, copy);
    const kept = keepFor(retentionDays);
    return { name, ...(await uploader.uploadArtifact(name, [...files], directory, kept)) };
  });
}

/**
 * Uploads one page as it is, so that a browser shows it at its address. Such an artifact is called as
 * its file is, so that a copy of the page gets the name. Never throws.
 */
export async function uploadPage(
  load: LoadUploader,
  context: RunContext,
  { gate, page, retentionDays }: PageToUpload,
  options: UploadOptions,
): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-page-')).catch(() => null);
  if (folder === null)
    return { state: 'failed', reason: 'There is no room for it.', abandoned: false };
  const uploaded = await upload(
    load,
    context,
    [page],
    dirname(page),
    options,
    async (uploader, copy) => {
      const name = pageName(gate, copy);
      const file = join(folder, name);
      await copyFile(page, file);
      const kept = { ...keepFor(retentionDays), skipArchive: true };
      return { name, ...(await uploader.uploadArtifact(name, [file], folder, kept)) };
    },
  );
  const isRead = uploaded.state === 'failed' && uploaded.abandoned;
  if (!isRead) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return uploaded;
}

/** A part of a run's trees, which nobody needs when the run is over. */
const PART_DAYS = 1;

/** Uploads the file of a part, which is compressed already. Never throws. */
export function uploadPart(
  load: LoadUploader,
  context: RunContext,
  { name, path }: { readonly name: string; readonly path: string },
  options: UploadOptions,
): Promise<Upload> {
  const directory = dirname(path);
  return upload(load, context, [path], directory, options, async (uploader, copy) => {
    const called = copy === 1 ? name : `${name}-${copy}`;
    const kept = { ...keepFor(PART_DAYS), compressionLevel: 0 };
    return { name: called, ...(await uploader.uploadArtifact(called, [path], directory, kept)) };
  });
}

function keepFor(retentionDays: number | null): { retentionDays?: number } {
  return retentionDays === null ? {} : { retentionDays };
}

/** @param send uploads under the first name, the second, and so on */
async function upload(
  load: LoadUploader,
  { serverUrl, repository, runId }: RunContext,
  files: readonly string[],
  directory: string,
  { log, maxTime = Infinity, baseTime = BASE_TIME }: UploadOptions,
  send: (
    uploader: ArtifactUploader,
    copy: number,
  ) => Promise<{ readonly name: string; readonly id?: number }>,
): Promise<Upload> {
  let lastFailure: string | undefined;

  function hear(text: string): void {
    lastFailure = FAILED_ATTEMPT.exec(text)?.[1] ?? lastFailure;
    log(text);
  }

  async function sendUnderFreeName(): Promise<Upload> {
    const uploader = await load(hear);
    for (let copy = 1; ; copy++) {
      try {
        const { name, id } = await send(uploader, copy);
        if (id === undefined) throw new Error('the server did not name the artifact');
        const path = `${repository.owner}/${repository.name}/actions/runs/${runId}/artifacts/${id}`;
        return { state: 'uploaded', name, id, url: `${serverUrl}/${path}` };
      } catch (error) {
        const isTaken = /\(409\)|already exists/i.test(errorMessage(error));
        if (!isTaken || copy === MAX_COPIES) throw error;
      }
    }
  }

  let timer: NodeJS.Timeout | undefined;
  try {
    const late = Math.min(baseTime + (await sizeOf(files)) / LEAST_SPEED, maxTime);
    const giveUp = new Promise<Upload>((resolve) => {
      timer = setTimeout(() => {
        const seconds = Math.ceil(late / 1000);
        const what = `The upload was given up after ${seconds} second${seconds === 1 ? '' : 's'}`;
        const why = lastFailure === undefined ? '' : `: ${shorten(lastFailure)}`;
        resolve({
          state: 'failed',
          reason: `${what}${why}. ${advice(directory)}`,
          abandoned: true,
        });
      }, late);
    });
    return await Promise.race([sendUnderFreeName(), giveUp]);
  } catch (error) {
    return { state: 'failed', reason: explain(error, directory), abandoned: false };
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of files that are files, and not links to somewhere else. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    const found = await lstat(file);
    if (!found.isFile()) throw new Error('one of the files is no longer a regular file');
    bytes += found.size;
  }
  return bytes;
}

function explain(error: unknown, directory: string): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'GHESNotSupportedError') {
    return `This server does not take artifacts of the kind that actions/upload-artifact v4 introduced. ${advice(directory)}`;
  }
  if (name === 'UsageError') {
    return 'The storage for artifacts is used up. Delete old artifacts, or set a shorter retention-days.';
  }
  return `The upload failed: ${shorten(errorMessage(error))}. ${advice(directory)}`;
}

/** The beginning of a message that may hold a whole page. */
function shorten(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.slice(0, 300).replace(/\.$/, '');
}

function advice(directory: string): string {
  return `The files are in ${directory}; another step can upload them.`;
}
