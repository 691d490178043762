import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseResult } from '../../src/document/parseResult.js';
import { readModel } from '../../src/model/readModel.js';

/** Documents by what wrote them: a release, by its version, or a draft of the first one. */
const FOLDER = '__tests__/fixtures/formats';
const written = readdirSync(FOLDER);
const released = [
  ...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[([\d.]+)\] - \d{4}/gm),
].map(([, version = '']) => version);

/** `null` when it is read, else why not. */
function refusalOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readAll(folder: string): readonly (string | null)[] {
  const [metrics, model] = ['metrics.json', 'model.json'].map((name) =>
    readFileSync(join(FOLDER, folder, name)),
  );
  if (metrics === undefined || model === undefined) throw new Error('two files');
  return [
    refusalOf(() => parseResult(metrics)),
    refusalOf(() => readModel({ bytes: model.length, pieces: () => [model] })),
  ];
}

describe('documents of earlier days', () => {
  it('R32: every release that the changelog dates has its documents here, and they are read', () => {
    expect(written).toEqual(expect.arrayContaining(released));
    for (const version of released)
      expect([version, ...readAll(version)]).toEqual([version, null, null]);
  });

  it.each(written.filter((name) => name.startsWith('draft')))(
    'R32: %s of the first release is read, or refused with the first thing that it lacks',
    (name) => {
      for (const refusal of readAll(name)) {
        if (refusal !== null)
          expect(refusal).toMatch(/[a-zA-Z.]+ is missing, as in a file of another release\.?$/);
      }
    },
  );
});
