import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { matchRows } from '../../src/table/matchRows.js';
import { retrain } from '../../src/baseline/retrain.js';
import type { GrowForest, TrainingSet, Votes } from '../../src/forest/forest.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { growForest } from '../../src/forest/growForest.js';
import type { MeasuredRun } from '../../src/training/measureForest.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { assignFolds } from '../../src/split/assignFolds.js';
import { splitTable } from '../../src/split/splitTable.js';
import type { Table } from '../../src/table/table.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv, splitCsv } from '../support/tables.js';
import { tableOf } from '../table/tableOf.js';

const IRIS = readFileSync('data/iris.csv', 'utf8');
const [HEADER = [], ...ROWS] = splitCsv(IRIS);
const SETTINGS = readSettingsFrom({ trees: '5' });

function measure(csv: string, values: Record<string, string> = {}): MeasuredRun {
  const table = tableOf(csv, readSettingsFrom(values).table);
  const split = splitTable(table, SETTINGS.split);
  const tested = Int32Array.from(table.labels.keys()).filter((row) => split.foldOf[row] !== -1);
  return { table, split, tested };
}

async function retrainOn(
  base: Table,
  run: MeasuredRun,
  sameIdColumn = false,
  grow: GrowForest = growForest,
): Promise<Votes> {
  const keys = matchRows(base, run.table, sameIdColumn);
  if (keys === null) throw new Error('no common column');
  const folds = assignFolds(base.splitKeys, SETTINGS.split, run.split.method);
  const options = forestOptions(SETTINGS.hyperparameters, base.features.length);
  const rows = { table: base, folds, keys, ownValues: false };
  return (await retrain(rows, run, options, grow)).votes;
}

/** Grows as usual and remembers what each model was grown on. */
function recording(): { grow: GrowForest; sets: TrainingSet[] } {
  const sets: TrainingSet[] = [];
  const grow: GrowForest = (set, classes, options) => {
    sets.push(set);
    return growForest(set, classes, options);
  };
  return { grow, sets };
}

function rowsOf({ columns }: TrainingSet): string[] {
  return Array.from(columns[0] ?? [], (_, row) => columns.map((values) => values[row]).join());
}

describe('retrain', () => {
  it('gives the base of an unchanged table exactly what the run itself measures', async () => {
    const run = measure(IRIS);
    const { grow, sets } = recording();
    const votes = await retrainOn(run.table, run, false, grow);
    for (const [fold, set] of sets.entries()) {
      const rows = orderRows(run.table).filter((row) => run.split.foldOf[row] !== fold);
      const { turn, ...own } = set;
      expect(turn).toEqual({ model: fold, models: 6 });
      expect(own).toEqual(selectTrainingSet(run.table, rows));
    }
    expect(sets).toHaveLength(5);
    expect(Math.min(...votes.predicted)).toBeGreaterThanOrEqual(0);
  });

  it('predicts a row that is new to the base with the base model of its fold', async () => {
    const base = tableOf(joinCsv([HEADER, ...ROWS.slice(5)]));
    const run = measure(IRIS);
    const { grow, sets } = recording();
    const votes = await retrainOn(base, run, false, grow);
    for (let row = 0; row < 5; row += 1) {
      const set = sets[run.split.foldOf[row] ?? -1];
      if (set === undefined) throw new Error('no model');
      const options = forestOptions(SETTINGS.hyperparameters, 4);
      const forest = await growForest(set, 3, options);
      const features = run.table.features.map(({ values }) => values.slice(row, row + 1));
      expect(votes.predicted[row]).toBe(forest.vote(features).predicted[0]);
    }
  });

  it('keeps every tested row from the model that is asked about it, also when columns differ', async () => {
    const wider = joinCsv([
      ['extra', ...HEADER],
      ...ROWS.map((cells, index) => [String(index % 7), ...cells]),
    ]);
    for (const [baseCsv, runCsv] of [
      [IRIS, wider],
      [wider, IRIS],
    ] as const) {
      const base = tableOf(baseCsv);
      const run = measure(runCsv);
      const { grow, sets } = recording();
      const votes = await retrainOn(base, run, false, grow);
      expect(sets).toHaveLength(5);
      expect(Math.min(...votes.predicted)).toBeGreaterThanOrEqual(0);
      for (const [fold, set] of sets.entries()) {
        const seen = new Set(rowsOf(set).map((row) => row.split(',').slice(-4).join()));
        for (const row of run.tested) {
          if (run.split.foldOf[row] !== fold) continue;
          const features = run.table.features.map(({ values }) => values[row]).slice(-4);
          expect(seen.has(features.join())).toBe(false);
        }
      }
    }
  });

  it('has no answer for a new row when the base knows a column that the row lacks', async () => {
    const wider = tableOf(
      joinCsv([
        ['extra', ...HEADER],
        ...ROWS.slice(1).map((cells, row) => [String(row % 3), ...cells]),
      ]),
    );
    const run = measure(IRIS);
    const { predicted } = await retrainOn(wider, run);
    expect(predicted[0]).toBe(-1);
    expect(predicted.slice(1).every((code) => code >= 0)).toBe(true);
  });

  it('leaves a row that is gone where it was in the base: out of the model of its own fold', async () => {
    const base = tableOf(IRIS);
    const run = measure(joinCsv([HEADER, ...ROWS.slice(1)]));
    const { grow, sets } = recording();
    await retrainOn(base, run, false, grow);
    const own = assignFolds(base.splitKeys, SETTINGS.split, 'cross-validation')[0];
    const first = base.features.map(({ values }) => values[0]).join();
    for (const [fold, set] of sets.entries()) {
      expect(rowsOf(set).includes(first)).toBe(fold !== own);
    }
  });

  it('matches rows by id where both sides have one, so edited features stay the same row', async () => {
    const withIds = (records: string[][]): string =>
      joinCsv([['id', ...HEADER], ...records.map((cells, index) => [`r${index}`, ...cells])]);
    const base = tableOf(withIds(ROWS), { idColumn: 'id' });
    const edited = ROWS.map((cells, index) => (index === 0 ? ['7.7', ...cells.slice(1)] : cells));
    const run = measure(withIds(edited), { 'id-column': 'id' });
    const { grow, sets } = recording();
    await retrainOn(base, run, true, grow);
    const original = base.features.map(({ values }) => values[0]).join();
    const set = sets[run.split.foldOf[0] ?? -1];
    expect(set === undefined ? [] : rowsOf(set)).not.toContain(original);
  });
});

describe('matchRows', () => {
  it('knows no match for tables without a common feature', () => {
    const other = tableOf('a,species\n1,x\n2,x\n3,y\n4,y\n');
    expect(matchRows(other, tableOf(IRIS), false)).toBeNull();
  });
});
