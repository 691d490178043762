import { describe, expect, it } from '@jest/globals';
import { measureDrift } from '../../src/comparison/measureDrift.js';
import { numberKeys } from '../../src/comparison/numberKeys.js';
import type { DataChanges } from '../../src/document/result.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import type { Table } from '../../src/table/table.js';
import { tableOf } from '../table/tableOf.js';

type Rows = readonly (readonly number[])[];

const TABLE = tableOf('c0,y\n1,p\n2,p\n3,q\n4,q\n');

/** What is said of the columns of two tables with these rows. */
function driftOf(base: Rows, current: Rows): DataChanges['drift'] {
  const keysOf = (rows: Rows): string[] => rows.map((cells) => cells.join());
  const asTable = (rows: Rows): Table => ({
    ...TABLE,
    labels: new Int32Array(rows.length),
    features: Array.from(rows[0] ?? [], (_, column) => ({
      name: `c${column}`,
      values: Float64Array.from(rows, (cells) => cells[column] ?? NaN),
      levels: null,
    })),
  });
  return measureDrift(asTable(base), asTable(current), numberKeys(keysOf(base), keysOf(current)));
}

function draw(random: RandomNumbers, rows: number, shift = 0): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: 4 }, (_, column) =>
      // Measured in steps, from fine to coarse, as real columns are.
      Math.floor(((random.below(1_000_000) / 1_000_000 + shift) * 1_000) / 7 ** column),
    ),
  );
}

/** The share of changes in which a column has drifted. */
function alarms(draws: number, make: (random: RandomNumbers) => [Rows, Rows]): number {
  let count = 0;
  for (let seed = 0; seed < draws; seed += 1) {
    const [base, current] = make(RandomNumbers.fromSeed(seed));
    if (driftOf(base, current).some(({ drifted }) => drifted)) count += 1;
  }
  return count / draws;
}

describe('measureDrift, over simulated changes', () => {
  it('cries drift in at most 5 % of changes that leave the distribution alone', () => {
    // Three standard errors above 5 % of 300 draws.
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / 300);
    const changes: ((random: RandomNumbers) => [Rows, Rows])[] = [
      (random) => [draw(random, 60), draw(random, 60)],
      (random) => {
        const rows = draw(random, 90);
        return [rows.slice(0, 60), rows];
      },
      (random) => {
        const rows = draw(random, 90);
        return [rows, rows.slice(0, 60)];
      },
      (random) => {
        const rows = draw(random, 100);
        return [rows.slice(0, 80), rows.slice(20)];
      },
    ];
    for (const make of changes) expect(alarms(300, make)).toBeLessThanOrEqual(most);
  });

  it('sees thirty rows of another kind among a hundred', () => {
    const change = (random: RandomNumbers): [Rows, Rows] => {
      const rows = draw(random, 100);
      return [rows, [...rows, ...draw(random, 30, 0.6)]];
    };
    expect(alarms(50, change)).toBeGreaterThan(0.95);
  });
});
