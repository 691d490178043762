import type { Forest } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { describeModel } from '../../src/model/describeModel.js';
import type { ModelHeader } from '../../src/model/model.js';
import { writeModel } from '../../src/model/writeModel.js';
import { forestOptions } from '../../src/training/forestOptions.js';
import { orderRows, selectTrainingSet } from '../../src/training/trainingSet.js';
import { tableOf } from '../table/tableOf.js';
import { readSettingsFrom } from './readSettingsFrom.js';
import { IRIS } from './scenario.js';

/** Iris, of which the width of the petals is what is predicted, and the species a column of texts. */
export const NUMBERS = tableOf(
  IRIS,
  readSettingsFrom({ target: 'petal_width', task: 'regression' }).table,
);

export interface NumbersModel {
  readonly forest: Forest;
  readonly header: ModelHeader;
  /** `model.json`. */
  readonly text: string;
}

/** A model that predicts the width of petals. */
export async function growNumbers(
  values: Readonly<Record<string, string>> = { trees: '3' },
): Promise<NumbersModel> {
  const { hyperparameters } = readSettingsFrom(values);
  const options = forestOptions(hyperparameters, NUMBERS.features.length, 150, 'regression');
  const set = selectTrainingSet(NUMBERS, orderRows(NUMBERS));
  const forest = await growForest(set, 0, options);
  const data = { ignore: [], idColumn: null, groupColumn: null, testSize: 0 };
  const header = describeModel(NUMBERS, NUMBERS.labels.length, data, options);
  return { forest, header, text: [...writeModel(header, forest)].join('') };
}
