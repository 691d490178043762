import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Folders in the place of actions that act would download. */
export interface Actions {
  readonly folders: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

/** What actions/download-artifact does with `name` and `path`, by the API. */
const DOWNLOAD = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '${resolve('.build/__tests__/support/github/zip.js')}';

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_WORKSPACE, INPUT_NAME, INPUT_PATH, INPUT_TOKEN } = process.env;
const headers = {
  authorization: \`Bearer \${INPUT_TOKEN}\`,
  accept: 'application/vnd.github+json',
  'user-agent': 'download-artifact',
  'x-github-api-version': '2022-11-28',
};
const api = \`\${GITHUB_API_URL}/repos/\${GITHUB_REPOSITORY}/actions\`;
const listed = await fetch(\`\${api}/runs/\${GITHUB_RUN_ID}/artifacts?name=\${INPUT_NAME}\`, { headers });
const { artifacts } = await listed.json();
if (artifacts.length !== 1) throw new Error(\`\${artifacts.length} artifacts are called \${INPUT_NAME}.\`);
const reply = await fetch(\`\${api}/artifacts/\${artifacts[0].id}/zip\`, { headers });
const folder = join(GITHUB_WORKSPACE, INPUT_PATH);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of unzip(Buffer.from(await reply.arrayBuffer()))) writeFileSync(join(folder, name), bytes);
`;

/** This action as it is released, and a stand-in for the one that downloads artifacts. */
export async function createActions(): Promise<Actions> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-actions-'));
  const own = join(folder, 'forest-gate');
  for (const path of ['action.yml', 'dist', '.github/actions', 'data', 'package.json']) {
    await cp(path, join(own, path), { recursive: true });
  }
  const download = join(folder, 'download-artifact');
  await mkdir(download);
  await writeFile(
    join(download, 'action.yml'),
    `name: Download
description: Downloads
inputs:
  name: { description: Name, required: true }
  path: { description: Folder, required: true }
  token: { description: Token, default: '\${{ github.token }}' }
runs: { using: node20, main: index.mjs }
`,
  );
  await writeFile(join(download, 'index.mjs'), DOWNLOAD);
  return {
    folders: new Map([
      ['forest-gate/forest-gate@v1', own],
      ['actions/download-artifact@v7', download],
    ]),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
