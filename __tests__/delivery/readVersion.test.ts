import { beforeEach, describe, expect, it } from '@jest/globals';
import { promote } from '../../src/delivery/moveStage.js';
import { publish } from '../../src/delivery/publish.js';
import { findStaged, findVersion, readVersionFile } from '../../src/delivery/readVersion.js';
import { createCandidate } from './candidates.js';
import { MemoryTarget } from './memoryTarget.js';

const ADA = { by: 'ada', at: '2026-01-05T12:00:00Z', why: null };

let target: MemoryTarget;
beforeEach(async () => {
  target = new MemoryTarget();
  await publish(target, createCandidate('a'));
  await publish(target, createCandidate('b'));
});

describe('a version', () => {
  it('is found by its stage: the one that came there last', async () => {
    await expect(findStaged(target, 'iris', 'production')).rejects.toThrow(
      'no version of iris is at production. `forest-gate promote iris@vN --to production` brings one there.',
    );
    await promote(target, { name: 'iris', number: 2 }, 'production', ADA);
    await promote(target, { name: 'iris', number: 1 }, 'production', ADA);
    expect((await findStaged(target, 'iris', 'production')).number).toBe(1);
  });

  it('gives the files that were published, and no others', async () => {
    const version = await findVersion(target, { name: 'iris', number: 2 });
    expect(Buffer.from(await readVersionFile(target, version, 'model.json')).toString()).toBe('b');
    await expect(readVersionFile(target, version, 'secrets')).rejects.toThrow(
      'iris@v2 has no "secrets"',
    );
    target.files.delete('iris@v2/metrics.json');
    await expect(readVersionFile(target, version, 'metrics.json')).rejects.toThrow(
      'iris@v2 has no "metrics.json"',
    );
    target.files.set('iris@v2/model.json', Buffer.from('c'));
    await expect(readVersionFile(target, version, 'model.json')).rejects.toThrow(
      /"model.json" is not what was published: its SHA-256 is 2e7d2c03a950.*, stated is 3e23e8160039/,
    );
  });
});
