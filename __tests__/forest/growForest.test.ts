import { describe, expect, it } from '@jest/globals';
import { growForest } from '../../src/forest/growForest.js';
import { maxFeaturesFor } from '../../src/forest/drawOptions.js';
import { RandomForestClassifier } from './engine/libraries.js';
import { noisyTable } from './engine/noisyTable.js';
import { randomCase, rowsOf } from './engine/randomTable.js';
import { expectSameVotes, optionsOf } from './expectSameVotes.js';

describe('growForest', () => {
  it('R33: votes as the libraries predict, before and after its JSON is loaded there', async () => {
    await expectSameVotes(0, 60);
  });

  it('R33: votes on more rows than go down the trees together as the library predicts', async () => {
    const table = noisyTable(200, 5, 4);
    const options = { ...optionsOf(randomCase(5), 'random-forest'), trees: 6, featuresPerTree: 2 };
    const forest = await growForest(table, 4, options);
    const unseen = noisyTable(10_001, 5, 4);
    const loaded = RandomForestClassifier.load(forest.toJSON());
    const { predicted, counts } = forest.vote(unseen.columns);
    expect([...predicted]).toEqual(loaded.predict(rowsOf({ ...randomCase(5), ...unseen })));
    const last = unseen.columns.map((column) => column.subarray(-3));
    expect([...forest.vote(last).counts]).toEqual([...counts.subarray(-3 * 4)]);
  });

  it('R86: gives the same model with and without threads', async () => {
    const given = randomCase(5);
    const options = optionsOf(given, 'random-forest');
    const grow = (threads: number) =>
      growForest(given, given.classes, options, undefined, undefined, { threads });
    const [here, threaded] = await Promise.all([grow(0), grow(2)]);
    expect([...threaded.chunks()]).toEqual([...here.chunks()]);
  });

  it('ends when it is told to', async () => {
    const given = randomCase(5);
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort(new Error('enough'));
    };
    const options = optionsOf(given, 'random-forest');
    const growing = growForest(given, given.classes, options, stop, controller.signal);
    await expect(growing).rejects.toThrow('enough');
  });

  it('R26: refuses more memory than it may take', async () => {
    const given = randomCase(5);
    const options = { ...optionsOf(given, 'random-forest'), maxDepth: null };
    const resources = { memory: 1000 };
    const growing = growForest(given, given.classes, options, undefined, undefined, resources);
    await expect(growing).rejects.toMatchObject({ code: 'memory' });
  });

  it('reports every tree', async () => {
    const given = randomCase(3);
    const seen: string[] = [];
    await growForest(given, given.classes, optionsOf(given, 'random-forest'), (grown, trees) =>
      seen.push(`${grown}/${trees}`),
    );
    expect(seen).toEqual(['1/9', '2/9', '3/9', '4/9', '5/9', '6/9', '7/9', '8/9', '9/9']);
  });

  it('asks for exactly the given number of features', () => {
    for (let columns = 1; columns <= 10_000; columns++) {
      const share = maxFeaturesFor(1, columns);
      expect(columns === 1 ? share : Math.floor(columns * share)).toBe(1);
    }
    expect(maxFeaturesFor(2, 5)).toBe(2);
  });
});
