import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMlflow, type Mlflow } from '../../support/mlflow/startMlflow.js';
import { FAULTS, failEach } from './describeTarget.js';

jest.setTimeout(600_000);

let mlflow: Mlflow;
beforeAll(async () => {
  mlflow = await startMlflow();
});
afterAll(() => mlflow.close());

it.each(FAULTS)(
  'R69, R70: each request, %s once: exactly two versions and three moves, two runs and two logged models',
  async (fault) => {
    await failEach(mlflow.port, String(fault), () => fault);
    const { runs, logged, experiments } = mlflow.state;
    expect(logged).toHaveLength(2 * experiments.length);
    // The third run has the stages.
    expect(runs).toHaveLength(3 * experiments.length);
    expect(mlflow.misfits).toEqual([]);
  },
);
