import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { alignNames } from '../../src/comparison/alignNames.js';
import { findDataChanges } from '../../src/comparison/findDataChanges.js';
import type { DataChanges } from '../../src/document/result.js';
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
  const now = inUse(current);
  return findDataChanges(alignNames(inUse(base), now), now).drift;
}

function namesOf(drift: DataChanges['drift']): string[] {
  return drift.filter(({ drifted }) => drifted).map(({ column }) => column);
}

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
      Array.from({ length: count }, (_, index) => [2 * index + from]);
    expect(driftOf(rows(10, 0), rows(10, 100))).toEqual([]);
    expect(driftOf(rows(29, 0), rows(500, 100))).toEqual([]);
    expect(driftOf(rows(500, 100), rows(29, 0))).toEqual([]);
    expect(namesOf(driftOf(rows(30, 0), rows(30, 100)))).toEqual(['c0']);
  });

  it('takes ties that moved by a rounding for ties still', () => {
    const rows = (shift: number): number[][] =>
      Array.from({ length: 150 }, (_, index) => [(index % 5) / 5 + shift]);
    expect(driftOf(rows(0), rows(1e-9))).toMatchObject([
      { statistic: 0, populationStabilityIndex: 0, drifted: false },
    ]);
    expect(driftOf(rows(0), rows(1e-3))[0]?.drifted).toBe(true);
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
});
