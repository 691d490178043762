import { createHash } from 'node:crypto';
import type { Result } from '../document/result.js';
import { formatJson } from '../json/formatJson.js';
import type { HistoryEntry } from './history.js';
import type { RunPlace } from './knownHistory.js';

/** A table of more classes would make the history too long. */
const MOST_CLASSES = 100;

/** @param lost why nothing before this run is known, though there was something; else `null` */
export function createEntry(result: Result, place: RunPlace, lost: string | null): HistoryEntry {
  const { evaluation, settings, policy, data, model, modelFile, toolVersion, verdict } = result;
  const { rows, correct, accuracy, balancedAccuracy, mcc, logLoss } = evaluation;
  const { macro, weighted, perClass, majorityShare, probabilities } = evaluation;
  const isLong = perClass.length > MOST_CLASSES;
  return {
    ...place,
    verdict,
    rows: data.rows,
    scores: {
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
    },
    floor: floorOf(result),
    settingsSha256: createHash('sha256').update(formatJson({ settings, policy })).digest('hex'),
    modelSha256: model?.sha256 ?? modelFile?.sha256 ?? data.sha256,
    toolVersion,
    lost,
  };
}

/** The accuracy that the rules require; `null` where they name none. */
export function floorOf({ rules }: Pick<Result, 'rules'>): number | null {
  const floor = rules.find(
    ({ metric, kind, slice }) => metric === 'accuracy' && kind === 'floor' && slice === null,
  );
  return floor?.limit ?? null;
}
