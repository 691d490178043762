import { describe, expect, it } from '@jest/globals';
import { ROOMS } from './rooms.js';
import { importsOf, readSource, roomOf, roomsImportedBy, SOURCES } from './sources.js';

const names = ROOMS.map(([name]) => name);

/** Rooms that may touch the machine; the engine counts the cores and starts threads. */
const ADAPTERS = new Set([
  'files',
  'git',
  'github',
  'delivery',
  'dvc',
  'serving',
  'commands',
  'action',
  'cli',
  'forest',
]);

describe('the rooms', () => {
  it('are all in the list, each once', () => {
    expect([...new Set(SOURCES.map(roomOf))].sort()).toEqual([...names].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  // Printed, these titles are the map of the house.
  it.each(ROOMS)('%s: %s, and imports only from rooms before it', (room) => {
    const before = names.slice(0, names.indexOf(room));
    const backwards = SOURCES.filter((path) => roomOf(path) === room).flatMap((path) =>
      roomsImportedBy(path)
        .filter((other) => !before.includes(other))
        .map((other) => `${path} imports from ${other}`),
    );
    expect(backwards).toEqual([]);
  });

  it('only github imports @actions/*', () => {
    const users = SOURCES.filter((path) =>
      importsOf(path).some((name) => name.startsWith('@actions/')),
    );
    expect([...new Set(users.map(roomOf))]).toEqual(['github']);
  });

  it('pure rooms touch no file, no network and no other process', () => {
    const banned = /^node:(?:fs|net|http|https|child_process|process|os|path)/;
    const offenders = SOURCES.filter((path) => !ADAPTERS.has(roomOf(path))).filter((path) =>
      importsOf(path).some((name) => banned.test(name)),
    );
    expect(offenders).toEqual([]);
  });

  it('reports know documents, not what they were made from', () => {
    const reports = SOURCES.filter((path) => roomOf(path) === 'report');
    const known = new Set(reports.flatMap(roomsImportedBy));
    const allowed = [
      'errors',
      'text',
      'json',
      'metrics',
      'statistics',
      'document',
      'rules',
      'history',
      'settings',
    ];
    expect([...known].filter((room) => !allowed.includes(room))).toEqual([]);
  });

  it('R7: no shell is ever started', () => {
    for (const path of SOURCES) {
      const starts = /shell: true|\bexec\(['"`]|execSync/.test(readSource(path));
      expect([path, starts]).toEqual([path, false]);
    }
  });

  it('R82: nothing uses what differs between engines or locales', () => {
    const banned = /[^*]\*\*[^*/]|Math\.pow|localeCompare|toLocale|\bIntl\b/;
    const withoutText = (text: string): string =>
      text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|`[^`]*`|'[^'\n]*'/gm, '');
    for (const path of SOURCES) {
      const found = banned.exec(withoutText(readSource(path)))?.[0];
      expect([path, found]).toEqual([path, undefined]);
    }
  });
});
