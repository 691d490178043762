import type { CheckedRun } from '../checks/check.js';
import { findAll } from '../checks/findAll.js';
import type { Result } from '../document/result.js';
import { selectRows } from '../metrics/selectRows.js';
import { chooseSplit } from '../split/splitTable.js';
import type { Compared } from './compareWithBase.js';
import type { Divided, Measured } from './measure.js';
import { toPredictions } from './toPredictions.js';

/** What is doubtful about the table and the answers, and whether the base's were just as doubtful. */
export function checkTable(measured: Measured, compared: Compared): Result['findings'] {
  const { table, split, tested, predictions } = measured;
  const testedLines = tested.map((row) => table.lines[row]!);
  const run = { table, foldOf: split.foldOf, predictions, testedLines };

  return findAll(run, checkedBase(measured, compared));
}

/** The same of a run that predicts numbers, whose answers no check looks at. */
export function checkNumberTable(
  { table, split, settings }: Divided,
  { baseline }: Pick<Compared, 'baseline'>,
): Result['findings'] {
  const unasked = { predictions: null, testedLines: new Int32Array(0) };
  const base = baseline.table?.table;
  if (base === undefined) return findAll({ table, foldOf: split.foldOf, ...unasked }, null);
  const foldOf = chooseSplit(base, settings.split)?.foldOf ?? new Int32Array(base.labels.length);
  return findAll({ table, foldOf: split.foldOf, ...unasked }, { table: base, foldOf, ...unasked });
}

/** The base's table, divided as this one is, and the base's answers for the rows that it has. */
function checkedBase(measured: Measured, { baseline, truthBefore }: Compared): CheckedRun | null {
  if (baseline.table === null) return null;
  const { table } = baseline.table;
  const division = chooseSplit(table, measured.settings.split);
  const foldOf = division?.foldOf ?? new Int32Array(table.labels.length);
  const unanswered = { table, foldOf, predictions: null, testedLines: new Int32Array(0) };
  if (!('votes' in baseline) || truthBefore === null) return unanswered;
  const before = toPredictions(measured, baseline.votes);
  const known = Int32Array.from(before.predicted.keys()).filter(
    (index) => before.predicted[index]! >= 0 && truthBefore[index]! >= 0,
  );
  const pick = (values: Int32Array): Int32Array => known.map((index) => values[index]!);
  return {
    ...unanswered,
    testedLines: pick(measured.tested).map((row) => measured.table.lines[row]!),
    predictions: {
      ...before,
      truth: pick(truthBefore),
      predicted: pick(before.predicted),
      votes: selectRows(before, known).votes,
    },
  };
}
