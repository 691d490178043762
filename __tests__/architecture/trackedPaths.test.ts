import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findTwins, whyRefused } from '../support/refusedPath.js';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '');

describe('the tracked paths', () => {
  it('can be checked out on every system', () => {
    expect(tracked.length).toBeGreaterThan(500);
    expect(tracked.filter((path) => whyRefused(path) !== null)).toEqual([]);
    expect(findTwins(tracked)).toEqual([]);
  });
});

describe('whyRefused', () => {
  it.each([
    'a/nul.csv', 'NUL', 'con/x', 'aux.tar.gz', 'com1', 'LPT9.txt', 'nul .txt', 'com\u00b9.txt', 'a:b', 'a/b?c',
    'a\\b', 'a\tb', 'a<b', 'a|b', 'a*b', 'a"b', 'a.', 'a /b', 'a/', '/a', 'a//b', 'a/../b',
    'x/.git/config', '.GIT', 'git~1', 'a'.repeat(131), '\u00e4'.repeat(128),
  ])('refuses %j', (path) => {
    expect(whyRefused(path)).not.toBeNull();
  }); // prettier-ignore

  it.each([
    'null.csv', 'console.ts', 'com10', 'a/auxiliary', '.github/x.yml', '.gitattributes', 'a b', 'a.b.c',
    'm\u00fcller.csv', 'a'.repeat(130), '\u00e4'.repeat(127), 'con-1', 'lpt', 'com',
  ])('takes %j', (path) => {
    expect(whyRefused(path)).toBeNull();
  }); // prettier-ignore

  it('judges a path as the strictest of its names', () => {
    const anyName = fc.string({
      unit: fc.constantFrom('a', 'u', 'l', '.', ':', 'N', ' '),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), (names) => {
        const isRefused = names.some((name) => whyRefused(name) !== null);
        expect(whyRefused(names.join('/')) !== null).toBe(isRefused);
      }),
    );
  });
});

describe('findTwins', () => {
  it('finds files and folders that only case or Unicode form keeps apart', () => {
    expect(findTwins(['a/b', 'a/B'])).toEqual([['a/b', 'a/B']]);
    expect(findTwins(['a/b', 'A/c'])).toEqual([['a', 'A']]);
    expect(findTwins(['\u00e4', 'a\u0308'])).toHaveLength(1);
    expect(findTwins(['a/b', 'a/c', 'b/b'])).toEqual([]);
  });
});
