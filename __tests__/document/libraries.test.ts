import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { LIBRARIES } from '../../src/version.js';

it('the document states the libraries in the versions that are bundled', () => {
  const manifest = z
    .object({ devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  expect(manifest.devDependencies).toMatchObject(LIBRARIES);
});
