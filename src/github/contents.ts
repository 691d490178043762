import { MAX_FILE_BYTES, foundFile, type FileAtCommit } from '../git/fileAtCommit.js';
import { CallFailure } from './callFailure.js';
import type { GitHubClient } from './client.js';
import type { RunContext } from './context.js';

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
    const reply = await client.read(
      'GET /repos/{owner}/{repo}/contents/{+path}',
      {
        owner: repository.owner,
        repo: repository.name,
        path: segments.map(encodeURIComponent).join('/'),
        ref: commit,
        headers: { accept: 'application/vnd.github.raw+json' },
      },
      MAX_FILE_BYTES,
    );
    const type = reply.headers.get('content-type') ?? '';
    // A folder, a link that leads nowhere, or the page of a proxy.
    if (/^(?:application\/json|text\/html)/.test(type)) {
      return { state: 'unavailable', reason: 'The API did not answer with a file.' };
    }
    return foundFile(reply.body);
  } catch (error) {
    if (error instanceof CallFailure) return unread(error);
    throw error;
  }
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
  const advice = status === 403 ? ' Give the job the permission contents: read.' : '';
  return { state: 'unavailable', reason: `${message}${advice}` };
}
