import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomForestClassifier } from 'ml-random-forest';
import { growForest } from '../../src/forest/growForest.js';
import { describeModel } from '../../src/model/describeModel.js';
import { writeOnnx } from '../../src/onnx/writeOnnx.js';
import { encodeOwn } from '../../src/preprocessing/encode.js';
import { readTable } from '../../src/table/readTable.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { askOnnx, type Cells } from '../support/onnxSession.js';
import { drawCells, drawModel, expectedOf, type DrawnModel } from './drawModel.js';

const VERSION = '1.0.0';

function bytesOf({ header, trees }: DrawnModel): Uint8Array {
  const pieces = writeOnnx(header, trees, VERSION);
  if (pieces === null) throw new Error('too large');
  return Buffer.concat([...pieces]);
}

/** What onnxruntime answers has to be what the model file answers, to the last bit. */
async function expectEqualAnswers(
  model: DrawnModel,
  cells: readonly Cells[],
  inputs = model.header.features,
): Promise<void> {
  const answers = await askOnnx(
    bytesOf(model),
    new Map(cells.map((column, index) => [inputs[index] ?? '', column])),
  );
  const expected = expectedOf(model, cells);
  expect(answers.labels).toEqual(expected.labels);
  expect(answers.probabilities).toEqual(expected.probabilities);
}

describe('model.onnx in onnxruntime', () => {
  it('R95: gives the labels and votes of the model: ties, thresholds, unseen texts, gaps and odd numbers', async () => {
    const drawn = fc.record({
      seed: fc.nat(),
      classes: fc.integer({ min: 2, max: 20 }),
      trees: fc.constantFrom(1, 2, 3, 4, 10, 61),
      depth: fc.integer({ min: 0, max: 6 }),
      numbers: fc.integer({ min: 0, max: 4 }),
      categories: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (shape) => {
        const model = drawModel({
          ...shape,
          numbers: shape.numbers + Number(shape.categories === 0),
        });
        await expectEqualAnswers(model, drawCells(model, 200, shape.seed));
      }),
      { numRuns: 40 },
    );
  });

  it('counts the votes of 10,000 trees, where ties are broken by the last of them', async () => {
    const shape = { classes: 3, trees: 10_000, depth: 2, numbers: 2, categories: 1 };
    const model = drawModel({ ...shape, seed: 7 });
    await expectEqualAnswers(model, drawCells(model, 300, 8));
    const stumps = drawModel({ ...shape, trees: 1, depth: 0, seed: 1 }).trees;
    const votes = Array.from({ length: 10_000 }, (_, place) => ({
      ...stumps[0]!,
      leafClass: Int32Array.of([2, 1, 1, 2][place % 4]!),
    }));
    const tied = { header: model.header, trees: votes };
    expect(expectedOf(tied, drawCells(model, 1, 1)).labels).toEqual(['class 1']);
    await expectEqualAnswers(tied, drawCells(model, 1, 1));
  });

  it('tells two classes apart by a threshold as the model file does', async () => {
    for (const [positive, share] of [
      ['class 0', 0.5],
      ['class 1', 0.6],
    ] as const) {
      const shape = { seed: 3, classes: 2, trees: 10, depth: 3, numbers: 2, categories: 1 };
      const { header, trees } = drawModel(shape);
      const model = { header: { ...header, threshold: { positiveClass: positive, share } }, trees };
      const cells = drawCells(model, 300, 4);
      await expectEqualAnswers(model, cells);
      const { labels, probabilities } = expectedOf(model, cells);
      const shares = probabilities[header.classes.indexOf(positive)]!;
      expect(labels).toEqual(
        Array.from(shares, (one) =>
          one >= share ? positive : header.classes.find((name) => name !== positive),
        ),
      );
      expect(new Set(labels).size).toBe(2);
      expect(shares.some((one) => one === share)).toBe(true);
    }
  });

  it('answers for no rows, and for one', async () => {
    const model = drawModel({ seed: 3, classes: 2, trees: 5, depth: 3, numbers: 1, categories: 1 });
    for (const rows of [0, 1]) await expectEqualAnswers(model, drawCells(model, rows, 4));
  });

  it('tells columns and classes apart whatever they are called', async () => {
    const features = ['label', 'probability_a', '', 'v0', 'v1', 'a\n"b"', "é'🙂,;", 'probability_'];
    const classes = ['a', 'a_', '', 'a\n"b"', 'label', '東京'];
    const { header, trees } = drawModel({
      seed: 5,
      classes: classes.length,
      trees: 9,
      depth: 4,
      numbers: 5,
      categories: 3,
    });
    const model = { header: { ...header, features, classes }, trees };
    const cells = drawCells(model, 100, 6);
    const inputs = features.map((name) => (name === '' ? 'column_3' : name));
    await expectEqualAnswers(model, cells, inputs);
    const { names } = await askOnnx(
      bytesOf(model),
      new Map(cells.map((column, index) => [inputs[index] ?? '', column])),
    );
    expect(names).toEqual([
      'label_',
      'probability_a_',
      'probability_a__',
      'probability__',
      'probability_a\n"b"',
      'probability_label',
      'probability_東京',
    ]);
  });

  it('R95: gives the labels of ml-random-forest for a grown forest, ties included', async () => {
    const { table: settings } = readSettingsFrom({});
    const table = await readTable(readFileSync('data/iris.csv'), 'iris.csv', settings);
    const options = {
      algorithm: 'random-forest' as const,
      trees: 4,
      featuresPerTree: 2,
      maxDepth: 2,
      minNumSamples: 1,
      gainThreshold: 0,
      seed: 42,
    };
    const columns = encodeOwn(table.features);
    const forest = await growForest({ columns, labels: table.labels }, 3, options);
    const data = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
    const header = describeModel(table, table.labels.length, data, options);
    const library = RandomForestClassifier.load(
      JSON.parse(JSON.stringify(forest.toJSON())) as Parameters<
        typeof RandomForestClassifier.load
      >[0],
    );
    const rows = Array.from(table.labels, (_, row) => columns.map((values) => values[row] ?? NaN));
    const answers = await askOnnx(
      bytesOf({ header, trees: forest.trees }),
      new Map(header.features.map((name, index) => [name, columns[index]!])),
    );
    expect(answers.labels).toEqual(library.predict(rows).map((code) => header.classes[code]));
    const tied = rows.filter((_, row) => isTied(answers.probabilities, row));
    expect(tied.length).toBeGreaterThan(0);
  });
});

function isTied(probabilities: readonly Float64Array[], row: number): boolean {
  const shares = probabilities.map((list) => list[row]!).sort((a, b) => b - a);
  return shares[0] === shares[1];
}

describe('the bytes of model.onnx', () => {
  const shape = { seed: 1, classes: 3, trees: 20, depth: 5, numbers: 2, categories: 1 };

  it('R96: are the same every time', () => {
    const digest = createHash('sha256')
      .update(bytesOf(drawModel(shape)))
      .digest('hex');
    expect(digest).toBe('68da7460b3bf2e49d4143a0cd3d61b25d59558a80d6e8903a538560370923580');
  });

  it('R96: say what made them, without a clock', () => {
    const { header, trees } = drawModel(shape);
    const text = Buffer.from(bytesOf({ header, trees })).toString();
    for (const said of ['forest-gate', VERSION, header.data.fingerprint, '"class 2"', 'target']) {
      expect(text).toContain(said);
    }
  });

  it('are none where the format could not hold them', () => {
    const { header, trees } = drawModel(shape);
    const { length } = bytesOf({ header, trees });
    expect(writeOnnx(header, trees, VERSION, { mostBytes: length })).not.toBeNull();
    expect(writeOnnx(header, trees, VERSION, { mostBytes: length - 1 })).toBeNull();
    expect(writeOnnx(header, trees, VERSION, { mostBytes: 100 })).toBeNull();
  });
});
