import { createClient, type GitHubClient } from './client.js';
import { createOctokitTransport } from './octokitTransport.js';

/** A client of the server at `apiUrl` (`GITHUB_API_URL`), with the rights of the token. */
export async function connect(token: string, apiUrl: string): Promise<GitHubClient> {
  return createClient(await createOctokitTransport(token, apiUrl));
}
