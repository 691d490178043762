import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Folders in the place of actions that act would download. */
export interface Actions {
  readonly folders: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

/** What actions/download-artifact does with `path` and `name` or `pattern`, by the API. */
const DOWNLOAD = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '${resolve('.build/__tests__/support/github/zip.js')}';

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_WORKSPACE, INPUT_NAME, INPUT_PATH, INPUT_PATTERN, INPUT_TOKEN } = process.env;
const headers = {
  authorization: \`Bearer \${INPUT_TOKEN}\`,
  accept: 'application/vnd.github+json',
  'user-agent': 'download-artifact',
  'x-github-api-version': '2022-11-28',
};
const api = \`\${GITHUB_API_URL}/repos/\${GITHUB_REPOSITORY}/actions\`;
const asked = INPUT_NAME ? \`?name=\${INPUT_NAME}\` : '';
const listed = await fetch(\`\${api}/runs/\${GITHUB_RUN_ID}/artifacts\${asked}\`, { headers });
const { artifacts } = await listed.json();
const wanted = artifacts.filter(({ name }) => INPUT_NAME || matches(name));
if (INPUT_NAME && wanted.length !== 1) throw new Error(\`\${wanted.length} artifacts are called \${INPUT_NAME}.\`);
for (const { id, name: artifact } of wanted) {
  const reply = await fetch(\`\${api}/artifacts/\${id}/zip\`, { headers });
  const folder = join(GITHUB_WORKSPACE, INPUT_PATH, INPUT_NAME ? '' : artifact);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of unzip(Buffer.from(await reply.arrayBuffer()))) writeFileSync(join(folder, name), bytes);
}

/** Globs of letters, classes and stars. */
function matches(name) {
  return new RegExp(\`^\${INPUT_PATTERN.replaceAll('[!', '[^').replaceAll('*', '.*')}$\`).test(name);
}
`;

/** What actions/checkout does with a commit of this repository and a folder for it. */
const CHECKOUT = `
import { execFileSync } from 'node:child_process';

const { GITHUB_WORKSPACE, INPUT_PATH, INPUT_REF } = process.env;
execFileSync('git', ['worktree', 'add', '--detach', INPUT_PATH, INPUT_REF], { cwd: GITHUB_WORKSPACE });
`;

/**
 * This action as it is released, and stand-ins for those of GitHub's.
 *
 * @param python the folder of the Python that is set up; `null` for that of the machine
 */
export async function createActions(python: string | null = null): Promise<Actions> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-actions-'));
  const own = join(folder, 'forest-gate');
  for (const path of ['action.yml', 'dist', '.github/actions', 'data', 'package.json']) {
    await cp(path, join(own, path), { recursive: true });
  }
  const standIn = async (name: string, inputs: readonly string[], script: string) => {
    const place = join(folder, name);
    await mkdir(place);
    const declared = inputs.map((input) => `  ${input}: { description: An input }\n`).join('');
    await writeFile(
      join(place, 'action.yml'),
      `name: ${name}
description: Stands for ${name}
inputs:
${declared}  token: { description: Token, default: '\${{ github.token }}' }
runs: { using: node20, main: index.mjs }
`,
    );
    await writeFile(join(place, 'index.mjs'), script);
    return place;
  };
  const download = await standIn('download-artifact', ['name', 'pattern', 'path'], DOWNLOAD);
  const checkout = await standIn('checkout', ['ref', 'path'], CHECKOUT);
  const setUp =
    python === null
      ? ''
      : `import { appendFileSync } from 'node:fs';\nappendFileSync(process.env.GITHUB_PATH, ${JSON.stringify(`${python}\n`)});\n`;
  const setupPython = await standIn('setup-python', ['python-version'], setUp);
  return {
    folders: new Map([
      ['forest-gate/forest-gate@v1', own],
      ['actions/download-artifact@v7', download],
      ['actions/checkout@v6', checkout],
      ['actions/setup-python@v6', setupPython],
    ]),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
