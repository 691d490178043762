import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Ask } from '../../../src/commands/init/askOnTerminal.js';
import { init, WORKFLOW, type InitRequest } from '../../../src/commands/init/init.js';
import { errorMessage, UserError } from '../../../src/errors.js';
import { DEFAULT_CONFIG } from '../../../src/settings/definitions.js';

const GOLDEN = '__tests__/commands/init/golden/messages.txt';
const IRIS = readFileSync('data/iris.csv', 'utf8');
const FRUIT = Array.from(
  { length: 60 },
  (_, row) =>
    `${(row * 7) % 30},${row % 2 === 0 ? 'red' : 'blue'},${row % 3 === 0 ? 'plum' : 'kiwi'}`,
);
const PROGRESS = {
  phase: () => undefined,
  tree: () => undefined,
  note: () => undefined,
  end: () => undefined,
};

interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly request?: Partial<InitRequest>;
  /** What is typed, question by question; nobody is there without it. */
  readonly typed?: readonly string[];
  /** The folder that it is run in. */
  readonly at?: string;
}

const CASES: readonly Case[] = [
  { title: 'A table that is found', files: { 'data/iris.csv': IRIS } },
  {
    title: 'A table of which nothing can be learned',
    files: { 'fruit.csv': ['size,colour,fruit', ...FRUIT, ''].join('\n') },
  },
  {
    title: 'Several tables, and the questions',
    files: { 'a.csv': IRIS, 'b/c.csv': IRIS },
    typed: ['b/c.csv', 'species'],
  },
  { title: 'A workflow that is there', files: { 'iris.csv': IRIS, [WORKFLOW]: 'mine' } },
  {
    title: 'Both files are there',
    files: { 'iris.csv': IRIS, [WORKFLOW]: 'mine', [DEFAULT_CONFIG]: 'mine' },
  },
  { title: 'No table', files: { 'notes.txt': 'no table' } },
  { title: 'A table that is not there', files: {}, request: { data: 'iris.csv' } },
  { title: 'A table outside', files: {}, request: { data: '../iris.csv' } },
  {
    title: 'A column that is not there',
    files: { 'iris.csv': IRIS },
    request: { target: 'specie' },
  },
  { title: 'A damaged table', files: { 'bad.csv': 'a,b\n1,x\n2\n' } },
  { title: 'One class alone', files: { 'one.csv': 'a,b\n1,x\n2,x\n3,x\n' } },
  {
    title: 'Below the root of a repository',
    files: { '.git/HEAD': '', 'deep/iris.csv': IRIS },
    at: 'deep',
  },
];

async function sayOf({ files, request, typed, at = '.' }: Case): Promise<string[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-init-')));
  const here = process.cwd();
  const said: string[] = [];
  const left = [...(typed ?? [])];
  const ask: Ask = (question, found) => {
    const answer = left.shift() ?? found;
    said.push(`? ${question} [${found}] ${answer}`);
    return Promise.resolve(answer);
  };
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    process.chdir(join(folder, at));
    const asked = { data: null, target: null, ...request };
    const options = { folder: join(folder, at), ask: typed ? ask : null, progress: PROGRESS };
    said.push(await init(asked, options));
    for (const path of [DEFAULT_CONFIG, WORKFLOW]) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (text !== 'mine') said.push('', `-- ${path}`, text.trimEnd());
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    said.push(`[${error.code}] ${errorMessage(error)}`);
  } finally {
    process.chdir(here);
    await rm(folder, { recursive: true, force: true });
  }
  return said.map((text) => text.replaceAll(folder, 'FOLDER'));
}

describe('what init says and writes', () => {
  it('is what its golden file has', async () => {
    const parts: string[] = [];
    // One after the other: the working directory is one for all.
    for (const one of CASES)
      parts.push([`# ${one.title}`, '', ...(await sayOf(one)), ''].join('\n'));
    // UPDATE_GOLDENS=1 npm test -- init/messages
    if (process.env['UPDATE_GOLDENS'] === '1') {
      mkdirSync(dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, parts.join('\n'));
    }
    expect(parts.join('\n')).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
