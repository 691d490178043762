import { compareNumbers } from '../comparison/compareNumbers.js';
import { countNumberChanges } from '../comparison/weighNumberRows.js';
import type { RegressionResult } from '../document/regressionResult.js';
import { UserError } from '../errors.js';
import {
  absoluteLoss,
  evaluateRegression,
  lossesOf,
  meanOf,
  type NumberPredictions,
} from '../metrics/regression.js';
import { parsePolicy } from '../rules/policy.js';
import { accept } from '../verdict/accept.js';
import { withBaseEvaluation } from '../verdict/conclude.js';
import { judgeWith, type Judgement } from '../verdict/judgeByBase.js';
import { judgeNumbers, type NumberAnchor } from '../verdict/numbers/judgeNumbers.js';
import { listNumberIntervals } from '../verdict/numbers/listNumberIntervals.js';
import {
  NO_NUMBERS_BESIDE,
  standBesideNumbers,
  withSeeds,
  type NumberBeside,
} from '../verdict/numbers/standBesideNumbers.js';
import type { Check, Difference } from './check.js';
import { checkFolds } from './checkFolds.js';
import { checkNumberSettings } from './checkSettings.js';
import { listDifferences } from './listDifferences.js';
import { findMisplacedAcceptance, pickJudgement } from './verifyResult.js';

/**
 * What `verifyResult` does, for a document of predicted numbers.
 *
 * @throws UserError when the document contradicts itself so that nothing follows from it
 */
export function* verifyRegression(result: RegressionResult): Generator<Check> {
  const { rows, seeds, comparison } = result;
  if (rows.truth.length === 0) {
    throw new UserError('metrics-invalid', 'The result cannot be used: it has no rows.');
  }
  yield { what: 'The settings, by the rows', differences: checkNumberSettings(result) };

  const truth = Float64Array.from(rows.truth);
  const predicted = Float64Array.from(rows.predicted);
  const predictions = { truth, predicted };
  const base = readOther(rows.baseline);
  const beside = compareAgain(predictions, base, rows.group, seeds);
  const anchors = result.anchors.map((anchor): NumberAnchor => ({
    ...anchor,
    ...compareAgain(predictions, readOther(anchor.rows), rows.group),
  }));
  yield {
    what: `The metrics of ${rows.truth.length} rows`,
    differences: listDifferences(result.evaluation, evaluateRegression(predictions), 'evaluation'),
  };
  yield checkFolds(result);
  yield {
    what: 'The comparison with the base, on the rows of both',
    differences: [
      ...listDifferences(
        comparison,
        base && compareNumbers(predictions, base.answers),
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
  readonly answers: Float64Array;
  readonly truthBefore: Float64Array;
}

function readOther(other: RegressionResult['rows']['baseline']): Other | null {
  return other && { answers: readNumbers(other.predicted), truthBefore: readNumbers(other.truth) };
}

function readNumbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

function compareAgain(
  { truth, predicted }: NumberPredictions,
  other: Other | null,
  groups: readonly string[] | null,
  seeds: RegressionResult['seeds'] = null,
): NumberBeside {
  if (other === null) return NO_NUMBERS_BESIDE;
  const { answers, truthBefore } = other;
  const sides = withSeeds(predicted, answers, seeds);
  return standBesideNumbers({ truth, ...sides, truthBefore, groups });
}

function checkRowChanges(
  { rowChanges }: RegressionResult,
  current: NumberPredictions,
  base: Other | null,
): Difference[] {
  const found =
    base && rowChanges && countNumberChanges(current, base.answers, base.truthBefore, rowChanges);
  const there = base?.truthBefore.filter((value) => !Number.isNaN(value)).length ?? 0;
  return [
    ...listDifferences(rowChanges, found, 'rowChanges'),
    ...(rowChanges === null
      ? []
      : listDifferences(
          rowChanges.own.rows,
          rowChanges.removed.rows + there,
          'rowChanges.own.rows',
        )),
  ];
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
