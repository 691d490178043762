import type { Settings } from '../settings/settings.js';
import type { GivenAnswers } from './givenAnswers.js';
import { readPredictions } from './readPredictions.js';

/** Reads a file of predictions as the settings say. */
export function readGiven(
  bytes: Uint8Array,
  path: string,
  { table, predictions }: Pick<Settings, 'table' | 'predictions'>,
): Promise<GivenAnswers> {
  const { target, idColumn, groupColumn, slices } = table;
  return readPredictions(bytes, path, table, {
    target,
    idColumn,
    groupColumn,
    slices,
    predictionColumn: predictions?.predictionColumn ?? null,
    probabilityColumns: predictions?.probabilityColumns ?? [],
  });
}
