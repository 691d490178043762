import { describe, expect, it } from '@jest/globals';
import type { Baseline, StoredResult } from '../../src/baseline/baseline.js';
import type { Result } from '../../src/document/result.js';
import { settingsChanges } from '../../src/comparison/settingsChanges.js';
import { parseRules } from '../../src/rules/parseRules.js';
import { printPolicy } from '../../src/rules/policy.js';
import { summariseTable } from '../../src/table/summariseTable.js';
import {
  baseWith,
  COMMIT,
  compareRun,
  HEADER,
  IRIS,
  irisWith,
  ROWS,
  startRun,
} from '../support/compareRun.js';
import { joinCsv } from '../support/tables.js';

type Values = Readonly<Record<string, string>>;

const CONFIG = 'trees: 3\nmin-accuracy: 0.8\n';
const STORED_RULES = parseRules(['accuracy >= 0.77']);
const FEWER = irisWith(ROWS.slice(10));

/** What a run on a table stored; only the parts that a later run looks at. */
async function storedRun(csv: string, values: Values = {}): Promise<StoredResult> {
  const run = startRun(csv, values);
  const { votes } = await compareRun(run, baseWith(null));
  const name = (names: readonly string[]) => Array.from(run.tested, (row) => names[row] ?? '');
  const result = {
    task: 'classification',
    settings: run.modelSettings,
    data: summariseTable(run.table),
    features: { measured: Array<number>(run.split.folds).fill(3), kept: 3 },
    policy: { ...printPolicy(run.settings.gate), rules: ['accuracy >= 0.77'] },
    baseline: { mode: run.settings.baseline },
    rows: {
      identity: name(run.table.identities),
      content: null,
      fold: Array.from(run.tested, (row) => run.split.foldOf[row] ?? 0),
      truth: Array.from(run.tested, (row) => run.table.labels[row] ?? 0),
      predicted: [...votes.predicted],
      votes: [...votes.counts],
    },
  };
  return { state: 'found', result: result as unknown as Result, commit: COMMIT, exact: true };
}

async function obtain(
  csv: string,
  values: Values,
  base: Parameters<typeof baseWith>,
): Promise<Baseline> {
  return (await compareRun(startRun(csv, values), baseWith(...base))).baseline;
}

function changesOf(baseline: Baseline, values: Values) {
  if (!('votes' in baseline)) throw new Error(baseline.reason);
  return settingsChanges(baseline.settings, startRun(IRIS, values).modelSettings);
}

describe('obtainBaseline', () => {
  it('knows the policy and the table of a base that was trained again', async () => {
    const baseline = await obtain(IRIS, {}, [{ 'd.csv': FEWER, 'gate.yml': CONFIG }]);
    expect(baseline).toMatchObject({
      source: 'commit',
      table: { table: { path: 'd.csv at ccccccc' } },
    });
    expect(baseline.table?.table.labels).toHaveLength(140);
    expect(baseline.policy).toEqual((await startRun(IRIS).settingsAt(CONFIG)).gate);
  });

  it('knows the policy a base stored, and takes its table from its commit', async () => {
    const exact = await storedRun(FEWER);
    const changed = irisWith(ROWS.slice(11));
    const files = { 'd.csv': FEWER, 'gate.yml': CONFIG };
    const found = await obtain(changed, {}, [files, { exact }]);
    expect(found).toMatchObject({ source: 'artifact', policy: { rules: STORED_RULES } });
    expect(found.table?.table.labels).toHaveLength(140);
  });

  it('needs no file of the base when its table says the same as this one', async () => {
    const exact = await storedRun(IRIS);
    const found = await obtain(IRIS, {}, [null, { exact }]);
    expect(found.source).toBe('artifact');
    expect(found.table?.table.labels).toHaveLength(150);
  });

  it('does without the table of a base that cannot be read, or whose run had made another', async () => {
    const exact = await storedRun(IRIS);
    const changed = irisWith(ROWS.slice(1));
    expect(await obtain(changed, {}, [null, { exact }])).toMatchObject({
      source: 'artifact',
      table: null,
    });
    const files = { 'd.csv': FEWER };
    expect(await obtain(changed, {}, [files, { exact }])).toMatchObject({
      source: 'artifact',
      table: null,
    });
  });

  it('remembers the stored policy when another split calls for training again, and shows what changed', async () => {
    const exact = await storedRun(IRIS);
    const values = { seed: '9', folds: '4' };
    const found = await obtain(IRIS, values, [
      { 'd.csv': IRIS, 'gate.yml': 'trees: 5\n' },
      { exact },
    ]);
    expect(found).toMatchObject({ source: 'commit', policy: { rules: STORED_RULES } });
    expect(changesOf(found, values)).toEqual([
      { name: 'seed', base: '42', current: '9' },
      { name: 'folds', base: '5', current: '4' },
    ]);
  });

  it('shows a change of the evaluation and of the test size', async () => {
    const values = { evaluation: 'hold-out', 'test-size': '0.4' };
    const files = { 'd.csv': IRIS, 'gate.yml': 'trees: 5\n' };
    const names = async (current: Values, config: string): Promise<string[]> => {
      const found = await obtain(IRIS, current, [{ ...files, 'gate.yml': config }]);
      return changesOf(found, current).map(({ name }) => name);
    };
    expect(await names(values, 'trees: 5\n')).toEqual(['evaluation', 'folds', 'test-size']);
    expect(await names(values, 'trees: 5\nevaluation: hold-out\n')).toEqual(['test-size']);
  });

  const merged = IRIS.replaceAll('setosa', 'virginica');
  const relabelled = ROWS.map((cells, row) => [
    ...cells.slice(0, 4),
    ROWS[(row * 7) % 150]?.[4] ?? '',
  ]);
  const others = joinCsv([
    ['w', 'x', 'y', 'z', 'species'],
    ...ROWS.map((cells) => cells.map((cell, at) => (at < 4 ? `${cell}1` : cell))),
  ]);
  const elsewhere = irisWith(ROWS.map(([, ...cells], row) => [String(98 + (row % 2)), ...cells]));
  it.each([
    ['other classes', merged, 'its classes differ: only this run has "setosa"'],
    [
      'another target',
      joinCsv([[...HEADER.slice(0, 4), 'kind'], ...relabelled]),
      'its target is another column',
    ],
    ['no feature in common', others, 'no feature column is in both'],
  ])(
    'R36: refuses to compare with a base of %s, and still knows its policy and table',
    async (_, csv, reason) => {
      const found = await obtain(IRIS, {}, [{ 'd.csv': csv, 'gate.yml': CONFIG }]);
      expect(found).toMatchObject({
        source: 'none',
        reason: `Not comparable with ccccccc: ${reason}.`,
        notComparable: true,
        policy: (await startRun(IRIS).settingsAt(CONFIG)).gate,
        table: { settings: { ignore: [] } },
      });
    },
  );

  it('compares with a base whose columns, target and classes have other names as with the same', async () => {
    const names = ['w', 'x', 'y', 'z', 'kind'];
    const renamed = joinCsv([names, ...ROWS]).replaceAll('setosa', 'wild setosa');
    const files = { 'd.csv': renamed, 'gate.yml': 'target: kind\n' };
    const found = await obtain(IRIS, {}, [files]);
    const same = await obtain(IRIS, {}, [{ 'd.csv': IRIS }]);
    if (!('votes' in found && 'votes' in same)) throw new Error(found.reason);
    expect(found.votes).toEqual(same.votes);
    expect(found.settings.target).toBe('kind');
    expect(found.data).toMatchObject({ features: HEADER.slice(0, 4), target: 'species' });
    expect(found.table).toMatchObject({
      columnsRenamed: names.map((base, index) => ({ base, current: HEADER[index] })),
      classesRenamed: [{ base: 'wild setosa', current: 'setosa' }],
    });
  });

  it('refuses to compare when no row of this run can be predicted or found', async () => {
    const wider = joinCsv([
      ['extra', ...HEADER],
      ...ROWS.map((cells, row) => [String(row % 3), String(98 + (row % 2)), ...cells.slice(1)]),
    ]);
    expect(await obtain(IRIS, {}, [{ 'd.csv': wider }])).toMatchObject({
      notComparable: true,
      reason: expect.stringContaining(
        'fewer than one in ten of the rows of the smaller table are in the other as they were, and fewer than half are near one of it',
      ),
    });
    const exact = await storedRun(elsewhere);
    expect(await obtain(IRIS, { baseline: 'artifact' }, [{}, { exact }])).toMatchObject({
      source: 'none',
      notComparable: true,
      reason: expect.stringContaining("has none of this run's rows"),
    });
    const classes = await storedRun(merged);
    expect(await obtain(IRIS, { baseline: 'artifact' }, [{}, { exact: classes }])).toMatchObject({
      notComparable: true,
      policy: { rules: STORED_RULES },
      table: null,
    });
  });

  it('makes do with a stored result for the rows it has when the base cannot be trained again', async () => {
    const exact = await storedRun(FEWER);
    const found = await obtain(IRIS, {}, [null, { exact }]);
    if (!('votes' in found)) throw new Error(found.reason);
    expect(found.source).toBe('artifact');
    expect([...found.votes.predicted].filter((code) => code < 0).length).toBeGreaterThan(5);
  });

  it('cannot use a stored result of other features', async () => {
    const exact = await storedRun(IRIS);
    const values = { ignore: 'petal_width', baseline: 'artifact' };
    expect(await obtain(IRIS, values, [{}, { exact }])).toMatchObject({
      notComparable: true,
      reason: expect.stringContaining('its feature columns differ'),
    });
  });

  it('R41: cannot use a stored result of another target, whatever else is the same', async () => {
    const exact = await storedRun(IRIS);
    if (exact.state !== 'found') throw new Error('Nothing is stored.');
    const data = { ...exact.result.data, target: 'kind' };
    const other: StoredResult = { ...exact, result: { ...exact.result, data } };
    expect(await obtain(IRIS, { baseline: 'artifact' }, [{}, { exact: other }])).toMatchObject({
      source: 'none',
      notComparable: true,
      reason: expect.stringContaining(
        'The artifact of ccccccc cannot be used: its target is another column.',
      ),
    });
  });

  it('R38: tells each stored result that was rejected, whatever takes its place', async () => {
    const reject = (artifact: number): StoredResult => {
      const reason = `Artifact ${artifact} is damaged.`;
      return { state: 'unreadable', reason, rejected: { artifact, run: 50, reason } };
    };
    const stored = { exact: reject(1), newest: reject(2) };
    const obtained = (files: Parameters<typeof baseWith>[0], newest = stored.newest) =>
      compareRun(startRun(IRIS), baseWith(files, { ...stored, newest }));
    const told = [1, 2].map((artifact) => expect.objectContaining({ artifact, run: 50 }));

    const trained = await obtained({ 'd.csv': IRIS, 'gate.yml': CONFIG });
    expect(trained.baseline.source).toBe('commit');
    expect(trained.rejected).toEqual(told.slice(0, 1));
    const older = await obtained(null, await storedRun(IRIS));
    expect(older.baseline.source).toBe('artifact');
    expect(older.rejected).toEqual(told.slice(0, 1));
    const nothing = await obtained(null);
    expect(nothing.baseline).toMatchObject({
      source: 'unreadable',
      reason: expect.stringMatching(/^Artifact 1 is damaged\. .* Artifact 2 is damaged\.$/),
    });
    expect(nothing.rejected).toEqual(told);
  });

  it('R40: a stored result of another format is not comparable; one that cannot be read is unreadable', async () => {
    const reason = 'It has format version 2.';
    const other: StoredResult = { state: 'unreadable', reason, otherFormat: true };
    const broken: StoredResult = { state: 'unreadable', reason };
    for (const [exact, notComparable] of [
      [other, true],
      [broken, false],
    ] as const) {
      expect(await obtain(IRIS, {}, [{}, { exact }])).toMatchObject({
        source: 'unreadable',
        notComparable,
      });
    }
  });

  it('reads no table where no baseline is wanted, but whose rules hold', async () => {
    const text = `${CONFIG}baseline: none\n`;
    const files = { 'd.csv': IRIS, 'gate.yml': text };
    expect(await obtain(IRIS, { baseline: 'none' }, [files])).toEqual({
      source: 'none',
      commit: null,
      reason: 'The setting is none.',
      notComparable: false,
      policy: (await startRun(IRIS).settingsAt(text)).gate,
      table: null,
    });
  });

  it('says that a base is there when only this run wants no baseline', async () => {
    const wanted = { reason: 'The setting is none here, and it is not at the base.' };
    const files = { 'd.csv': IRIS, 'gate.yml': CONFIG };
    const values = { baseline: 'none' };
    expect(await obtain(IRIS, values, [files])).toMatchObject({ ...wanted, notComparable: true });
    const exact = await storedRun(IRIS);
    expect(await obtain(IRIS, values, [null, { exact }])).toMatchObject({
      ...wanted,
      notComparable: true,
    });
  });

  it('measures the base with what its own run was made with, whatever the workflow gives now', async () => {
    const exact = await storedRun(IRIS, { 'min-samples-split': '7', trees: '4' });
    const values = { 'min-samples-split': '90', seed: '43' };
    const found = await obtain(IRIS, values, [{ 'd.csv': IRIS }, { exact }]);
    expect(found).toMatchObject({ source: 'commit', settings: { minSamplesSplit: 7, trees: 4 } });
    expect(changesOf(found, values)).toEqual([
      { name: 'trees', base: '4', current: '5' },
      { name: 'min-samples-split', base: '7', current: '90' },
      { name: 'seed', base: '42', current: '43' },
    ]);
  });

  it('knows nothing of a base without a commit, and never fails over one that cannot be read', async () => {
    const run = startRun(IRIS);
    const { baseline } = await compareRun(run, { ...baseWith(null), commit: null });
    expect(baseline).toEqual({
      source: 'none',
      commit: null,
      reason: 'Given.',
      notComparable: false,
      policy: null,
      table: null,
    });
    expect(await obtain(IRIS, {}, [null])).toMatchObject({
      source: 'unreadable',
      policy: null,
      table: null,
    });
    const throwing = {
      ...baseWith({}),
      store: {
        findExact: () => Promise.reject(new Error('down')),
        findNewest: () => Promise.reject(new Error('down')),
        findAt: () => Promise.reject(new Error('down')),
      },
    };
    expect((await compareRun(run, throwing)).baseline).toMatchObject({ source: 'unreadable' });
  });
});
