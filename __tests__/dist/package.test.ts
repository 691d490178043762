import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';

jest.setTimeout(120_000);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forest-gate-package-'));
});
afterEach(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));

function npm(...words: string[]): string {
return execFileSync('npm', words, {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // On Windows npm is a command script, which only a shell can start.
    shell: process.platform === 'win32',
  });
}

describe('the package', () => {
  it('brings nothing but itself, and its command works', () => {
    const packed = npm('pack', '--json', '--ignore-scripts', resolve('.'));
    const [{ filename }] = z.tuple([z.object({ filename: z.string() })]).parse(JSON.parse(packed));
    npm('install', '--offline', '--no-audit', '--no-fund', join(directory, filename));
    const installed = readdirSync(join(directory, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['forest-gate']);

    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(npm('exec', '--offline', '--', 'forest-gate', '--version')).toContain(version);
    npm('exec', '--offline', '--', 'forest-gate', '--trees', '5');
    expect(readdirSync(join(directory, 'forest-gate-out'))).toContain('model.json');
  });
});
