import { z } from 'zod';
import { MAX_FILE_BYTES, foundFile, type FileAtCommit } from '../git/fileAtCommit.js';
import { CallFailure } from './api/callFailure.js';
import type { GitHubClient } from './api/client.js';
import type { RunContext } from './context.js';
import { parseReply } from './api/readJson.js';
import type { Reply } from './api/transport.js';

/** Base64 takes four characters for three bytes, and a little more for the rest of the description. */
const MAX_REPLY_BYTES = Math.ceil((MAX_FILE_BYTES * 4) / 3) + 1024 * 1024;

/**
 * A file of the repository at a commit, through the API.
 * @param path with forward slashes, from the root of the repository
 */
export async function readFileFromApi(
  client: GitHubClient,
  { repository }: RunContext,
  commit: string,
  path: string,
): Promise<FileAtCommit> {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) {
    return { state: 'unavailable', reason: 'The path leaves the repository.' };
  }
  try {
    return await client.read(
      'GET /repos/{owner}/{repo}/contents/{+path}',
      {
        owner: repository.owner,
        repo: repository.name,
        path: segments.map(encodeURIComponent).join('/'),
        ref: commit,
        headers: { accept: 'application/vnd.github.raw+json' },
      },
      parseFile,
      MAX_REPLY_BYTES,
    );
  } catch (error) {
    if (error instanceof CallFailure) return unread(error);
    throw error;
  }
}

const notAFile: FileAtCommit = {
  state: 'unavailable',
  reason: 'The API did not answer with a file.',
};
const describedFile = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.base64(),
});
/** A folder is a list; a submodule, or a link that leads nowhere, says what it is. */
const description = z.union([z.array(z.unknown()), z.looseObject({ type: z.string() })]);

/** The bytes of a file: GitHub answers with nothing else, Gitea with a description that has them. */
function parseFile(reply: Reply): FileAtCommit {
  const type = reply.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) {
    throw new CallFailure('reply', 'The answer is a page, and no file.', reply.status);
  }
  if (!type.startsWith('application/json')) return foundFile(reply.body);
  const described = describedFile.safeParse(parseReply(reply, description));
  if (!described.success) return notAFile;
  return foundFile(Buffer.from(described.data.content, 'base64'));
}

function unread({ kind, status, message }: CallFailure): FileAtCommit {
  if (kind !== 'status') return { state: 'unavailable', reason: message };
  // Without a right to read, GitHub answers the same; the local clone was asked first.
  if (status === 404 && !/no commit/i.test(message)) return { state: 'absent' };
  if (/too.large|larger than/i.test(message)) {
    return {
      state: 'unavailable',
      reason:
        'The file is larger than the 100 MB that the API gives out. Check out the base commit too (actions/checkout with fetch-depth: 0).',
    };
  }
  const advice =
    status === 403
      ? ' Give the job the permission contents: read, or check out the base commit too (actions/checkout with fetch-depth: 0).'
      : '';
  return { state: 'unavailable', reason: `${message}${advice}` };
}
