import { createHash } from 'node:crypto';
import type { OutputDirectory } from '../files/outputDirectory.js';
import type { Forest, ForestOptions } from '../forest/forest.js';
import type { Result } from '../document/result.js';
import type { Table } from '../table/table.js';
import { checkModel } from './checkModel.js';
import { describeModel } from './describeModel.js';
import type { ModelHeader, TrainingData } from './model.js';
import { writeModel } from './writeModel.js';

export interface SavedModel {
  readonly path: string;
  readonly header: ModelHeader;
  /** What the document says of it. */
  readonly summary: Omit<NonNullable<Result['model']>, 'onnx'>;
}

/**
 * Writes `model.json` and checks what was written.
 *
 * @param rows how many rows of the table the forest was grown on
 */
export async function saveModel(
  forest: Forest,
  table: Table,
  rows: number,
  data: TrainingData,
  options: ForestOptions,
  output: OutputDirectory,
): Promise<SavedModel> {
  const header = describeModel(table, rows, data, options);
  const hash = createHash('sha256');
  let bytes = 0;
  function* observed(): Generator<string> {
    for (const piece of writeModel(header, forest)) {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
  }
  const path = await output.write('model.json', observed());
  const file = { bytes, pieces: () => output.pieces('model.json') };
  const checkedRows = checkModel(file, forest, table);
  return {
    path,
    header,
    summary: { sha256: hash.digest('hex'), bytes, trees: options.trees, checkedRows },
  };
}
