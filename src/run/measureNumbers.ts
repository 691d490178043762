import type { BaseAccess, FoundBaseline } from '../baseline/baseline.js';
import { obtainBaseline, type Obtained } from '../baseline/obtainBaseline.js';
import { canMeasureSeeds, listSeedsAfter, prepareBase } from '../explanation/measureSeeds.js';
import type { RegressionResult } from '../document/regressionResult.js';
import type { Forest } from '../forest/forest.js';
import type { Answers } from '../metrics/evaluation.js';
import {
  absoluteLoss,
  evaluateRegression,
  lossesOf,
  meanOf,
  type NumberPredictions,
  type RegressionEvaluation,
} from '../metrics/regression.js';
import { measureForest } from '../training/measureForest.js';
import { NOT_PREDICTED } from '../training/predictFolds.js';
import type { Keepable } from './found.js';
import type { Divided } from './measure.js';
import type { RunPorts } from './ports.js';

/** A table whose rows have been divided, and the numbers that its models answer. */
export interface MeasuredNumbers extends Keepable {
  readonly predictions: NumberPredictions;
  readonly evaluation: RegressionEvaluation;
  /** Per tested row the key of its group; `null` without a group column. */
  readonly groups: readonly string[] | null;
}

/** A run, and what it is to be compared with. */
export interface NumbersBesideBase {
  readonly measured: MeasuredNumbers;
  readonly obtained: Obtained;
  /** The same for another commit in the place of the base. */
  readonly obtainAt: (base: BaseAccess) => Promise<Obtained>;
}

/** The numbers among answers; NaN for a row that is not answered. */
export function toNumbers({ predicted, counts }: Answers): Float64Array {
  return Float64Array.from(predicted, (code, row) =>
    code === NOT_PREDICTED || counts === null ? NaN : counts[row]!,
  );
}

/** Finds the base's answers for the tested rows, then measures this run, as `measureBesideBase` does for classes. */
export async function measureNumbersBesideBase(
  run: Divided,
  ports: RunPorts,
): Promise<NumbersBesideBase> {
  ports.progress.phase('Preparing the comparison with the base', null);
  const current = { ...ports, ...run };
  const obtained = await obtainBaseline(current, ports.base, ports.grow, (reason) => {
    ports.progress.note(reason);
  });
  return {
    measured: await measureNumbers(run, ports),
    obtained,
    obtainAt: (base) => obtainBaseline(current, base, ports.grow),
  };
}

/** Grows a model for each part of a table and asks it about the rows it has not seen. */
export async function measureNumbers(
  run: Divided,
  { grow, progress }: Pick<RunPorts, 'grow' | 'progress'>,
): Promise<MeasuredNumbers> {
  const { table, split, tested, options, isForestKept } = run;
  progress.phase(
    `Measuring ${split.folds} model${split.folds === 1 ? '' : 's'} on ${tested.length} rows`,
    split.folds * options.trees,
  );
  let forest: Forest | null = null;
  const measured = new Array<number | null>(split.folds).fill(null);
  const answers = await measureForest(run, options, grow, (grown, { rows: [position = 0] }) => {
    measured[split.foldOf[tested[position]!]!] = grown.featuresPerTree;
    if (isForestKept) forest = grown;
  });
  const drawn = { measured, kept: null, columns: table.features.length };
  return { ...run, ...describeNumbers(run, toNumbers(answers)), forest, drawn, ofBase: null };
}

/** What numbers are worth for the tested rows. */
export function describeNumbers(
  { table, tested, settings }: Pick<Divided, 'table' | 'tested' | 'settings'>,
  predicted: Float64Array,
): Pick<MeasuredNumbers, 'predictions' | 'evaluation' | 'groups'> {
  const predictions = { truth: truthOf({ table, tested }), predicted };
  const isGrouped = settings.table.groupColumn !== null;
  return {
    predictions,
    evaluation: evaluateRegression(predictions),
    groups: isGrouped ? Array.from(tested, (row) => table.splitKeys[row]!) : null,
  };
}

function truthOf({ table: { targets }, tested }: Pick<Divided, 'table' | 'tested'>): Float64Array {
  if (targets === null) throw new Error('The target is not a number.');
  return Float64Array.from(tested, (row) => targets[row]!);
}

/**
 * Both sides with five seeds, under the conditions that `measureSeeds` has for classes.
 *
 * @param before the base's answers; NaN for a row that it could not predict
 * @returns `null` when it is not measured
 */
export async function measureNumberSeeds(
  run: MeasuredNumbers,
  baseline: FoundBaseline,
  before: Float64Array,
  { grow }: Pick<RunPorts, 'grow'>,
): Promise<RegressionResult['seeds']> {
  const { options, predictions } = run;
  const { seed } = options;
  if (!canMeasureSeeds(run)) return null;
  const { truth, predicted } = predictions;
  const isOther = before.some((number, row) => !Number.isNaN(number) && number !== predicted[row]);
  if (!isOther) return null;
  const regrow = prepareBase(run, baseline, grow);
  const seeds = [seed];
  const maes = [run.evaluation.mae];
  const answers: NonNullable<NonNullable<RegressionResult['seeds']>['answers']> = [];
  for (const next of listSeedsAfter(seed)) {
    const current = toNumbers(await measureForest(run, { ...options, seed: next }, grow));
    seeds.push(next);
    maes.push(meanOf(lossesOf({ truth, predicted: current }, absoluteLoss)));
    if (regrow !== null) {
      const again = toNumbers(await regrow(next));
      answers.push({
        current: Array.from(current),
        // What could be answered at first and cannot be now is taken to be as at first.
        baseline: Array.from(before, (number, row) =>
          Number.isNaN(number) ? null : Number.isNaN(again[row]!) ? number : again[row]!,
        ),
      });
    }
  }
  return { seeds, maes, answers: regrow === null ? null : answers };
}
