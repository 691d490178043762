import { describe, expect, it } from '@jest/globals';
import { ImportanceMeter, MOST_WALKS } from '../../src/explanation/importanceMeter.js';
import type { Importance } from '../../src/document/result.js';
import { growForest } from '../../src/forest/growForest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { measureForest } from '../../src/training/measureForest.js';
import { IRIS, irisWith, ROWS, startRun } from '../support/compareRun.js';

async function measure(csv: string, values: Record<string, string> = {}): Promise<Importance> {
  const run = startRun(csv, { trees: '20', ...values });
  const options = forestOptions(run.settings.hyperparameters, run.table.features.length);
  const meter = new ImportanceMeter(run, options);
  await measureForest(run, options, growForest, meter.watch);
  return meter.result();
}

function lossOf({ columns }: Importance, wanted: string): number {
  return columns.find(({ column }) => column === wanted)?.mean ?? Number.NaN;
}

describe('ImportanceMeter', () => {
  it('finds that iris are told apart by their petals', async () => {
    const importance = await measure(IRIS);
    expect(importance).toMatchObject({ rows: 150, repeats: 5, reason: null });
    for (const petal of ['petal_length', 'petal_width']) {
      for (const sepal of ['sepal_length', 'sepal_width']) {
        expect(lossOf(importance, petal)).toBeGreaterThan(lossOf(importance, sepal) + 0.1);
      }
    }
  });

  it('says nothing of a column that is left out', async () => {
    const rows = ROWS.map((row, index) => [index % 2 === 0 ? '1' : '1.0', ...row]);
    const header = ['same', ...(IRIS.split('\n')[0] ?? '').trim().split(',')];
    const csv = [header, ...rows].map((row) => row.join(',')).join('\n');
    const columns = (await measure(csv)).columns.map(({ column }) => column);
    expect(columns).toHaveLength(4);
    expect(columns).not.toContain('same');
  });

  it('R82: is the same again, and when the rows stand in another order', async () => {
    const importance = await measure(IRIS);
    expect(await measure(IRIS)).toEqual(importance);
    expect(await measure(irisWith(ROWS.toReversed()))).toEqual(importance);
  });

  it('is of the rows of a hold-out alone', async () => {
    const run = startRun(IRIS, { evaluation: 'hold-out' });
    const importance = await measure(IRIS, { evaluation: 'hold-out' });
    expect(importance.rows).toBe(run.tested.length);
  });

  it('draws rows where all would take too long, and measures nothing where few would be left', () => {
    const run = startRun(IRIS);
    const watched = (trees: number): Importance => {
      const meter = new ImportanceMeter(run, { trees, seed: 1 });
      const rows = Int32Array.from(run.tested.keys());
      const columns = run.table.features.map(({ values }) => values);
      const vote = (asked: readonly Float64Array[]) => ({
        counts: new Int32Array(0),
        predicted: new Int32Array(asked[0]?.length ?? 0),
      });
      const forest = { featuresPerTree: 1, trees: [], vote, toJSON: () => null, chunks: () => [] };
      const trainingSet = { columns, labels: run.table.labels };
      meter.watch(forest, { rows, columns, trainingSet });
      return meter.result();
    };
    const treesFor = (rows: number): number => Math.floor(MOST_WALKS / (rows * 4 * 5));
    expect(watched(treesFor(150)).rows).toBe(150);
    expect(watched(treesFor(120)).rows).toBe(120);
    expect(watched(treesFor(99))).toEqual({
      rows: 0,
      repeats: 0,
      columns: [],
      reason: 'Shuffling each of 4 columns would take too long with a model of this size.',
    });
  });
});
