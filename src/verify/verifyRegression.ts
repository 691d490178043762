import { compareNumbers } from '../comparison/compareNumbers.js';
import { countNumberChanges } from '../comparison/weighNumberRows.js';
import { isGiven } from '../document/isGiven.js';
import type { RegressionResult } from '../document/regressionResult.js';
import { UserError } from '../errors.js';
import { absoluteLoss, evaluateRegression, lossesOf, meanOf } from '../metrics/regression.js';
import { parsePolicy } from '../rules/policy.js';
import { assignFolds } from '../split/assignFolds.js';
import { accept } from '../verdict/accept.js';
import { withBaseEvaluation } from '../verdict/conclude.js';
import { judgeWith, type Judgement } from '../verdict/judgeByBase.js';
import { judgeNumbers, type NumberAnchor } from '../verdict/numbers/judgeNumbers.js';
import { listNumberIntervals } from '../verdict/numbers/listNumberIntervals.js';
import {
  NO_NUMBERS_BESIDE,
  standBesideNumbers,
  type AnswersOfSeeds,
  type NumberBeside,
} from '../verdict/numbers/standBesideNumbers.js';
import type { Check, Difference } from './check.js';
import { checkNumberSettings } from './checkSettings.js';
import { listDifferences } from './listDifferences.js';
import { findMisplacedAcceptance, pickJudgement } from './verifyResult.js';

/**
 * What `verifyResult` does, for a document of predicted numbers.
 *
 * @throws UserError when the document contradicts itself so that nothing follows from it
 */
export function* verifyRegression(result: RegressionResult): Generator<Check> {
  const { settings, rows, seeds, comparison } = result;
  if (rows.truth.length === 0) {
    throw new UserError('metrics-invalid', 'The result cannot be used: it has no rows.');
  }
  yield { what: 'The settings, by the rows', differences: checkNumberSettings(result) };

  const truth = Float64Array.from(rows.truth);
  const predicted = Float64Array.from(rows.predicted);
  const predictions = { truth, predicted };
  const others = seeds?.answers ?? [];
  const base = readOther(rows.baseline);
  const beside = compareAgain(
    truth,
    [predicted, ...others.map(({ current }) => Float64Array.from(current))],
    base && {
      ...base,
      answers: [base.answers[0], ...others.map(({ baseline }) => readNumbers(baseline))],
    },
    rows.group,
  );
  const anchors = result.anchors.map((anchor): NumberAnchor => ({
    ...anchor,
    ...compareAgain(truth, [predicted], readOther(anchor.rows), rows.group),
  }));
  yield {
    what: `The metrics of ${rows.truth.length} rows`,
    differences: listDifferences(result.evaluation, evaluateRegression(predictions), 'evaluation'),
  };
  const folds = isGiven(settings)
    ? rows.fold
    : Array.from(
        assignFolds(
          rows.group ?? rows.identity,
          settings,
          settings.evaluation === 'hold-out' ? 'hold-out' : 'cross-validation',
        ),
      );
  yield {
    what: 'The fold of each row, by the seed',
    differences: listDifferences(rows.fold, folds, 'rows.fold'),
  };
  yield {
    what: 'The comparison with the base, on the rows of both',
    differences: [
      ...listDifferences(
        comparison,
        base && compareNumbers(predictions, base.answers[0]),
        'comparison',
      ),
      ...result.anchors.flatMap((anchor, index) =>
        listDifferences(
          anchor.comparison,
          anchors[index]?.compared?.comparison ?? null,
          `anchors[${index}].comparison`,
        ),
      ),
      ...checkRowChanges(result, predictions, base),
      ...checkSeeds(result, truth),
    ],
  };
  yield {
    what: 'The 95 % intervals',
    differences: listDifferences(
      result.intervals,
      listNumberIntervals({ predictions, groups: rows.group }, beside.compared?.pair ?? null),
      'intervals',
    ),
  };
  yield {
    what: 'The evidence, each rule and the verdict',
    differences: [
      ...listDifferences(pickJudgement(result), judgeAgain(result, anchors, beside), ''),
      ...findMisplacedAcceptance(result),
    ],
  };
}

interface Other {
  readonly answers: AnswersOfSeeds;
  readonly truthBefore: Float64Array;
}

function readOther(other: RegressionResult['rows']['baseline']): Other | null {
  return (
    other && { answers: [readNumbers(other.predicted)], truthBefore: readNumbers(other.truth) }
  );
}

function readNumbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

function compareAgain(
  truth: Float64Array,
  current: AnswersOfSeeds,
  other: Other | null,
  groups: readonly string[] | null,
): NumberBeside {
  if (other === null) return NO_NUMBERS_BESIDE;
  const { answers: baseline, truthBefore } = other;
  return standBesideNumbers({ truth, current, baseline, truthBefore, groups });
}

function checkRowChanges(
  { rowChanges }: RegressionResult,
  current: { readonly truth: Float64Array; readonly predicted: Float64Array },
  base: Other | null,
): Difference[] {
  const found =
    base &&
    rowChanges &&
    countNumberChanges(current, base.answers[0], base.truthBefore, rowChanges);
  const there = base?.truthBefore.filter((value) => !Number.isNaN(value)).length ?? 0;
  return [
    ...listDifferences(rowChanges, found && reorder(found, rowChanges), 'rowChanges'),
    ...(rowChanges === null
      ? []
      : listDifferences(
          rowChanges.own.rows,
          rowChanges.removed.rows + there,
          'rowChanges.own.rows',
        )),
  ];
}

/** What was counted, without what else the stated object holds. */
function reorder<T extends object>(found: T, stated: T): T {
  return { ...stated, ...found };
}

/** The errors with each seed, where the answers are stated. */
function checkSeeds(
  { seeds, settings, evaluation }: RegressionResult,
  truth: Float64Array,
): Difference[] {
  if (seeds === null) return [];
  const others = seeds.answers?.map(({ current }) =>
    meanOf(lossesOf({ truth, predicted: Float64Array.from(current) }, absoluteLoss)),
  );
  const found = {
    ...seeds,
    seeds: [settings.seed, ...seeds.seeds.slice(1)],
    maes: [evaluation.mae, ...(others ?? seeds.maes.slice(1))],
  };
  return listDifferences(seeds, found, 'seeds');
}

function judgeAgain(
  result: RegressionResult,
  anchors: readonly NumberAnchor[],
  beside: NumberBeside,
): Judgement {
  const { policy, basePolicy, acceptance, settings } = result;
  const base = basePolicy === null ? null : parsePolicy(basePolicy.policy);
  const run = { ...result, ...beside, anchors, seed: settings.seed };
  const judgement = judgeWith((gate) => judgeNumbers(run, gate), parsePolicy(policy), base);
  return withBaseEvaluation(accept(judgement, acceptance, result.baseline), result.baseEvaluation);
}
