import { describe, expect, it } from '@jest/globals';
import type { Votes } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { describeModel } from '../../src/model/describeModel.js';
import { type Model, readModel } from '../../src/model/readModel.js';
import { writeModel } from '../../src/model/writeModel.js';
import { encode } from '../../src/preprocessing/encode.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { type Features, readFeatures } from '../../src/table/readFeatures.js';
import type { Table } from '../../src/table/table.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { IRIS } from '../support/scenario.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { refusalOf, tableOf } from '../table/tableOf.js';

/**
 * The checks of scikit-learn's `check_estimator` that mean something for a classifier that learns
 * from a file and is kept in one, each by its name there. `fit` is all from the table to a model
 * that was written and read, `predict` all from another table to its votes.
 */
const SEED = { seed: '5' };
const QUICK = { trees: '8', ...SEED };

interface Fitted {
  readonly table: Table;
  readonly text: string;
  readonly model: Model;
}

async function fit(csv: string, settings: Readonly<Record<string, string>> = {}): Promise<Fitted> {
  const table = tableOf(csv);
  const isTree = settings['algorithm'] === 'decision-tree';
  const { hyperparameters } = readSettingsFrom({ ...(isTree ? SEED : QUICK), ...settings });
  const options = forestOptions(hyperparameters, table.features.length, table.labels.length);
  const set = selectTrainingSet(table, orderRows(table));
  const forest = await growForest(set, table.classes.length, options);
  const data = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
  const grown = { ...options, featuresPerTree: forest.featuresPerTree };
  const header = describeModel(table, table.labels.length, data, grown);
  const text = [...writeModel(header, forest)].join('');
  return { table, text, model: read(text) };
}

function read(text: string): Model {
  const bytes = Buffer.from(text);
  return readModel({ bytes: bytes.length, pieces: () => [bytes] });
}

async function predict({ header, vote }: Model, csv: string): Promise<Votes> {
  const encodings =
    header.encoding ?? header.features.map((name) => fitEncoding({ name, levels: null }));
  const { columns }: Features = await readFeatures(Buffer.from(csv), 'new.csv', encodings);
  return vote(columns.map((column, index) => encode(column, encodings[index]!)));
}

const [HEADER = [], ...ROWS] = splitCsv(IRIS);
function csvOf(rows: readonly (readonly string[])[], header = HEADER): string {
  return joinCsv([header, ...rows]);
}
const iris = await fit(IRIS);

/** The part of a model file that was grown. */
function forestOf({ text }: Fitted): string {
  return text.slice(text.indexOf('"forest"'));
}

/** Three clusters that do not overlap, with these names for their classes. */
function clusters(names: readonly string[]): string {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const place = row % names.length;
    return [String(10 * place + (row % 7) / 8), String((row % 5) - 10 * place), names[place] ?? ''];
  });
  return csvOf(rows, ['a', 'b', 'class']);
}

describe('the checks of scikit-learn', () => {
  it('R23: check_fit_idempotent: fitting again gives the same bytes', async () => {
    expect((await fit(IRIS)).text).toBe(iris.text);
  });

  it('R23: check_methods_sample_order_invariance: rows in another order get the same answers', async () => {
    const { counts, predicted } = await predict(iris.model, IRIS);
    const turned = await predict(iris.model, csvOf(ROWS.toReversed()));
    expect([...turned.predicted].reverse()).toEqual([...predicted]);
    const votes = (all: Int32Array | Float64Array): number[][] =>
      ROWS.map((_, row) => [...all.subarray(3 * row, 3 * row + 3)]);
    expect(votes(turned.counts).reverse()).toEqual(votes(counts));
  });

  it('R23: check_methods_subset_invariance: a row alone gets the answer that it gets among others', async () => {
    const { counts } = await predict(iris.model, IRIS);
    for (const row of [0, 70, 106, 149]) {
      const alone = await predict(iris.model, csvOf([ROWS[row] ?? []]));
      expect([...alone.counts]).toEqual([...counts.subarray(3 * row, 3 * row + 3)]);
    }
  });

  it('R23: check_dict_unchanged: predicting changes neither the model nor the table', () => {
    const columns = iris.table.features.map(({ values }) => values.slice());
    const first = iris.model.vote(columns);
    expect(columns).toEqual(iris.table.features.map(({ values }) => values));
    expect(iris.model.vote(columns)).toEqual(first);
  });

  it('R23: check_readonly_memmap_input, check_dont_overwrite_parameters: fitting changes neither its table nor its options', async () => {
    const { table } = iris;
    const { hyperparameters } = readSettingsFrom(QUICK);
    const options = forestOptions(hyperparameters, 4);
    const set = selectTrainingSet(table, orderRows(table));
    const before = JSON.stringify({ set, options });
    await growForest(Object.freeze(set), 3, Object.freeze(options));
    expect(JSON.stringify({ set, options })).toBe(before);
  });

  it('R23: check_f_contiguous_array_estimator: columns that lie in one memory are columns', async () => {
    const options = forestOptions(readSettingsFrom(QUICK).hyperparameters, 4);
    const set = selectTrainingSet(iris.table, orderRows(iris.table));
    const rows = set.labels.length;
    const memory = new Float64Array(4 * rows + 1);
    const columns = set.columns.map((values, column) => {
      memory.set(values, 1 + column * rows);
      return memory.subarray(1 + column * rows, 1 + (column + 1) * rows);
    });
    const grown = await growForest({ ...set, columns }, 3, options);
    const plain = await growForest(set, 3, options);
    expect([...grown.chunks()]).toEqual([...plain.chunks()]);
  });

  it('R23: check_estimators_dtypes: a number is the same however it is written', async () => {
    const written = ROWS.map(([first = '', ...cells]) => [`${first}00e0`, ...cells]);
    expect(forestOf(await fit(csvOf(written)))).toBe(forestOf(iris));
  });

  it('R23: check_dtype_object: quoted numbers are numbers, and texts are categories', async () => {
    const quoted = ROWS.map(([first = '', ...cells]) => [`"${first}"`, ...cells]);
    expect(forestOf(await fit(csvOf(quoted)))).toBe(forestOf(iris));
    const texts = ROWS.map(([, ...cells], row) => [`kind ${row % 3}`, ...cells]);
    const { model } = await fit(csvOf(texts));
    expect(model.header.encoding?.map(({ kind }) => kind)).toEqual([
      'category',
      'number',
      'number',
      'number',
    ]);
  });

  it('R23: check_complex_data: a complex number is no number', () => {
    const complex = csvOf(ROWS.map(([, ...cells]) => ['1+2j', ...cells]));
    const numeric = { numericFeatures: [HEADER[0] ?? ''] };
    expect(refusalOf(() => tableOf(complex, numeric)).code).toBe('cell-not-a-number');
  });

  it.each(['inf', '-inf', 'Infinity', '1e999', '-1e999'])(
    'R23: check_estimators_nan_inf: %s among the numbers of a column is refused on fitting and predicting',
    async (cell) => {
      const rows = ROWS.map((cells, row) => (row === 9 ? [cell, ...cells.slice(1)] : cells));
      const numericFeatures = [HEADER[0] ?? ''];
      expect(refusalOf(() => tableOf(csvOf(rows), { numericFeatures })).message).toContain(
        'line 11',
      );
      await expect(predict(iris.model, csvOf(rows))).rejects.toThrow('line 11');
    },
  );

  it('R23: check_estimators_nan_inf: a gap is data, on fitting and predicting', async () => {
    const rows = ROWS.map((cells, row) => (row % 9 === 0 ? ['NaN', ...cells.slice(1)] : cells));
    const gaps = await fit(csvOf(rows));
    const { predicted } = await predict(gaps.model, csvOf(rows));
    const right = gaps.table.labels.filter((label, row) => label === predicted[row]);
    expect(right.length).toBeGreaterThan(140);
  });

  it('R23: check_n_features_in, check_n_features_in_after_fitting: a column too few is refused, others do not matter', async () => {
    expect(iris.model.header.features).toHaveLength(4);
    const without = csvOf(
      ROWS.map((cells) => cells.slice(1)),
      HEADER.slice(1),
    );
    await expect(predict(iris.model, without)).rejects.toMatchObject({ code: 'column-missing' });
    const more = csvOf(
      ROWS.map((cells) => ['x', ...cells]),
      ['more', ...HEADER],
    );
    expect(await predict(iris.model, more)).toEqual(await predict(iris.model, IRIS));
  });

  it('R23: check_dataframe_column_names_consistency: columns are found by their names', async () => {
    const turned = csvOf(
      ROWS.map((cells) => cells.toReversed()),
      HEADER.toReversed(),
    );
    expect(await predict(iris.model, turned)).toEqual(await predict(iris.model, IRIS));
  });

  it('R23: check_estimators_pickle: a model that was read twice answers as the one that was written', async () => {
    const again = read(iris.text);
    expect(again.header).toEqual(iris.model.header);
    expect(await predict(again, IRIS)).toEqual(await predict(iris.model, IRIS));
  });

  it('R23: check_estimators_unfitted: a file without a forest is refused', () => {
    const { forest, ...header } = JSON.parse(iris.text) as Record<string, unknown>;
    expect(forest).toBeDefined();
    expect(refusalOf(() => read(JSON.stringify(header))).message).toContain('forest');
  });

  it.each([
    ['csv-empty', ''],
    ['csv-no-rows', csvOf([])],
    [
      'no-features',
      csvOf(
        ROWS.map((cells) => cells.slice(-1)),
        HEADER.slice(-1),
      ),
    ],
  ])('R23: check_estimators_empty_data_messages: %s', (code, csv) => {
    const refusal = refusalOf(() => tableOf(csv));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^data\.csv.*\.$/s);
  });

  it('R23: check_requires_y_none: a target that is not there is refused by name', () => {
    const refusal = refusalOf(() => tableOf(IRIS, { target: 'absent' }));
    expect(refusal.message).toContain('"absent"');
  });

  it('R23: check_supervised_y_no_nan: a row without a class is left out and counted, never a class', () => {
    const rows = ROWS.map((cells, row) => (row % 10 === 0 ? [...cells.slice(0, -1), ''] : cells));
    const table = tableOf(csvOf(rows));
    expect([table.rowsWithoutTarget, table.labels.length]).toEqual([15, 135]);
    expect(table.classes).toEqual(iris.table.classes);
  });

  it('R23: check_classifiers_one_label: one class is refused by name', () => {
    const rows = ROWS.map((cells) => [...cells.slice(0, -1), 'only']);
    const refusal = refusalOf(() => tableOf(csvOf(rows)));
    expect([refusal.code, refusal.message.includes('"only"')]).toEqual(['one-class', true]);
  });

  it.each([
    ['texts', ['one', 'two', 'three']],
    ['numbers', ['1', '-1', '10']],
    ['names that objects have', ['__proto__', 'constructor', 'none']],
  ])(
    'R23: check_classifiers_classes: answers with the classes of the table, which are %s',
    async (_, names) => {
      const { model, table } = await fit(clusters(names));
      expect(model.header.classes).toEqual([...names].sort());
      const { predicted } = await predict(model, clusters(names));
      expect(predicted).toEqual(table.labels);
    },
  );

  it.each(['random-forest', 'decision-tree'])(
    'R23: check_classifiers_train: a %s learns what can be learned',
    async (algorithm) => {
      const { model, table } = await fit(IRIS, { algorithm });
      const { predicted } = await predict(model, IRIS);
      const right = table.labels.filter((label, row) => label === predicted[row]);
      expect(right.length / 150).toBeGreaterThan(0.93);
    },
  );

  it('R23: check_decision_proba_consistency: the answer has the most votes, and all trees vote', async () => {
    const { counts, predicted } = await predict(iris.model, IRIS);
    for (const [row, answer] of predicted.entries()) {
      const votes = [...counts.subarray(3 * row, 3 * row + 3)];
      expect(votes[answer]).toBe(Math.max(...votes));
      expect(votes.reduce((a, b) => a + b)).toBe(8);
    }
  });

  it('R23: check_fit2d_1feature: one feature is enough', async () => {
    const csv = csvOf(
      ROWS.map((cells) => cells.slice(-2)),
      HEADER.slice(-2),
    );
    const { model, table } = await fit(csv);
    const { predicted } = await predict(model, csv);
    expect(table.labels.filter((label, row) => label === predicted[row]).length).toBeGreaterThan(
      135,
    );
  });

  it('R23: check_fit2d_1sample: one row is refused', () => {
    expect(refusalOf(() => tableOf(csvOf(ROWS.slice(0, 1)))).message).toMatch(/needs at least two/);
  });

  it('R23: check_get_params_invariance, check_set_params: the model file states the settings that were set', async () => {
    const settings = { trees: '3', 'max-depth': '4', 'min-samples-split': '6', 'min-gain': '0.02' };
    const { model } = await fit(IRIS, { ...settings, 'max-features': '2', seed: '9' });
    expect(model.header.settings).toEqual({
      algorithm: 'random-forest',
      trees: 3,
      featuresPerTree: 2,
      maxDepth: 4,
      minSamplesSplit: 6,
      minGain: 0.02,
      seed: 9,
    });
  });

  it('R23: check_parameters_default_constructible: no setting has to be given', async () => {
    const { hyperparameters } = readSettingsFrom({});
    const set = selectTrainingSet(iris.table, orderRows(iris.table));
    const forest = await growForest(set, 3, forestOptions(hyperparameters, 4));
    expect(forest.trees).toHaveLength(hyperparameters.trees);
  });

  it('R23: check_non_transformer_estimators_n_iter: there are as many trees as were asked for', async () => {
    for (const trees of ['1', '3']) {
      const { counts } = await predict((await fit(IRIS, { trees })).model, IRIS);
      expect([...counts].reduce((a, b) => a + b)).toBe(150 * Number(trees));
    }
  });
});
