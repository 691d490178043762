import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { OUTPUTS } from '../../src/github/outputs.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

jest.setTimeout(180_000);

const README = readFileSync('README.md', 'utf8');
function blocks(language: string): string[] {
return [...README.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
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
  it('R90: gives a workflow whose inputs are settings, with the rights it needs and no more', () => {
    const [workflow] = blocks('yaml').filter((text) => text.includes('jobs:'));
    expect(README).not.toMatch(/^ *pull_request_target:/m);
    const { jobs, permissions } = workflowSchema.parse(parse(workflow ?? ''));
    expect(permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
    const [step] = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('forest-gate/') === true);
    const values = step?.with ?? {};
    const settings = readSettingsFrom(values);
    expect(existsSync(settings.table.data ?? '')).toBe(true);
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
    const used = [...README.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, name]) => name);
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

  it('names folders and files that exist', () => {
    const linked = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    for (const path of linked) expect([path, existsSync(path)]).toEqual([path, true]);
    for (const [, names = ''] of README.matchAll(/^\| (`[\w`, .]+`) +\| (?=[A-Z])/gm)) {
      for (const [, name = ''] of names.matchAll(/`([a-z]+)`/g)) {
        if (README.indexOf('## Development') < README.indexOf(`| ${names}`)) {
          expect([name, existsSync(join('src', name))]).toEqual([name, true]);
        }
      }
    }
  });
});
