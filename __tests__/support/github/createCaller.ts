import type { GitHub } from './startGitHub.js';
import { REPOSITORY, type Pull } from './state.js';

/**
 * A function that calls the repository's part of the interface, with the headers that GitHub wants
 * unless told otherwise.
 */
export function createCaller(github: GitHub) {
  return (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = `${github.apiUrl}/repos/${REPOSITORY.fullName}${path}`;
    const headers = new Headers({
      'x-github-api-version': '2022-11-28',
      authorization: `Bearer ${github.state.token}`,
    });
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    return fetch(path.startsWith('http') ? path : url, { ...init, headers });
  };
}

/** Pull request number 5, with made-up commits. */
export function createPull(): Pull {
  return {
    number: 5,
    headRef: 'more-flowers',
    headSha: 'b'.repeat(40),
    headRepositoryId: REPOSITORY.id,
    baseRef: 'main',
    baseSha: 'a'.repeat(40),
    mergeSha: 'c'.repeat(40),
    labels: ['data'],
  };
}
