import { describe, expect, it, jest } from '@jest/globals';
import { measureAgainst } from '../../src/profile/measureAgainst.js';
import type { Column } from '../../src/table/table.js';
import { category, createRandom, otherRows, profileOf, type Sample } from './rows.js';

jest.setTimeout(600_000);

/** Columns as tables have them: smooth, skewed, rounded, with gaps, of few values, of seldom texts. */
function draw(random: () => number, rows: number): Sample {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const numbers = (name: string, of: () => number): Column => ({
    name,
    levels: null,
    values: Float64Array.from({ length: rows }, of),
  });
  const columns = [
    ...Array.from({ length: 6 }, (_, index) => numbers(`n${index}`, normal)),
    numbers('skewed', () => Math.exp(2 * normal())),
    numbers('heavy', () => 1 / (1 - random())),
    numbers('rounded', () => Math.round(3 * normal()) / 2),
    numbers('gaps', () => (random() < 0.2 ? NaN : normal())),
    numbers('few', () => Math.floor(4 * random())),
    category(
      'zipf',
      Array.from({ length: rows }, () => `t${Math.floor(1 / (1 - random()))}`),
    ),
    category(
      'many',
      Array.from({ length: rows }, () => `t${Math.floor(300 * random() * random())}`),
    ),
    category(
      'two',
      Array.from({ length: rows }, () => (random() < 0.1 ? 'a' : 'b')),
    ),
  ];
  const truth = Int32Array.from({ length: rows }, () => Number(random() < 0.3));
  return { columns, truth, predicted: truth.map((code) => (random() < 0.15 ? 1 - code : code)) };
}

describe('rows of the very same kind', () => {
  it.each<[number, number, number]>([
    [100, 100, 200],
    [1_000, 100, 80],
    [100, 1_000, 80],
    // Beyond a million pairs no p-value is exact, which is what takes long.
    [1_200, 1_000, 60],
    [1_000, 10_000, 20],
    [10_000, 10_000, 20],
  ])('%d of them, then %d: at most 5 %% of runs call drift', (before, after, runs) => {
    let alarms = 0;
    for (let run = 0; run < runs; run += 1) {
      const random = createRandom(1_000 * before + 7 * after + run);
      const base = draw(random, before);
      const other = otherRows(draw(random, after));
      if (measureAgainst(profileOf(base), other).drifted) alarms += 1;
    }
    process.stdout.write(`${before} and ${after} rows: ${alarms} of ${runs} runs alarm\n`);
    expect(alarms / runs).toBeLessThanOrEqual(0.05);
  });
});
