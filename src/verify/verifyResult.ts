import { summariseAnchor } from '../comparison/summariseAnchor.js';
import { countRowChanges } from '../comparison/weighRows.js';
import { evaluate } from '../metrics/evaluate.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { Result } from '../document/result.js';
import { findSimilarClasses } from '../table/findSimilarClasses.js';
import { accept } from '../verdict/accept.js';
import { withBaseEvaluation } from '../verdict/conclude.js';
import type { Anchor, JudgedRun } from '../verdict/judgedRun.js';
import { judgeByBase, type Judgement } from '../verdict/judgeByBase.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { parsePolicy } from '../rules/policy.js';
import { listOtherSeeds } from '../verdict/listOtherSeeds.js';
import { NOTHING_BESIDE, standBeside, type Beside } from '../verdict/standBeside.js';
import { weighSlices } from '../verdict/weighSlices.js';
import { weighMajority } from '../verdict/weighMajority.js';
import type { Check, Difference } from './check.js';
import { checkFolds } from './checkFolds.js';
import { checkSettings } from './checkSettings.js';
import { countRows } from './countRows.js';
import { listDifferences } from './listDifferences.js';
import { measureSeedsAgain } from './measureSeedsAgain.js';
import { readTestedRows, type OtherRows } from './readTestedRows.js';
import { verifyRegression } from './verifyRegression.js';

/**
 * Computes everything again that follows from the tested rows, the settings and the policy of a
 * result document, the cheap things first. What is taken as stated is what comes from elsewhere:
 * the table and what changed in it, the other evaluations that explain a change, and the model's
 * file.
 *
 * @throws UserError when the document contradicts itself so that nothing follows from it
 */
export function verifyResult(result: AnyResult): Generator<Check> {
  return result.task === 'regression' ? verifyRegression(result) : verifyClasses(result);
}

function* verifyClasses(result: Result): Generator<Check> {
  const { settings } = result;
  const { current, base, anchors, groups } = readTestedRows(result);
  yield {
    what: 'The settings, by the rows',
    differences: checkSettings(result, current.total),
  };

  const slices = result.slices.map(({ parts, ...slice }) => ({
    ...slice,
    names: parts.map(({ name }) => name),
  }));
  const beside = compareAgain(current, base, groups);
  const otherSeeds =
    base === null
      ? []
      : listOtherSeeds(result.seeds, current, base.baseline, base.truthBefore, groups);
  const held = result.anchors.map((anchor, index): Anchor => ({
    ...anchor,
    ...compareAgain(current, anchors[index] ?? null, groups),
  }));
  const found: Result = {
    ...result,
    data: {
      ...countRows(result),
      similarClasses: findSimilarClasses(result.data.classes.map(({ name }) => name)),
    },
    evaluation: evaluate(current),
    majority: weighMajority({ predictions: current, groups }, settings.seed),
    comparison: beside.comparison,
    anchors: result.anchors.map((anchor, index) => {
      const comparison = held[index]?.comparison ?? null;
      return { ...anchor, comparison: comparison && summariseAnchor(comparison) };
    }),
    rowChanges: base && countChangesAgain(result, current, base),
    seeds: measureSeedsAgain(result, current, base),
  };
  const compared = (...names: readonly (keyof Result)[]): Difference[] =>
    names.flatMap((name) => listDifferences(result[name], found[name], name));
  yield {
    what: `The metrics and the confusion matrix of ${result.evaluation.rows} rows`,
    differences: compared('evaluation', 'majority', 'data'),
  };
  yield checkFolds(result);
  yield {
    what: 'The comparison with the base, on the rows of both',
    differences: [
      ...compared('comparison', 'anchors', 'rowChanges', 'seeds'),
      ...findUncounted(found),
      ...findUnexplained(found),
    ],
  };

  if (result.slices.length > 0) {
    const sides = { current, baseline: base?.baseline ?? null, groups };
    yield {
      what: 'What the model is worth on each slice',
      differences: listDifferences(
        result.slices,
        weighSlices(slices, sides, result.policy.significance, settings.seed),
        'slices',
      ),
    };
  }

  yield {
    what: 'The 95 % intervals',
    differences: listDifferences(
      result.intervals,
      listIntervals({ predictions: current, groups }, beside.pair),
      'intervals',
    ),
  };
  yield {
    what: 'The evidence, each rule and the verdict',
    differences: [
      ...listDifferences(
        pickJudgement(result),
        judgeAgain(found, held, beside, { predictions: current, slices, otherSeeds }),
        '',
      ),
      ...findMisplacedAcceptance(result),
    ],
  };
}

/** A run beside the base or an anchor, from the answers of both. */
function compareAgain(
  current: Predictions,
  other: OtherRows | null,
  groups: readonly string[] | null,
): Beside {
  return other === null
    ? NOTHING_BESIDE
    : standBeside(current, other.baseline, other.truthBefore, groups);
}

/** What became of the rows, with what is stated of those that only the base's table has. */
function countChangesAgain(
  { comparison, rowChanges }: Result,
  current: Predictions,
  { baseline, truthBefore }: OtherRows,
): Result['rowChanges'] {
  if (comparison === null || rowChanges === null) return null;
  const { own, removed } = rowChanges;
  const gone = { rows: removed.rows, correct: removed.baselineCorrect };
  const left = own.rows - gone.rows;
  const isPossible =
    own.correct <= own.rows &&
    gone.correct <= Math.min(gone.rows, own.correct) &&
    own.correct - gone.correct <= left;
  if (!isPossible) return null;
  return countRowChanges(current, baseline, truthBefore, { own, removed: gone });
}

/** The base's own rows are those that were removed and those that are still there. */
function findUncounted({ rowChanges, rows }: Result): Difference[] {
  if (rowChanges === null || rows.baseline === null) return [];
  const { own, removed } = rowChanges;
  const there = rows.baseline.truth.reduce(
    (sum: number, code, row) => sum + (code === null ? 0 : (rows.weight?.[row] ?? 1)),
    0,
  );
  return listDifferences(own.rows, removed.rows + there, 'rowChanges.own.rows');
}

/** The ends of what explains a change, which are numbers stated elsewhere too. */
function findUnexplained({ comparison, attribution }: Result): Difference[] {
  const ends = {
    baseline: comparison?.baseline.accuracy,
    current: comparison?.current.accuracy,
  };
  return attribution === null
    ? []
    : listDifferences(attribution, { ...attribution, ...ends }, 'attribution');
}

export function pickJudgement(result: AnyResult): Judgement {
  const { policy, rules, ownVerdict, basePolicy, verdict } = result;
  return { policy, rules, ownVerdict, basePolicy, verdict };
}

function judgeAgain(
  result: Result,
  anchors: readonly Anchor[],
  { pair, stayed }: Beside,
  again: Pick<JudgedRun, 'predictions' | 'slices' | 'otherSeeds'>,
): Judgement {
  const { policy, basePolicy, acceptance, settings } = result;
  const base = basePolicy === null ? null : parsePolicy(basePolicy.policy);
  const run = { ...result, anchors, pair, stayed, ...again, seed: settings.seed };
  const judgement = judgeByBase(run, parsePolicy(policy), base);
  return withBaseEvaluation(accept(judgement, acceptance, result.baseline), result.baseEvaluation);
}

/** A label accepts the commit it was set for, and no other. */
export function findMisplacedAcceptance({
  acceptance,
  source,
}: Pick<Result, 'acceptance' | 'source'>): Difference[] {
  return acceptance === null
    ? []
    : listDifferences(acceptance.commit, source.commit, 'acceptance.commit');
}
