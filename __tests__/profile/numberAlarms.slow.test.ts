import { expect, it, jest } from '@jest/globals';
import { createProfile } from '../../src/profile/createProfile.js';
import { measureAgainst } from '../../src/profile/measureAgainst.js';
import { tableOf } from '../table/tableOf.js';
import { createRandom } from './rows.js';

jest.setTimeout(600_000);

/** A target with a long tail, and answers whose errors grow with it. */
function draw(random: () => number, rows: number) {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const values = Float64Array.from({ length: rows }, normal);
  const targets = values.map((value) => Math.exp(value + normal() / 2));
  const predicted = targets.map((value) => value * (1 + normal() / 3));
  return { columns: [{ name: 'x', levels: null, values }], targets, predicted };
}

it.each<[number, number, number]>([
  [100, 100, 400],
  [1_000, 100, 200],
  [100, 1_000, 200],
])('%d rows with numbers, then %d: at most 5 %% of runs call drift', (before, after, runs) => {
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) {
    const random = createRandom(1_000 * before + 7 * after + run);
    const base = draw(random, before);
    const table = {
      ...tableOf('a,y\n1,no\n2,yes\n'),
      features: base.columns,
      classes: [],
      labels: new Int32Array(before),
      targets: base.targets,
    };
    const profile = createProfile('gate', 'b'.repeat(64), table, {
      truth: base.targets,
      predicted: base.predicted,
    });
    const { columns, targets, predicted } = draw(random, after);
    const labels = { name: 'y', levels: null, values: targets };
    const rows = { path: 'new.csv', sha256: 'c'.repeat(64), columns, predicted, labels };
    if (measureAgainst(profile, rows).drifted) alarms += 1;
  }
  process.stdout.write(`${before} and ${after} rows: ${alarms} of ${runs} runs alarm\n`);
  expect(alarms / runs).toBeLessThanOrEqual(0.05);
});
