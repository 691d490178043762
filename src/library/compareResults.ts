import { compare } from '../comparison/compare.js';
import { NO_DATA_CHANGES } from '../comparison/noDataChanges.js';
import { summariseAnchor } from '../comparison/summariseAnchor.js';
import { weighRows } from '../comparison/weighRows.js';
import { unitOf } from '../document/unitOf.js';
import type { AnyResult } from '../document/regressionResult.js';
import { resultSchema, type Result } from '../document/result.js';
import { describeGivenBase, describeNoBase } from './describeGivenBase.js';
import { parsePolicy } from '../rules/policy.js';
import type { Predictions } from '../metrics/evaluation.js';
import { judgeByBase } from '../verdict/judgeByBase.js';
import type { Anchor } from '../verdict/judgedRun.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { selectPair } from '../verdict/selectPair.js';
import { selectStayed } from '../verdict/selectStayed.js';
import { NOTHING_BESIDE, standBeside } from '../verdict/standBeside.js';
import { weighSlices } from '../verdict/weighSlices.js';
import { readTestedRows } from '../verify/readTestedRows.js';
import { answerFrom } from './answerFrom.js';
import { whyNotComparable } from './whyNotComparable.js';

/** What a comparison comes to before it is judged. */
type Beside = Pick<
  Result,
  'comparison' | 'rowChanges' | 'dataChanges' | 'distributions' | 'baseline'
> & {
  readonly pair: Anchor['pair'];
  readonly stayed: Anchor['stayed'];
  /** Of the base for the tested rows; `null` where they cannot be compared. */
  readonly answers: Predictions | null;
  readonly rows: Result['rows'];
};

/**
 * A result held beside another one: what `gate --baseline-metrics` says of it, from the two documents
 * alone. Nothing is trained, so nothing that takes training explains the change; an acceptance of the
 * run's own comparison is none of this one.
 *
 * @param base what is compared with; its rules judge too
 * @throws UserError when a document contradicts itself so that nothing follows from it
 */
export function compareResults(base: AnyResult, current: Result): Result {
  const { current: predictions, anchors, groups } = readTestedRows(current);
  const beside = holdBeside(base, current, predictions, groups);
  const {
    baseline,
    comparison,
    rowChanges,
    dataChanges,
    distributions,
    pair,
    stayed,
    rows,
    answers,
  } = beside;
  const slices = current.slices.map(({ parts, ...slice }) => ({
    ...slice,
    names: parts.map(({ name }) => name),
  }));
  const run = {
    ...current,
    predictions,
    slices,
    baseline,
    comparison,
    rowChanges,
    dataChanges,
    pair,
    stayed,
    seeds: null,
    otherSeeds: [],
    seed: current.settings.seed,
    anchors: current.anchors.map((anchor, index): Anchor => {
      const other = anchors[index] ?? null;
      return {
        ...anchor,
        ...(other === null
          ? NOTHING_BESIDE
          : standBeside(predictions, other.baseline, other.truthBefore, groups)),
      };
    }),
  };
  // Rules on numbers cannot judge classes.
  const basePolicy = base.task === current.task ? parsePolicy(base.policy) : null;
  const judgement = judgeByBase(run, parsePolicy(current.policy), basePolicy);
  return resultSchema.parse({
    ...current,
    ...judgement,
    baseEvaluation: null,
    acceptance: null,
    baseline,
    comparison,
    rowChanges,
    dataChanges,
    distributions,
    slices: weighSlices(
      slices,
      { current: predictions, baseline: answers, groups },
      current.policy.significance,
      current.settings.seed,
    ),
    intervals: listIntervals({ predictions, groups }, pair),
    anchors: run.anchors.map(({ comparison: other }, index) => ({
      ...current.anchors[index],
      comparison: other && summariseAnchor(other),
    })),
    attribution: null,
    seeds: null,
    rows,
  });
}

function holdBeside(
  base: AnyResult,
  current: Result,
  predictions: Predictions,
  groups: readonly string[] | null,
): Beside {
  const obstacle = whyNotComparable(base, current);
  const baseline = describeGivenBase(base, current);
  const answers =
    obstacle === null && base.task === 'classification' ? answerFrom(base, current) : null;
  const comparison = answers && compare(predictions, answers);
  if (answers === null || comparison === null) {
    return {
      comparison: null,
      rowChanges: null,
      dataChanges: null,
      distributions: [],
      pair: null,
      stayed: null,
      answers: null,
      rows: { ...current.rows, baseline: null },
      baseline: describeNoBase(baseline, obstacle),
    };
  }
  const own = {
    keys: { base: base.rows.identity, current: current.rows.identity },
    truth: Int32Array.from(base.rows.truth),
    predicted: Int32Array.from(base.rows.predicted),
  };
  const { changes, truthBefore } = weighRows(predictions, answers, own);
  const isSameTable = base.data.fingerprint === current.data.fingerprint;
  const isSameBase = base.data.fingerprint === current.baseline.data?.fingerprint;
  return {
    comparison,
    rowChanges: changes,
    // What else changed in a table only the two tables can tell.
    dataChanges: isSameTable ? NO_DATA_CHANGES : isSameBase ? current.dataChanges : null,
    distributions: isSameBase ? current.distributions : [],
    pair: selectPair(predictions, answers, groups),
    stayed: selectStayed(predictions, answers, truthBefore, groups),
    answers,
    baseline,
    rows: {
      ...current.rows,
      baseline: {
        predicted: Array.from(answers.predicted, orNull),
        votes: answers.votes && Array.from(answers.votes),
        unit: unitOf(answers.votes),
        truth: Array.from(truthBefore, orNull),
      },
    },
  };
}

function orNull(code: number): number | null {
  return code < 0 ? null : code;
}
