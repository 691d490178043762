import { expect, it } from '@jest/globals';
import { pathInProject } from '../../../src/commands/base/pathInProject.js';

it.each([
  ['out', 'out'],
  ['a/../out/b', 'out/b'],
  ['.', ''],
  ['/builds/a/out', 'out'],
  ['../elsewhere', null],
  ['/tmp/out', null],
])('a path in the project: %s is %s', (folder, expected) => {
  expect(pathInProject(['/builds/a'], '/builds/a', folder)).toBe(expected);
});

it('is told from the folder of the job where the runner calls the project otherwise', () => {
  expect(pathInProject(['/gcl-builds', '/builds/a'], '/builds/a', 'out')).toBe('out');
  expect(pathInProject(['/builds/a', '/builds/a/sub'], '/builds/a/sub', 'out')).toBe('sub/out');
});
