import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomForestRegression } from 'ml-random-forest';
import { treesOf } from '../../src/forest/forest.js';
import { writeOnnx } from '../../src/onnx/writeOnnx.js';
import { encodeOwn } from '../../src/preprocessing/encode.js';
import { growNumbers, NUMBERS } from '../support/numbersModel.js';
import { askOutputs, type Cells } from '../support/onnxSession.js';
import { drawCells, drawNumbers, expectedNumbersOf, type DrawnNumbers } from './drawModel.js';

function bytesOf({ header, trees }: DrawnNumbers): Uint8Array {
  const pieces = writeOnnx(header, trees, '1.0.0');
  if (pieces === null) throw new Error('too large');
  return Buffer.concat([...pieces]);
}

async function ask(model: DrawnNumbers, cells: readonly Cells[]): Promise<[string, unknown][]> {
  const inputs = new Map(cells.map((column, index) => [model.header.features[index]!, column]));
  return [...(await askOutputs(bytesOf(model), inputs))];
}

describe('model.onnx of numbers in onnxruntime', () => {
  it('R95: gives the numbers of the model to the last bit, which depend on the order of the sum', async () => {
    const drawn = fc.record({
      seed: fc.nat(),
      trees: fc.constantFrom(1, 2, 3, 10, 61),
      depth: fc.integer({ min: 0, max: 6 }),
      numbers: fc.integer({ min: 1, max: 4 }),
      categories: fc.integer({ min: 0, max: 3 }),
    });
    let orders = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async (shape) => {
        const model = drawNumbers(shape);
        const cells = drawCells(model, 200, shape.seed);
        const expected = expectedNumbersOf(model, cells);
        expect(await ask(model, cells)).toEqual([['prediction', expected]]);
        const other = expectedNumbersOf({ ...model, trees: model.trees.toReversed() }, cells);
        orders += Number(other.some((number, row) => number !== expected[row]));
      }),
      { numRuns: 40 },
    );
    expect(orders).toBeGreaterThan(5);
  });

  it('adds up 2,000 trees, and answers for no rows and for one', async () => {
    const shape = { seed: 3, trees: 2_000, depth: 3, numbers: 2, categories: 1 };
    const model = drawNumbers(shape);
    for (const rows of [0, 1, 100]) {
      const cells = drawCells(model, rows, rows);
      expect(await ask(model, cells)).toEqual([['prediction', expectedNumbersOf(model, cells)]]);
    }
  });

  it('tells its answer apart from a column of that name', async () => {
    const { header, trees } = drawNumbers({
      seed: 1,
      trees: 2,
      depth: 2,
      numbers: 2,
      categories: 0,
    });
    const model = { header: { ...header, features: ['prediction', 'label'] }, trees };
    const cells = drawCells(model, 5, 1);
    expect(await ask(model, cells)).toEqual([['prediction_', expectedNumbersOf(model, cells)]]);
  });

  it('R95: gives the numbers of ml-random-forest for a grown forest', async () => {
    const { forest, header } = await growNumbers({ trees: '20', 'min-gain': '0.01' });
    const library = RandomForestRegression.load(
      JSON.parse(JSON.stringify(forest.toJSON())) as Parameters<
        typeof RandomForestRegression.load
      >[0],
    );
    const { features, labels } = NUMBERS;
    const columns = encodeOwn(features);
    const rows = Array.from(labels, (_, row) => columns.map((values) => values[row]!));
    const bytes = Buffer.concat([...(writeOnnx(header, treesOf(forest), '1.0.0') ?? [])]);
    const inputs = features.map(({ name, values, levels }): [string, Cells] => [
      name,
      levels === null ? values : Array.from(values, (level) => levels[level]!),
    ]);
    const answers = await askOutputs(bytes, new Map(inputs));
    expect([...answers]).toEqual([['prediction', Float64Array.from(library.predict(rows))]]);
    expect(bytes.includes('regression')).toBe(true);
  });
});
