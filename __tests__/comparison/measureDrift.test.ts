import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findDataChanges } from '../../src/comparison/findDataChanges.js';
import { measureDrift } from '../../src/comparison/measureDrift.js';
import { numberKeys } from '../../src/comparison/numberKeys.js';
import type { DataChanges } from '../../src/result/result.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import type { Table } from '../../src/table/table.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { tableOf } from '../table/tableOf.js';

type Rows = readonly (readonly number[])[];

/** What scipy and statsmodels say; see make_drift.py beside the file. */
const { cases } = JSON.parse(readFileSync('__tests__/fixtures/comparison/drift.json', 'utf8')) as {
  readonly cases: {
    readonly name: string;
    readonly base: Rows;
    readonly current: Rows;
    readonly columns: [statistic: number, pValue: number, adjusted: number][];
  }[];
};

function driftOf(base: Rows, current: Rows): DataChanges['drift'] {
  const inUse = (rows: Rows) => {
    const header = [...(rows[0] ?? []).keys()].map((index) => `c${index}`);
    const lines = rows.map((cells, index) => [...cells, index % 2 === 0 ? 'p' : 'q'].join());
    return {
      table: tableOf(`${[...header, 'y'].join()}\n${lines.join('\n')}\n`),
      settings: readSettingsFrom({}).table,
    };
  };
  return findDataChanges(inUse(base), inUse(current)).drift;
}

/** The same without a CSV in between. */
function quickDriftOf(base: Rows, current: Rows): DataChanges['drift'] {
  const keysOf = (rows: Rows): string[] => rows.map((cells) => cells.join());
  const asTable = (rows: Rows): Table => ({
    ...TABLE,
    labels: new Int32Array(rows.length),
    features: Array.from(rows[0] ?? [], (_, column) => ({
      name: `c${column}`,
      values: Float64Array.from(rows, (cells) => cells[column] ?? NaN),
    })),
  });
  return measureDrift(asTable(base), asTable(current), numberKeys(keysOf(base), keysOf(current)));
}

const TABLE = tableOf('c0,y\n1,p\n2,p\n3,q\n4,q\n');

const namesOf = (drift: DataChanges['drift']): string[] =>
  drift.filter(({ drifted }) => drifted).map(({ column }) => column);

describe('measureDrift', () => {
  it.each(cases)('agrees with scipy and statsmodels when $name', ({ base, current, columns }) => {
    const drift = driftOf(base, current);
    expect(drift).toHaveLength(columns.length);
    columns.forEach(([statistic, pValue, adjusted], index) => {
      expect(drift[index]?.statistic).toBeCloseTo(statistic, 12);
      expect(drift[index]?.pValue).toBeCloseTo(pValue, 10);
      expect(drift[index]?.adjustedPValue).toBeCloseTo(adjusted, 10);
      expect(drift[index]?.drifted).toBe(adjusted <= 0.05 && statistic >= 0.1);
    });
  });

  it('says nothing of fewer than 30 rows: ten rows of iris do not cry drift', () => {
    const rows = (count: number, from: number): number[][] =>
      Array.from({ length: count }, (_, index) => [index + from]);
    expect(driftOf(rows(10, 0), rows(10, 100))).toEqual([]);
    expect(driftOf(rows(29, 0), rows(500, 100))).toEqual([]);
    expect(driftOf(rows(500, 100), rows(29, 0))).toEqual([]);
    expect(namesOf(driftOf(rows(30, 0), rows(30, 100)))).toEqual(['c0']);
  });

  it('needs size and evidence: a trifle of many rows is none, nor is a lot of a few', () => {
    const rows = (count: number, shift: number): number[][] =>
      Array.from({ length: count }, (_, index) => [index / count + shift]);
    const [trifle] = driftOf(rows(20_000, 0), rows(20_000, 0.09));
    expect(trifle?.adjustedPValue).toBeLessThan(1e-50);
    expect(trifle?.statistic).toBeCloseTo(0.09, 3);
    expect(trifle?.drifted).toBe(false);
    expect(driftOf(rows(20_000, 0), rows(20_000, 0.11))[0]?.drifted).toBe(true);
    const [few] = driftOf(rows(30, 0), rows(30, 0.21));
    expect(few?.statistic).toBeGreaterThan(0.2);
    expect(few?.drifted).toBe(false);
  });

  const draw = (random: RandomNumbers, rows: number, shift = 0): number[][] =>
    Array.from({ length: rows }, () =>
      Array.from({ length: 4 }, (_, column) =>
        // Measured in steps, from fine to coarse, as real columns are.
        Math.floor(((random.below(1_000_000) / 1_000_000 + shift) * 1_000) / 7 ** column),
      ),
    );
  const alarms = (draws: number, make: (random: RandomNumbers) => [Rows, Rows]): number => {
    let count = 0;
    for (let seed = 0; seed < draws; seed += 1) {
      const [base, current] = make(RandomNumbers.fromSeed(seed));
      if (namesOf(quickDriftOf(base, current)).length > 0) count += 1;
    }
    return count / draws;
  };

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
