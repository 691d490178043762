import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GOLDEN, placeAt, writeGolden } from './sameBytes/golden.js';
import { type Hashes, measureBytes } from './sameBytes/measureBytes.js';
import { TABLES } from './sameBytes/tables.js';

jest.setTimeout(120_000);

/** As of all golden files: what is found is kept in their place. */
const isUpdate = process.env['UPDATE_GOLDENS'] === '1';
const found: Record<string, Hashes> = {};

let top: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forest-gate-same-bytes-'));
});
afterAll(async () => {
  if (isUpdate) writeGolden(found);
  await rm(top, { recursive: true, force: true, maxRetries: 5 });
});

describe('model.json, model.onnx and metrics.json', () => {
  it('have hashes that are kept, of twelve tables', () => {
    expect(TABLES).toHaveLength(12);
    expect(Object.keys(GOLDEN)).toEqual(TABLES.map(({ name }) => name));
  });

  it.each(TABLES.map((table, index) => ({ ...table, index })))(
    'R81, R83, R84, R86: $name: are the bytes that they are everywhere',
    async ({ index, ...table }) => {
      const hashes = await measureBytes(table, placeAt(5 * index, process.execPath), top);
      found[table.name] = hashes;
      if (!isUpdate) expect(hashes).toEqual(GOLDEN[table.name]);
    },
  );
});
