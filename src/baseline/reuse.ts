import type { Answers } from '../metrics/evaluation.js';
import { placeAnswers } from '../metrics/placeAnswers.js';
import { isGiven } from '../document/isGiven.js';
import { whyNotByPlace } from './whyNotByPlace.js';
import { readVotes } from '../document/unitOf.js';
import type { MeasuredRun } from '../training/measureForest.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { ModelSettings } from '../document/result.js';
import { taskOf } from '../table/table.js';
import { statedInputs } from '../settings/statedInputs.js';

/**
 * Takes the base's answers from a stored result. A row counts as answered when the base tested the
 * same features in the same fold: then its model of that fold has not seen the row and would say
 * the same again.
 *
 * @returns votes for each tested row of this run, and how many have none
 */
export function reuse(stored: AnyResult, run: MeasuredRun): { votes: Answers; unanswered: number } {
  const { rows } = stored;
  const contents = rows.content ?? rows.identity;
  // No model of ours has seen some rows and not others where the answers are given.
  const keyOf = (fold: number | undefined, content: string): string =>
    isGiven(stored.settings) ? content : `${String(fold)} ${content}`;
  const positions = new Map<string, number>();
  for (const [position, content] of contents.entries()) {
    positions.set(keyOf(rows.fold[position], content), position);
  }
  const places = run.tested.map(
    (row) => positions.get(keyOf(run.split.foldOf[row], run.table.contents[row] ?? '')) ?? -1,
  );
  const answers =
    stored.task === 'regression'
      ? {
          predicted: new Int32Array(rows.predicted.length),
          counts: Float64Array.from(stored.rows.predicted),
        }
      : {
          predicted: Int32Array.from(stored.rows.predicted),
          counts: readVotes(stored.rows.votes, stored.rows.unit),
        };
  const unanswered = places.filter((place) => place < 0).length;
  return { votes: placeAnswers(answers, places), unanswered };
}

/** Why a stored result cannot answer for this run, or `null` when it can. */
export function whyNotReusable(
  stored: AnyResult,
  run: MeasuredRun,
  settings: ModelSettings,
): string | null {
  const sameList = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((item, index) => item === b[index]);
  const sorted = (names: readonly string[]): string[] => [...names].sort();
  const classes = stored.data.classes.map(({ name }) => name);
  const task = taskOf(run.table);
  if (stored.task !== task) {
    return task === 'regression'
      ? 'it predicts classes, and here numbers are predicted'
      : 'it predicts numbers, and here classes are predicted';
  }
  if (isGiven(stored.settings) !== isGiven(settings)) {
    return isGiven(settings)
      ? 'its model was grown by Forest Gate, and here predictions are given'
      : 'its predictions were given, and here a model is grown';
  }
  if (!isGiven(settings) && stored.data.target !== run.table.target)
    return 'its target is another column';
  if (!sameList(classes, run.table.classes)) return 'its classes differ';
  if (isGiven(settings)) {
    return whyNotByPlace(
      { idColumn: stored.settings.idColumn, truth: stored.rows.truth },
      { idColumn: settings.idColumn, truth: run.table.targets ?? run.table.labels },
    );
  }
  const features = run.table.features.map((feature) => feature.name);
  if (!sameList(sorted(stored.data.features), sorted(features))) {
    return 'its feature columns differ';
  }
  const isDividedAlike = statedInputs(['split']).every(
    ({ key }) => stored.settings[key] === settings[key],
  );
  return isDividedAlike ? null : 'its rows were divided by other settings';
}
