import { createHash } from 'node:crypto';
import { byTask } from '../document/byTask.js';
import type { AnyResult } from '../document/regressionResult.js';
import type { Result } from '../document/result.js';
import { formatJson } from '../json/formatJson.js';
import type { HistoryEntry } from './history.js';
import type { RunPlace } from './knownHistory.js';

/** A table of more classes would make the history too long. */
const MOST_CLASSES = 100;

/** @param lost why nothing before this run is known, though there was something; else `null` */
export function createEntry(result: AnyResult, place: RunPlace, lost: string | null): HistoryEntry {
  const { settings, policy, data, model, modelFile, toolVersion, verdict } = result;
  return {
    ...place,
    verdict,
    rows: data.rows,
    scores: byTask<HistoryEntry['scores']>(result, {
      classification: ({ evaluation }) => shorten(evaluation),
      regression: ({ evaluation }) => evaluation,
    }),
    floor: limitOf(result),
    settingsSha256: createHash('sha256').update(formatJson({ settings, policy })).digest('hex'),
    modelSha256: model?.sha256 ?? modelFile?.sha256 ?? data.sha256,
    toolVersion,
    lost,
  };
}

/** What a history keeps of classes. */
function shorten(evaluation: Result['evaluation']): HistoryEntry['scores'] {
  const { rows, correct, accuracy, balancedAccuracy, mcc, logLoss } = evaluation;
  const { macro, weighted, perClass, majorityShare, probabilities } = evaluation;
  const isLong = perClass.length > MOST_CLASSES;
  return {
    rows,
    correct,
    accuracy,
    balancedAccuracy,
    mcc,
    logLoss,
    macro,
    weighted,
    perClass: isLong ? [] : perClass,
    probabilities: probabilities && (isLong ? { ...probabilities, perClass: [] } : probabilities),
    majorityShare,
  };
}

/** The accuracy that the rules require, or the mean absolute error that they allow; `null` where they name none. */
export function limitOf({ rules }: Pick<AnyResult, 'rules'>): number | null {
  const limit = rules.find(
    ({ metric, kind, slice }) =>
      slice === null &&
      ((metric === 'accuracy' && kind === 'floor') || (metric === 'mae' && kind === 'ceiling')),
  );
  return limit?.limit ?? null;
}
