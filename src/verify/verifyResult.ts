import { compare } from '../comparison/compare.js';
import { evaluate } from '../evaluation/evaluate.js';
import type { Result } from '../result/result.js';
import { assignFolds } from '../split/assignFolds.js';
import { findSimilarClasses } from '../table/findSimilarClasses.js';
import { accept } from '../verdict/accept.js';
import { judgeByBase, type Judgement } from '../verdict/judgeByBase.js';
import { listIntervals } from '../verdict/listIntervals.js';
import { fromPolicy } from '../verdict/policy.js';
import { selectPair } from '../verdict/selectPair.js';
import type { Pair } from '../verdict/weighDrops.js';
import type { Check, Difference } from './check.js';
import { listDifferences } from './listDifferences.js';
import { readRows } from './readRows.js';

/**
 * Computes everything again that follows from the tested rows, the settings and the policy of a
 * result document. What is taken as stated is what comes from elsewhere: the table and what
 * changed in it, the other evaluations that explain a change, and the model's file.
 *
 * @throws UserError when the document contradicts itself so that nothing follows from it
 */
export function verifyResult(result: Result): Check[] {
  const { settings, rows } = result;
  const { current, baseline, groups } = readRows(result);
  const pair = baseline && selectPair(current, baseline, groups);
  const folds = assignFolds(rows.group ?? rows.identity, settings, settings.evaluation);
  const found: Result = {
    ...result,
    data: {
      ...result.data,
      similarClasses: findSimilarClasses(result.data.classes.map(({ name }) => name)),
      ...countRows(result),
    },
    evaluation: evaluate(current),
    comparison: baseline && compare(current, baseline),
  };
  const compared = (...names: readonly (keyof Result)[]): Difference[] =>
    names.flatMap((name) => listDifferences(result[name], found[name], name));
  return [
    {
      what: `The metrics and the confusion matrix of ${rows.truth.length} rows`,
      differences: compared('evaluation', 'data'),
    },
    {
      what: 'The fold of each row, by the seed',
      differences: listDifferences(rows.fold, Array.from(folds), 'rows.fold'),
    },
    {
      what: 'The comparison with the base, on the rows of both',
      differences: [...compared('comparison'), ...findUnexplained(found)],
    },
    {
      what: 'The 95 % intervals',
      differences: listDifferences(
        result.intervals,
        listIntervals({ predictions: current, groups }, pair, settings.seed),
        'intervals',
      ),
    },
    {
      what: 'The evidence, each rule and the verdict',
      differences: [
        ...listDifferences(pickJudgement(result), judgeAgain(found, pair), ''),
        ...findMisplacedAcceptance(result),
      ],
    },
  ];
}

/** What the tested rows say of the table, which is all of it in a cross-validation alone. */
function countRows({ settings, data, rows }: Result): Partial<Result['data']> {
  if (settings.evaluation === 'hold-out') return {};
  const counts = new Int32Array(data.classes.length);
  for (const code of rows.truth) counts[code] = (counts[code] ?? 0) + 1;
  return {
    rows: rows.truth.length,
    classes: data.classes.map(({ name }, code) => ({ name, rows: counts[code] ?? 0 })),
  };
}

/** The ends of what explains a change, which are numbers stated elsewhere too. */
function findUnexplained({
  settings,
  evaluation,
  comparison,
  attribution,
  seeds,
}: Result): Difference[] {
  const ends = {
    baseline: comparison?.baseline.accuracy,
    current: comparison?.current.accuracy,
  };
  return [
    ...(attribution === null
      ? []
      : listDifferences(attribution, { ...attribution, ...ends }, 'attribution')),
    ...(seeds === null
      ? []
      : listDifferences(
          { seed: seeds.seeds[0], accuracy: seeds.accuracies[0] },
          { seed: settings.seed, accuracy: evaluation.accuracy },
          'seeds',
        )),
  ];
}

const pickJudgement = ({ policy, rules, basePolicy, verdict }: Result): Judgement => ({
  policy,
  rules,
  basePolicy,
  verdict,
});

function judgeAgain(result: Result, pair: Pair | null): Judgement {
  const { policy, basePolicy, acceptance, settings } = result;
  const base = basePolicy === null ? null : fromPolicy(basePolicy.policy);
  const run = { ...result, pair, seed: settings.seed };
  return accept(judgeByBase(run, fromPolicy(policy), base), acceptance);
}

/** A label accepts the commit it was set for, and no other. */
const findMisplacedAcceptance = ({ acceptance, source }: Result): Difference[] =>
  acceptance === null ? [] : listDifferences(acceptance.commit, source.commit, 'acceptance.commit');
