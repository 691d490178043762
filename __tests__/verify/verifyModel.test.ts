import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { growForest } from '../../src/forest/growForest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import type { GrowForest } from '../../src/forest/forest.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { describeModel } from '../../src/model/describeModel.js';
import { writeModel } from '../../src/model/writeModel.js';
import { modelSettings } from '../../src/training/modelSettings.js';
import { splitTable } from '../../src/split/splitTable.js';
import type { Check } from '../../src/verify/check.js';
import { verifyModel } from '../../src/verify/verifyModel.js';
import { cut } from '../support/cut.js';
import { IRIS } from '../support/scenario.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { tableOf } from '../table/tableOf.js';

/** Iris with a column of ids and one of groups, neither sorted as the rows are. */
const WIDE = joinCsv(
  splitCsv(IRIS).map((cells, row) =>
    row === 0
      ? ['id', 'garden', ...cells]
      : [`flower-${(row * 37) % 151}`, `garden-${(row * 7) % 40}`, ...cells],
  ),
);

type Values = Readonly<Record<string, string>>;

/** The model file of a run, made as a run makes it. */
async function modelOf(csv: string, values: Values): Promise<Buffer> {
  const trees: Values = values['algorithm'] === 'decision-tree' ? {} : { trees: '4' };
  const settings = readSettingsFrom({ ...trees, ...values });
  const table = tableOf(csv, settings.table);
  const split = splitTable(table, settings.split);
  const options = forestOptions(settings.hyperparameters, table.features.length);
  const rows = orderRows(table).filter(
    (row) => split.method === 'cross-validation' || split.foldOf[row] === -1,
  );
  const forest = await growForest(selectTrainingSet(table, rows), table.classes.length, options);
  const used = modelSettings(settings, table, split);
  return Buffer.from(
    [...writeModel(describeModel(table, rows.length, used, options), forest)].join(''),
  );
}

function verify(file: Uint8Array, csv: string, grow: GrowForest = growForest): Promise<Check[]> {
  return verifyModel(
    { bytes: file.length, pieces: () => cut(file, 1000) },
    Buffer.from(csv),
    'table.csv',
    grow,
  );
}
function differences(checks: readonly Check[]) {
  return checks.flatMap((check) => check.differences);
}
const never: GrowForest = () => Promise.reject(new Error('It was trained.'));

describe('verifyModel', () => {
  it.each<[string, string, Values]>([
    ['cross-validation', IRIS, {}],
    ['a hold-out', IRIS, { evaluation: 'hold-out', 'test-size': '0.3' }],
    ['another seed', IRIS, { seed: '4294967295' }],
    ['a decision tree', IRIS, { algorithm: 'decision-tree', 'max-depth': '3' }],
    ['limits', IRIS, { 'min-samples-split': '7', 'min-gain': '0.02', 'max-features': '1' }],
    ['numbers', IRIS, { target: 'petal_width', task: 'regression' }],
    [
      'a tree of numbers',
      IRIS,
      { target: 'petal_width', task: 'regression', algorithm: 'decision-tree' },
    ],
    ['another target', IRIS, { target: 'species', ignore: 'petal_length' }],
    ['an id column', WIDE, { 'id-column': 'id', ignore: 'garden' }],
    ['a group column', WIDE, { 'group-column': 'garden', ignore: 'id' }],
    [
      'ids, groups and a hold-out',
      WIDE,
      { 'id-column': 'id', 'group-column': 'garden', evaluation: 'hold-out', seed: '7' },
    ],
  ])('trains the same bytes again: %s', async (_, csv, values) => {
    const checks = await verify(await modelOf(csv, values), csv);
    expect(differences(checks)).toEqual([]);
    expect(checks).toHaveLength(2);
  });

  it('needs to be told each of them: without one, the bytes are others', async () => {
    const values = { 'id-column': 'id', 'group-column': 'garden', evaluation: 'hold-out' };
    const text = (await modelOf(WIDE, values)).toString();
    for (const [from, to, ignore] of [
      ['"idColumn": "id"', '"idColumn": null', '"id"'],
      ['"groupColumn": "garden"', '"groupColumn": null', '"garden"'],
      ['"testSize": 0.2', '"testSize": 0', ''],
      ['"seed": 42', '"seed": 43', ''],
    ] as const) {
      const changed = text.replace(from, to).replace('"ignore": []', `"ignore": [${ignore}]`);
      expect(changed).toContain(to);
      expect(differences(await verify(Buffer.from(changed), WIDE))).not.toEqual([]);
    }
  });

  it('tells line ends, quotes and a byte-order mark apart from another table', async () => {
    const file = await modelOf(IRIS, {});
    expect(differences(await verify(file, `\uFEFF${IRIS.replaceAll('\n', '\r\n')}`))).toEqual([]);
  });

  it('names what is different in another table, without training', async () => {
    const file = await modelOf(IRIS, {});
    const [header, ...rows] = splitCsv(IRIS);
    const shorter = joinCsv([header ?? [], ...rows.slice(1)]);
    const [check, ...more] = await verify(file, shorter, never);
    expect(more).toEqual([]);
    expect(check?.differences).toEqual([
      { where: 'data.rows', stated: 150, found: 149 },
      {
        where: 'data.fingerprint',
        stated: tableOf(IRIS).fingerprint,
        found: tableOf(shorter).fingerprint,
      },
    ]);
  });

  it('finds a single changed byte, and tells where', async () => {
    const file = await modelOf(IRIS, {});
    const text = file.toString();
    const at = text.lastIndexOf('"splitValue":') + '"splitValue":'.length;
    const changed = `${text.slice(0, at)}9${text.slice(at + 1)}`;
    expect(differences(await verify(Buffer.from(changed), IRIS))).toEqual([
      {
        where: `sha256 (the first other byte is number ${at + 1})`,
        stated: createHash('sha256').update(changed).digest('hex'),
        found: createHash('sha256').update(file).digest('hex'),
      },
    ]);
  });

  it('finds bytes too many and too few', async () => {
    const file = await modelOf(IRIS, {});
    const longer = Buffer.concat([file, Buffer.from('\n')]);
    expect(differences(await verify(longer, IRIS))[0]?.where).toContain(`${file.length + 1})`);
    const shorter = file.subarray(0, file.length - 1);
    expect(differences(await verify(shorter, IRIS))[0]?.where).toContain(`${file.length})`);
  });

  it('R29: refuses a file that is no model, a table without its columns, and a setting that cannot be', async () => {
    const file = await modelOf(IRIS, {});
    const text = file.toString();
    await expect(verify(Buffer.from('{}'), IRIS)).rejects.toMatchObject({ code: 'model-invalid' });
    await expect(verify(file, 'a,b\n1,2\n')).rejects.toMatchObject({ code: 'column-unknown' });
    const greedy = text.replace(/"featuresPerTree": \d/, '"featuresPerTree": 5');
    await expect(verify(Buffer.from(greedy), IRIS, never)).rejects.toThrow(
      'its trees draw 5 of 4 features',
    );
  });
});
