import { describe, expect, it } from '@jest/globals';
import { readBaseFiles } from '../../src/baseline/readBaseFiles.js';
import type { FileAtCommit } from '../../src/git/fileAtCommit.js';
import { tableOf } from '../table/tableOf.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';

const CSV = 'a,y\n1,p\n2,p\n3,q\n4,q\n';
const COMMIT = 'c'.repeat(40);

function open(
  files: Readonly<Record<string, FileAtCommit | string>>,
  data: string | null = 'd.csv',
) {
  const asked: string[] = [];
  const base = readBaseFiles(
    {
      table: tableOf(CSV),
      settings: readSettingsFrom({}),
      settingsAt: async (text) =>
        Promise.resolve(
          readSettingsFrom(data === null ? {} : { data }, text ?? undefined, 'gate.yml'),
        ),
      configPath: 'gate.yml',
      bundledTable: Buffer.from(CSV),
      followPointer: () => Promise.resolve(null),
    },
    (_, path) => {
      asked.push(path);
      const file = files[path] ?? { state: 'absent' };
      return Promise.resolve(
        typeof file === 'string' ? { state: 'found', bytes: Buffer.from(file) } : file,
      );
    },
  );
  return { base, asked };
}

describe('readBaseFiles', () => {
  it("reads a commit's settings and table once, when asked for", async () => {
    const { base, asked } = open({ 'gate.yml': 'trees: 7\n', 'd.csv': CSV });
    expect(asked).toEqual([]);
    const settings = await base.settings(COMMIT);
    expect(settings).toMatchObject({ state: 'found', value: { hyperparameters: { trees: 7 } } });
    expect(asked).toEqual(['gate.yml']);
    const [first, second] = await Promise.all([base.table(COMMIT), base.table(COMMIT)]);
    expect(first).toBe(second);
    expect(first).toMatchObject({ state: 'found', value: { table: { path: 'd.csv at ccccccc' } } });
    expect(asked).toEqual(['gate.yml', 'd.csv']);
    await base.table('d'.repeat(40));
    expect(asked).toHaveLength(4);
  });

  it('takes the bundled table where the settings name none', async () => {
    const { base, asked } = open({}, null);
    expect(await base.table(COMMIT)).toMatchObject({
      state: 'found',
      value: { table: { path: 'data.csv at ccccccc', classes: ['p', 'q'] } },
    });
    expect(asked).toEqual(['gate.yml']);
  });

  it('R34: tells a file that is absent from one that cannot be read, and never throws', async () => {
    const lost = { state: 'unavailable', reason: 'The server is down.' } as const;
    expect(await open({}).base.table(COMMIT)).toEqual({
      state: 'none',
      reason: 'd.csv does not exist at ccccccc.',
    });
    expect(await open({ 'd.csv': lost }).base.table(COMMIT)).toEqual({
      state: 'unreadable',
      reason: 'd.csv of ccccccc cannot be read: The server is down.',
    });
    const { base, asked } = open({ 'gate.yml': lost, 'd.csv': CSV });
    expect(await base.table(COMMIT)).toEqual({
      state: 'unreadable',
      reason: 'gate.yml of ccccccc cannot be read: The server is down.',
    });
    expect(asked).toEqual(['gate.yml']);
    expect(await open({ 'gate.yml': 'tree: 7\n' }).base.settings(COMMIT)).toMatchObject({
      state: 'unreadable',
    });
    expect(await open({ 'd.csv': 'a,y\nx,p\n' }).base.table(COMMIT)).toMatchObject({
      state: 'unreadable',
      reason: expect.stringMatching(/^The base's own table cannot be used: .*d\.csv at ccccccc/),
    });
  });
});
