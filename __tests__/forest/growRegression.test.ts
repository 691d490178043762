import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maxFeaturesFor } from '../../src/forest/drawOptions.js';
import { growRegression } from '../../src/forest/growRegression.js';
import { predictOutOfBag } from '../../src/forest/predictOutOfBag.js';
import type { Regression, RegressionOptions, RegressionSet } from '../../src/forest/regression.js';
import { compareNumbers } from './engine/compareWithLibraries.js';
import { DecisionTreeRegression, RandomForestRegression } from './engine/libraries.js';
import { noisyNumbers } from './engine/noisyTable.js';
import { randomCase, rowsOf, type Case } from './engine/randomTable.js';
import { optionsOf } from './expectSameVotes.js';

const OPTIONS: RegressionOptions = {
  algorithm: 'random-forest',
  trees: 12,
  featuresPerTree: 2,
  maxDepth: null,
  minNumSamples: 1,
  gainThreshold: 0,
  seed: 42,
};

function trainLibrary(given: Case, options: RegressionOptions, noOOB = true) {
  const { minNumSamples, gainThreshold } = options;
  const treeOptions = { minNumSamples, gainThreshold, maxDepth: options.maxDepth ?? Infinity };
  const model =
    options.algorithm === 'decision-tree'
      ? new DecisionTreeRegression(treeOptions)
      : new RandomForestRegression({
          maxFeatures: maxFeaturesFor(options.featuresPerTree, given.columns.length),
          nEstimators: options.trees,
          seed: options.seed,
          noOOB,
          treeOptions,
        });
  model.train(rowsOf(given), [...given.numbers]);
  return model;
}

function text(model: Regression): string {
  return [...model.chunks()].join('');
}

describe('growRegression', () => {
  it('R33: answers as the libraries do, before and after its JSON is loaded there', async () => {
    for (let seed = 0; seed < 80; seed++) {
      const given = randomCase(seed);
      const isTree = seed % 4 === 0;
      const options = optionsOf(given, isTree ? 'decision-tree' : 'random-forest');
      const model = await growRegression({ ...given, targets: given.numbers }, options);
      const trained = trainLibrary(given, options);
      expect(text(model)).toBe(JSON.stringify(model.toJSON()));
      const isFinite = model.trees.every(({ leafValue }) => leafValue.every(Number.isFinite));
      const rearranged = given.columns.map((column) => column.slice().reverse().sort());
      for (const columns of [given.columns, rearranged]) {
        const rows = rowsOf({ ...given, columns });
        const answers = [...model.predict(columns)];
        expect(answers).toEqual(trained.predict(rows).map((answer) => answer + 0));
        // The libraries do not load the null that stands for an infinite mean.
        if (!isFinite) continue;
        const Library = isTree ? DecisionTreeRegression : RandomForestRegression;
        expect(answers).toEqual(Library.load(model.toJSON()).predict(rows));
      }
    }
  });

  it('R86: is byte for byte what the libraries grow, whatever the numbers', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const value = fc.oneof(finite, fc.integer({ min: -2, max: 2 }), fc.constant(-0));
    const table = fc
      .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, width]) => {
        const column = fc.array(value, { minLength: rows, maxLength: rows });
        return fc.tuple(
          fc.array(column, { minLength: width, maxLength: width }),
          column,
          fc.integer({ min: 0, max: 1000 }),
        );
      });
    fc.assert(
      fc.property(table, ([columns, targets, seed]) => {
        const given: Case = {
          ...randomCase(seed),
          columns: columns.map((column) => Float64Array.from(column)),
          labels: new Int32Array(targets.length),
          numbers: Float64Array.from(targets),
          draws: { ...randomCase(seed).draws, maxFeatures: 1 },
        };
        for (const [libraries, engine] of compareNumbers(given)) expect(engine).toBe(libraries);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (row: number) => number]>([
    ['one number', () => 3.25],
    ['both zeros', (row) => (row % 2 === 0 ? 0 : -0)],
    ['numbers whose squares overflow', (row) => (row % 3) * 1e200],
    ['numbers whose sum overflows', () => Number.MAX_VALUE],
    ['numbers whose squares are lost', (row) => (row % 5) * 1e-170],
    ['subnormal numbers', (row) => (row % 5) * Number.MIN_VALUE],
    ['neighbouring doubles', (row) => 1 + (row % 3) * Number.EPSILON],
    ['numbers far from zero', (row) => 1e15 + (row % 7)],
    ['one number that is far from all others', (row) => (row === 5 ? 1e18 : row / 3)],
    ['two numbers, in turn', (row) => row % 2],
  ])('R25: learns %s as the libraries do', (_, targetOf) => {
    for (const rows of [1, 2, 3, 40]) {
      const { columns } = noisyNumbers(rows, 3);
      const targets = Float64Array.from({ length: rows }, (_, row) => targetOf(row));
      const given = { ...randomCase(7), columns, labels: new Int32Array(rows), numbers: targets };
      for (const [libraries, engine] of compareNumbers(given)) expect(engine).toBe(libraries);
    }
  });

  it('R81, R86: gives the same bytes with and without threads', async () => {
    const set = noisyNumbers(400, 5);
    const grow = async (threads: number) =>
      text(await growRegression(set, OPTIONS, {}, { threads }));
    const here = await grow(0);
    for (const threads of [1, 2, 5]) expect(await grow(threads)).toBe(here);
  });

  it('tells of every tree, and ends when it is told to', async () => {
    const set = noisyNumbers(50, 3);
    const seen: string[] = [];
    const onProgress = (grown: number, trees: number) => seen.push(`${grown}/${trees}`);
    await growRegression(set, { ...OPTIONS, trees: 3 }, { onProgress });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(new Error('enough'));
    };
    const following = { onProgress: stop, signal: controller.signal };
    await expect(growRegression(set, OPTIONS, following)).rejects.toThrow('enough');
  });

  it('R26: refuses more memory than it may take', async () => {
    const growing = growRegression(noisyNumbers(50, 3), OPTIONS, {}, { memory: 1000 });
    await expect(growing).rejects.toMatchObject({ code: 'memory' });
  });
});

describe('predictOutOfBag', () => {
  it("R33: answers as the library's predictOOB does", async () => {
    for (const rows of [20, 33, 60, 90]) {
      const set = noisyNumbers(rows, 3);
      const given = {
        ...randomCase(rows),
        ...set,
        numbers: set.targets,
        labels: new Int32Array(rows),
      };
      const options = { ...OPTIONS, trees: 60, seed: rows };
      const { trees } = await growRegression(set, options);
      const answers = predictOutOfBag(trees, set, options);
      expect([...answers]).toEqual(trainLibrary(given, options, false).predictOOB());
    }
  });

  it('takes no row for unseen that another of its group was drawn with', async () => {
    const set: RegressionSet = noisyNumbers(30, 3);
    const { trees } = await growRegression(set, OPTIONS);
    const alone = predictOutOfBag(trees, set, OPTIONS);
    const inPairs = { ...set, groups: Int32Array.from({ length: 30 }, (_, row) => row >> 1) };
    expect(predictOutOfBag(trees, inPairs, OPTIONS)).not.toEqual(alone);
    const all = predictOutOfBag(trees, { ...set, groups: new Int32Array(30) }, OPTIONS);
    expect(all.every(Number.isNaN)).toBe(true);
  });
});
