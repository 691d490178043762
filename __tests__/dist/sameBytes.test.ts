import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GOLDEN, placeAt } from './sameBytes/golden.js';
import { measureBytes } from './sameBytes/measureBytes.js';
import { TABLES } from './sameBytes/tables.js';

jest.setTimeout(120_000);

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forest-gate-same-bytes-'));
});
afterAll(() => rm(top, { recursive: true, force: true, maxRetries: 5 }));

describe('model.json, model.onnx and metrics.json', () => {
  it('have hashes that are kept, of twelve tables; UPDATE_GOLDENS=1 npm run same-bytes keeps others', () => {
    expect(TABLES).toHaveLength(12);
    expect(Object.keys(GOLDEN)).toEqual(TABLES.map(({ name }) => name));
  });

  it.each(TABLES.map((table, index) => ({ ...table, index })))(
    'R81, R83, R84, R86: $name: are the bytes that they are everywhere',
    async ({ index, ...table }) => {
      const hashes = await measureBytes(table, placeAt(5 * index, process.execPath), top);
      expect(hashes).toEqual(GOLDEN[table.name]);
    },
  );
});
