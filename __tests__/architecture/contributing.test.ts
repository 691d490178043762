import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readPages } from '../support/pages.js';
import { renderContributing } from '../support/renderDocs.js';

const page = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const { scripts, version, engines } = z
  .object({
    scripts: z.record(z.string(), z.string()),
    version: z.string(),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** The files of `src` that a walk passes, in their order. */
function filesOf(walk: string): string[] {
  const [, text = ''] = page.split(`### ${walk}\n`);
  const [section = ''] = text.split(/^##/m);
  return [...section.matchAll(/`(src\/[\w/]+\.ts)`/g)].map(([, path = '']) => path);
}

describe('CONTRIBUTING', () => {
  it('has the rooms in their order; npm run docs writes them', () => {
    expect(renderContributing(page)).toBe(page);
  });

  it('names commands that there are', () => {
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each([
    ['A CSV cell', 14],
    ['A rule', 9],
  ])('walks with %s through at most %d files that exist, no room twice', (walk, most) => {
    expect(page).toContain(`### ${walk}\n`);
    const files = filesOf(walk);
    expect(files.length).toBeGreaterThan(most / 2);
    expect(files.length).toBeLessThanOrEqual(most);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    const rooms = files.map((path) => path.split('/')[1] ?? '');
    const entered = rooms.filter((room, index) => room !== rooms[index - 1]);
    expect(entered).toEqual([...new Set(entered)]);
  });
});

describe('a release', () => {
  it('has a section in the changelog, and notes only once it has a date', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    expect(changelog).toMatch(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - `, 'm'));
    const print = (): string =>
      execFileSync(process.execPath, ['__tests__/scripts/printReleaseNotes.mjs', version], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    if (changelog.includes(`## [${version}] - unreleased`)) expect(print).toThrow();
    else expect(print()).toMatch(/^### /);
  });

  it('has the major version that the pages tell people to use', () => {
    const used = readPages().flatMap(({ text }) =>
      [...text.matchAll(/forest-gate\/forest-gate@([\w.]+)/g)].map(([, tag]) => tag),
    );
    expect(used.length).toBeGreaterThan(2);
    expect(new Set(used)).toEqual(new Set([`v${version.split('.')[0]}`]));
  });

  it('is worked on with the oldest Node that it supports', () => {
    expect(`>=${readFileSync('.nvmrc', 'utf8').trim()}`).toBe(engines.node);
  });
});
