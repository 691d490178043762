import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { OUTPUTS } from '../../src/github/outputs.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

jest.setTimeout(180_000);

/** The README and the pages it leads to. */
const PAGES = execFileSync('git', ['ls-files', '--', '*.md'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((path) => /(?:^|\/)README\.md$|^\.github\/[A-Z]+\.md$/.test(path));
const TEXTS = new Map(PAGES.map((path) => [path, readFileSync(path, 'utf8')]));
/** What is there to be run: contributors have their own ways. */
const GUIDES = PAGES.filter((path) => !path.startsWith('.github/'));

function blocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return GUIDES.flatMap((path) => [...(TEXTS.get(path) ?? '').matchAll(fence)]).map(
    ([, text = '']) => text,
  );
}

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.coerce.string()).default({}),
});
const workflowSchema = z.object({
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.record(z.string(), z.object({ steps: z.array(stepSchema) })),
});

let clone: string;
beforeAll(async () => {
  clone = join(await mkdtemp(join(tmpdir(), 'forest-gate-readme-')), 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  await symlink(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
});
afterAll(() => rm(join(clone, '..'), { recursive: true, force: true, maxRetries: 5 }));

function runLine(line: string): string {
  const [command = '', ...args] = line.split(' ');
  return execFileSync(command, args, {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}

describe('README', () => {
  it('is a door of at most 10,000 bytes', () => {
    expect(readFileSync('README.md').length).toBeLessThanOrEqual(10_000);
  });

  it('R90: gives workflows whose inputs are settings, with the rights they need and no more', () => {
    const workflows = blocks('yaml').filter((text) => text.includes('jobs:'));
    expect(workflows).toHaveLength(2);
    for (const text of workflows) {
      expect(text).not.toMatch(/pull_request_target/);
      const { jobs, permissions } = workflowSchema.parse(parse(text));
      expect(permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
      const [step] = Object.values(jobs)
        .flatMap(({ steps }) => steps)
        .filter(({ uses }) => uses?.startsWith('forest-gate/') === true);
      const settings = readSettingsFrom(step?.with ?? {});
      expect(existsSync(settings.table.data ?? '')).toBe(true);
    }
  });

  it('gives a settings file that is one', () => {
    const [text = ''] = blocks('yaml').filter((block) => block.startsWith('data:'));
    const { hyperparameters } = readSettingsFrom({}, text);
    expect(hyperparameters.trees).toBe(200);
  });

  it('gives rules that are rules', () => {
    const [text = ''] = blocks('yaml').filter((block) => block.startsWith('rules:'));
    const { gate } = readSettingsFrom({}, text);
    expect(gate.rules).toHaveLength(7);
  });

  it('uses outputs that there are', () => {
    const all = [...TEXTS.values()].join('\n');
    const used = [...all.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(Object.keys(OUTPUTS)).toContain(name);
  });

  it('gives commands that run in a fresh clone, before anything is installed', () => {
    const lines = blocks('bash').flatMap((block) => block.trim().split('\n'));
    expect(lines).toContain('npm start');
    expect(lines).toContain('npm cit');
    for (const line of lines.filter((text) => text !== 'npm cit')) runLine(line);
    for (const name of ['model.json', 'metrics.json', 'predictions.csv', 'report.md', 'new.csv']) {
      expect(existsSync(join(clone, 'forest-gate-out', name))).toBe(true);
    }
  });

  it('gives a program that loads the model with ml-random-forest', async () => {
    const [program = ''] = blocks('js');
    await writeFile(join(clone, 'use.mjs'), program);
    expect(runLine('node use.mjs')).toBe('setosa\n');
  });

  it.each(PAGES)('%s links to files and headings that exist', (path) => {
    const text = TEXTS.get(path) ?? '';
    for (const [, target = '', anchor] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
      const file = target === '' ? path : posix.join(posix.dirname(path), target);
      expect([file, existsSync(file)]).toEqual([file, true]);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(file, 'utf8'))).toContain(anchor);
    }
  });
});

/** The headings of a page as GitHub links to them. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
