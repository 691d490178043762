import { describe, expect, it } from '@jest/globals';
import type { FoundBaseline } from '../../src/baseline/baseline.js';
import { attribute } from '../../src/explanation/attribute.js';
import { shareRight } from '../../src/explanation/shareRight.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import { measureForest } from '../../src/training/measureForest.js';
import {
  baseWith,
  compareRun,
  HEADER,
  IRIS,
  irisWith,
  ROWS,
  startRun,
} from '../support/compareRun.js';
import { joinCsv } from '../support/tables.js';

type Values = Readonly<Record<string, string>>;

async function attributed(
  base: { csv: string; config: string },
  current: { csv: string; values?: Values },
) {
  const run = startRun(current.csv, current.values);
  const { baseline, comparison } = await compareRun(
    run,
    baseWith({ 'd.csv': base.csv, 'gate.yml': base.config }),
  );
  if (!('votes' in baseline) || comparison === null) throw new Error('not compared');
  return {
    run,
    baseline,
    comparison,
    attribution: await attribute(run, baseline, comparison, growForest),
  };
}

describe('attribute', () => {
  const fewer = irisWith(ROWS.slice(20));

  it("measures the base's hyperparameters on this run's table and split", async () => {
    const { run, attribution, comparison } = await attributed(
      { csv: fewer, config: 'trees: 3\nmax-features: 1\nmin-samples-split: 30\nseed: 7\n' },
      { csv: IRIS },
    );
    const { hyperparameters } = await run.settingsAt(
      'trees: 3\nmax-features: 1\nmin-samples-split: 30\nseed: 7\n',
    );
    const votes = await measureForest(run, forestOptions(hyperparameters, 4), growForest);
    expect(attribution).toEqual({
      baseline: comparison.baseline.accuracy,
      baseSettings: shareRight(run, votes, Int32Array.from(run.tested.keys())),
      current: comparison.current.accuracy,
    });
    expect(new Set(Object.values(attribution ?? {})).size).toBeGreaterThan(1);
  });

  it('counts the rows of the comparison alone', async () => {
    const wider = joinCsv([
      ['extra', ...HEADER],
      ...ROWS.slice(30).map((cells, index) => [String(index % 3), ...cells]),
    ]);
    const { run, attribution, comparison, baseline } = await attributed(
      { csv: wider, config: 'trees: 3\n' },
      { csv: IRIS },
    );
    expect(comparison).toMatchObject({ rows: 120, leftOut: 30 });
    const { hyperparameters } = await run.settingsAt('trees: 3\n');
    const votes = await measureForest(run, forestOptions(hyperparameters, 4), growForest);
    const right = run.tested.filter(
      (row, position) =>
        (baseline.votes.predicted[position] ?? -1) >= 0 &&
        votes.predicted[position] === run.table.labels[row],
    );
    expect(attribution?.baseSettings).toBe(right.length / 120);
  });

  it.each([
    ['the settings alone differ', IRIS, 'trees: 3\n', {}],
    ['the data alone differ', fewer, 'trees: 5\n', {}],
    [
      'what differs beside the data is not what the model is grown with',
      fewer,
      'trees: 5\nfolds: 4\n',
      {},
    ],
    [
      'the base asks for more features than there are now',
      fewer,
      'trees: 5\nmax-features: 4\n',
      { ignore: 'petal_width' },
    ],
  ])('is nothing when %s', async (_, csv, config, values: Values) => {
    expect((await attributed({ csv, config }, { csv: IRIS, values })).attribution).toBeNull();
  });

  it('counts which columns are features as data', async () => {
    const { attribution } = await attributed(
      { csv: IRIS, config: 'trees: 3\n' },
      { csv: IRIS, values: { ignore: 'petal_width' } },
    );
    expect(attribution).not.toBeNull();
  });

  it('is nothing when a stored result does not say how many features were drawn', async () => {
    const run = startRun(IRIS);
    const { baseline, comparison } = await compareRun(
      run,
      baseWith({ 'd.csv': fewer, 'gate.yml': 'trees: 3\n' }),
    );
    if (!('votes' in baseline) || comparison === null) throw new Error('not compared');
    const odd: FoundBaseline = {
      ...baseline,
      settings: { ...baseline.settings, maxFeatures: 'some' },
    };
    expect(await attribute(run, odd, comparison, growForest)).toBeNull();
  });
});
