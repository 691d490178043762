import { DecisionTreeClassifier } from 'ml-cart';
import { RandomForestClassifier } from 'ml-random-forest';
import type { Forest } from '../forest/forest.js';
import { selectColumns } from '../training/trainingSet.js';
import type { Table } from '../table/table.js';
import type { Model } from './readModel.js';

/** The most rows a model is checked on; more would cost time and show nothing new. */
const MAX_CHECKED_ROWS = 1_000;

/**
 * The model check: a model file that was read back must predict what the grown forest predicts,
 * by the library that defines its format and by this release's own reader.
 *
 * @returns how many rows of the table were compared, spread evenly over it
 * @throws Error when an answer differs in value or number: a defect of Forest Gate
 */
export function checkModel(model: Model, forest: Forest, table: Table): number {
  const step = Math.max(1, Math.ceil(table.labels.length / MAX_CHECKED_ROWS));
  const rows = Int32Array.from(table.labels.keys()).filter((row) => row % step === 0);
  const columns = selectColumns(
    table.features.map((feature) => feature.values),
    rows,
  );
  const expected = forest.vote(columns);
  const library =
    model.header.settings.algorithm === 'random-forest'
      ? // Reading the model has checked it.
        RandomForestClassifier.load(
          model.forest as Parameters<typeof RandomForestClassifier.load>[0],
        )
      : DecisionTreeClassifier.load(model.forest);
  const matrix = Array.from(rows.keys(), (row) => columns.map((values) => values[row] ?? NaN));
  requireEqual(library.predict(matrix), expected.predicted, 'the library');
  const own = model.vote(columns);
  requireEqual(own.predicted, expected.predicted, 'its reader');
  requireEqual(own.counts, expected.counts, "its reader's votes");
  return rows.length;
}

function requireEqual(
  actual: ArrayLike<unknown>,
  expected: ArrayLike<number>,
  reader: string,
): void {
  if (actual.length !== expected.length) {
    throw new Error(
      `Model check: ${reader} gave ${actual.length} answers for ${expected.length} from model.json.`,
    );
  }
  for (let index = 0; index < expected.length; index += 1) {
    if (actual[index] !== expected[index]) {
      throw new Error(`Model check: ${reader} answers differently from model.json, row ${index}.`);
    }
  }
}
