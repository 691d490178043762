import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findExisting } from '../../src/files/findExisting.js';

describe('findExisting', () => {
  it('finds the longest beginning that is there, a link to nowhere included', async () => {
    const top = await mkdtemp(join(tmpdir(), 'forest-gate-'));
    try {
      await mkdir(join(top, 'a'));
      await symlink('nowhere', join(top, 'link'));
      expect(await findExisting(join(top, 'a', 'b', 'c'))).toBe(join(top, 'a'));
      expect(await findExisting(join(top, 'link', 'x'))).toBe(join(top, 'link'));
      expect(await findExisting(top)).toBe(top);
    } finally {
      await rm(top, { recursive: true });
    }
  });

  it.each([
    ['Z:\\a\\b', 'Z:\\'],
    ['\\\\server\\share\\a\\b', '\\\\server\\share\\'],
    ['/a/b', '/'],
  ])('ends at the root of %s when not even that is there', async (path, root) => {
    const asked: string[] = [];
    const isThere = (place: string): Promise<boolean> => {
      if (asked.includes(place)) throw new Error('asked again');
      asked.push(place);
      return Promise.resolve(false);
    };
    expect(await findExisting(path, isThere, (at) => win32.dirname(at))).toBe(root);
    expect(asked).toContain(root);
  });
});
