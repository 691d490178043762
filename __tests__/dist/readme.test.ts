import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { listExamples, readPages } from '../support/pages.js';

jest.setTimeout(180_000);

/** Whether a page's commands install, measure for hours or wait for somebody: these are checked, not run. */
function isForContributors(path: string): boolean {
  return path === '.github/CONTRIBUTING.md' || path.startsWith('__tests__/');
}

const PAGES = readPages();
const examples = listExamples(PAGES, 'bash');
const run = examples.filter(({ path }) => !isForContributors(path));
const checked = examples.filter(({ path }) => isForContributors(path));
/** The library's is run from the package, by the package's test. */
const programs = listExamples(PAGES, 'js').filter(({ path }) => path !== 'src/library/README.md');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

let clone: string;
beforeAll(async () => {
  clone = join(await mkdtemp(join(tmpdir(), 'forest-gate-readme-')), 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  await symlink(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  // What is found nowhere nearer is looked for in the folder above.
  const runtime = resolve('.tools/onnxruntime-web/node_modules');
  await symlink(runtime, join(clone, '..', 'node_modules'), 'junction');
});
afterAll(() => rm(join(clone, '..'), { recursive: true, force: true, maxRetries: 5 }));

function listLines(code: string): string[] {
  return code.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function runLine(line: string): string {
  const words = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
  const [command = '', ...args] = words;
  return execFileSync(command, args, {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}

/** Whether a command that is not run names what there is. */
function isKnown(line: string): boolean {
  const [command = '', ...args] = line.split(' ');
  if (command === 'npm') {
    const [name = '', script = ''] = args;
    return name === 'cit' || (name === 'run' ? script : name) in scripts;
  }
  if (command === 'node') {
    const [file = ''] = args.filter((arg) => !arg.startsWith('--'));
    return existsSync(file.replace(/^\.build\/(.*)\.js$/, '$1.ts'));
  }
  return /^(git clone https:\/\/github\.com\/forest-gate\/|cd forest-gate$|python3 -m venv |\S+\/pip install )/.test(line);
}

describe('the examples on the pages', () => {
  it('are commands that run in a fresh clone, before anything is installed', () => {
    const lines = run.flatMap(({ code }) => listLines(code));
    expect(lines).toContain('npm start');
    for (const line of lines.filter((text) => text !== 'npm cit')) runLine(line);
    for (const name of ['model.json', 'metrics.json', 'predictions.csv', 'report.md', 'new.csv']) {
      expect(existsSync(join(clone, 'forest-gate-out', name))).toBe(true);
    }
  });

  it('are commands for those who work on it that name what there is', () => {
    const lines = checked.flatMap(({ code }) => listLines(code));
    expect(lines).toContain('npm cit');
    expect(lines.filter((line) => !isKnown(line))).toEqual([]);
  });

  it.each(programs)('$path: a program prints what is said beside it', async ({ code }) => {
    if (!existsSync(join(clone, 'forest-gate-out'))) runLine('npm start');
    await writeFile(join(clone, 'use.mjs'), code);
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    expect(said.length).toBeGreaterThan(0);
    expect(runLine('node use.mjs')).toBe(`${said.join('\n')}\n`);
  });
});
