import { answerOtherwise, summariseSeed } from '../comparison/summariseSeed.js';
import type { Result } from '../document/result.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { OtherRows } from './readTestedRows.js';

/**
 * What both sides come to with each seed, where their answers are stated.
 *
 * @param base `null` without a base
 */
export function measureSeedsAgain(
  { seeds, settings }: Pick<Result, 'seeds' | 'settings'>,
  { predicted, truth }: Predictions,
  base: OtherRows | null,
): Result['seeds'] {
  if (seeds === null) return null;
  const before = base?.baseline.predicted ?? null;
  const comparisons =
    before &&
    seeds.comparisons?.map(({ answers }) => ({
      ...summariseSeed(answers, predicted, before, truth),
      answers,
    }));
  const shareOf = (labels: Int32Array): number =>
    labels.filter((label, row) => label === truth[row]).length / truth.length;
  const others = comparisons?.map(({ answers }) =>
    shareOf(answerOtherwise(predicted, answers.current)),
  );
  return {
    seeds: [settings.seed, ...seeds.seeds.slice(1)],
    accuracies: [shareOf(predicted), ...(others ?? seeds.accuracies.slice(1))],
    comparisons: comparisons ?? null,
  };
}
