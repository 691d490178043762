import { describe, expect, it } from '@jest/globals';
import { CallFailure } from '../../../src/github/api/callFailure.js';
import { findHistory } from '../../../src/github/artifact/findHistory.js';
import type { Archive } from '../../../src/github/artifact/openArchive.js';
import type { Shelf, ShelvedArchive } from '../../../src/github/artifact/openShelf.js';
import { MissingEntryError } from '../../../src/github/artifact/readZipEntry.js';
import type { History, HistoryEntry } from '../../../src/history/history.js';
import { formatJson } from '../../../src/json/formatJson.js';
import { entriesOf, historyOf } from '../../support/histories.js';

const RUNS = entriesOf([1, 2, 3, 4, 5, 6]);
/** Milliseconds that a run takes. */
const DURATION = 60_000;

/** The text or the parts of a history; `null` for none. */
type Content = Partial<History> | string | null;

/** The archive of a run, uploaded when it ended; `null` has no history. */
interface Left {
  readonly entry: HistoryEntry;
  readonly content: Content;
  readonly isTrusted?: boolean;
}

/** What the run left that knew these, itself among them. */
function left(entries: readonly HistoryEntry[], more: Partial<Left> = {}): Left {
  return { entry: entries[entries.length - 1]!, content: { entries: [...entries] }, ...more };
}

function open(content: Content): Archive {
  if (content === 'gone') return { state: 'gone' };
  if (content === 'unreadable') return { state: 'unreadable', reason: 'No such digest.' };
  return {
    state: 'open',
    digestChecked: true,
    read: (name) => {
      expect(name).toBe('history.json');
      if (content === null) return Promise.reject(new MissingEntryError('it has no history.json'));
      const text = typeof content === 'string' ? content : formatJson(historyOf([], content));
      return Promise.resolve(Buffer.from(text));
    },
  };
}

/** Looks through what runs left, the oldest first. */
async function find(all: readonly Left[], expired = 0) {
  const opened: number[] = [];
  const archives = all.map(({ entry: { run, time, commit } }): ShelvedArchive => ({
    id: run?.id ?? 0,
    digest: null,
    createdAt: new Date(Date.parse(time) + DURATION).toISOString(),
    runId: run?.id ?? 0,
    commit: commit ?? '',
  }));
  const leftBy = ({ runId }: ShelvedArchive): Left | undefined =>
    all.find(({ entry }) => entry.run?.id === runId);
  const shelf: Shelf = {
    list: (branch) => {
      expect(branch).toBe('main');
      return Promise.resolve({ archives: [...archives].reverse(), expired });
    },
    isTrusted: (archive) => Promise.resolve(leftBy(archive)?.isTrusted ?? true),
    open: (archive) => {
      opened.push(archive.runId);
      return Promise.resolve(open(leftBy(archive)?.content ?? null));
    },
    readRun: () => Promise.reject(new Error('not asked')),
  };
  return { ...(await findHistory(shelf, 'iris', 'main')), opened };
}

describe('findHistory', () => {
  it('takes the newest, and opens no archive that this one has taken in', async () => {
    const found = await find([1, 2, 3, 4].map((count) => left(RUNS.slice(0, count))));
    expect(found).toMatchObject({ branch: 'main', problems: [], lost: null, isUnreadable: false });
    expect(found.entries).toEqual(RUNS.slice(0, 4));
    expect(found.opened).toEqual([104]);
  });

  it('takes the union where runs went on side by side, and did not know each other', async () => {
    const [one, two, slow] = [RUNS[0]!, RUNS[1]!, RUNS[2]!];
    const began = new Date(Date.parse(two.time) + DURATION / 2).toISOString();
    const other = { ...slow, time: began };
    const found = await find([left([one]), left([one, two]), left([one, other])]);
    expect(found.entries).toEqual([one, two, other]);
    expect(found.opened).toEqual([103, 102]);
  });

  it('survives a damaged one by the one before, tells it, and tells it once', async () => {
    const damaged = { entry: RUNS[2]!, content: '{"format"' };
    const found = await find([left(RUNS.slice(0, 2)), damaged]);
    expect(found.entries).toEqual(RUNS.slice(0, 2));
    expect(found).toMatchObject({ lost: null, isUnreadable: false });
    expect(found.problems).toEqual([
      expect.stringMatching(/^The history in artifact 103 cannot be used: .*\.$/),
    ]);
    const next = left([...RUNS.slice(0, 2), RUNS[3]!]);
    expect(await find([left(RUNS.slice(0, 2)), damaged, next])).toMatchObject({
      problems: [],
      opened: [104],
    });
  });

  it.each<[string, Content, string]>([
    ['no JSON', 'nonsense', 'cannot be used'],
    ['of another gate', { name: 'roses' }, 'it is of roses on main'],
    ['of another branch', { branch: 'next' }, 'it is of iris on next'],
    [
      'with a value that cannot be',
      '{"format":"forest-gate/history","formatVersion":1}',
      'cannot be used',
    ],
    ['in an archive without its digest', 'unreadable', 'No such digest.'],
  ])('knows nothing, though there is something, of one that is %s', async (_, content, reason) => {
    const found = await find([{ entry: RUNS[0]!, content }]);
    expect(found).toMatchObject({ entries: [], isUnreadable: true });
    expect(found.lost).toContain(reason);
    expect(found.problems).toHaveLength(1);
  });

  it('lets nothing in that no trusted run of this branch left', async () => {
    const forged = left([{ ...RUNS[3]!, verdict: 'failed' }], { isTrusted: false });
    const found = await find([left(RUNS.slice(0, 2)), forged]);
    expect(found).toMatchObject({ entries: RUNS.slice(0, 2), problems: [], opened: [102] });
  });

  it('says that all has expired, and nothing where nothing ever was', async () => {
    expect(await find([], 3)).toMatchObject({
      entries: [],
      isUnreadable: false,
      problems: [],
      lost: expect.stringContaining('have expired'),
    });
    expect(await find([{ entry: RUNS[0]!, content: 'gone' }])).toMatchObject({
      lost: expect.stringContaining('have expired'),
    });
    expect(await find([])).toMatchObject({ entries: [], lost: null, isUnreadable: false });
    expect(await find([{ entry: RUNS[0]!, content: null }])).toMatchObject({ lost: null });
    expect(await find([left(RUNS.slice(0, 2))], 3)).toMatchObject({ lost: null });
  });

  it.each([
    [403, 'Give the job the permission actions: read.', true],
    [500, 'Out of order.', true],
    [404, null, false],
  ])('of a list that is answered with %d says %j', async (status, advice, isUnreadable) => {
    const failing = (): Promise<never> =>
      Promise.reject(new CallFailure('status', 'Out of order.', status));
    const shelf = { list: failing, isTrusted: failing, open: failing, readRun: failing };
    const found = await findHistory(shelf, 'iris', 'main');
    expect(found).toMatchObject({ entries: [], problems: [], isUnreadable });
    if (advice === null) expect(found.lost).toBe(null);
    else expect(found.lost).toContain(advice);
  });
});
