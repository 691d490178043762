import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importsOf, sources } from './support/sources.js';

const ADAPTERS = ['files/', 'git/', 'github/', 'terminal/'];
const ENTRIES = ['action.ts', 'cli.ts', 'prepareRun.ts'];
const isPure = (path: string): boolean =>
  !ADAPTERS.some((room) => path.startsWith(room)) && !ENTRIES.includes(path);

describe('the rooms', () => {
  it('only github imports @actions/*', () => {
    const users = sources.filter((path) =>
      importsOf(path).some((name) => name.startsWith('@actions/')),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !path.startsWith('github/'))).toEqual([]);
  });

  it('pure rooms touch no file, no network and no other process', () => {
    const banned = /^node:(?:fs|net|http|https|child_process|process|os|path)/;
    const offenders = sources
      .filter(isPure)
      // The engine counts the cores and starts threads.
      .filter((path) => !path.startsWith('forest/'))
      .filter((path) => importsOf(path).some((name) => banned.test(name)));
    expect(offenders).toEqual([]);
  });

  it('R7: no shell is ever started', () => {
    for (const path of sources) {
      const text = readFileSync(join('src', path), 'utf8');
      expect([path, /shell: true|\bexec\(['"`]|execSync/.test(text)]).toEqual([path, false]);
    }
  });

  it('data flows one way: nothing but the entry points knows the run, and reports know results only', () => {
    for (const path of sources) {
      const rooms = importsOf(path)
        .filter((name) => name.startsWith('../'))
        .map((name) => name.replace(/^(\.\.\/)+/, '').split('/')[0]);
      if (path.startsWith('report/')) {
        expect([
          path,
          rooms.filter(
            (room) =>
              ![
                'result',
                'settings',
                'evaluation',
                'report',
                'markdown',
                'terminal',
                'text',
              ].includes(room ?? '') && !(room ?? '').endsWith('.js'),
          ),
        ]).toEqual([path, []]);
      }
      if (/^(?:table|split|forest|evaluation|statistics)\//.test(path)) {
        const later = [
          'baseline',
          'comparison',
          'verdict',
          'report',
          'github',
          'terminal',
          'run.js',
        ];
        expect([path, rooms.filter((room) => later.includes(room ?? ''))]).toEqual([path, []]);
      }
    }
  });

  it('R82: nothing uses what differs between engines or locales', () => {
    const banned = /[^*]\*\*[^*/]|Math\.pow|localeCompare|toLocale|\bIntl\b/;
    const withoutText = (text: string): string =>
      text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|`[^`]*`|'[^'\n]*'/gm, '');
    for (const path of sources) {
      const text = withoutText(readFileSync(join('src', path), 'utf8'));
      expect([path, banned.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
});
