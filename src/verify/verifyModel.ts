import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import type { ForestOptions, GrowForest } from '../forest/forest.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import { describeModel } from '../model/describeModel.js';
import type { ModelHeader } from '../model/model.js';
import { readModel } from '../model/readModel.js';
import { writeModel } from '../model/writeModel.js';
import { assignFolds } from '../split/assignFolds.js';
import { readTable } from '../table/readTable.js';
import type { Check } from './check.js';
import { listDifferences } from './listDifferences.js';

/**
 * Trains a model again as the header of its file says and compares what is written then with the
 * file, byte for byte. A header that is not this table's is told without training.
 *
 * @param file the bytes of a `model.json`
 * @param data the bytes of a CSV
 * @param dataName how messages name the CSV
 * @throws UserError when either cannot be used
 */
export async function verifyModel(
  file: Uint8Array,
  data: Uint8Array,
  dataName: string,
  grow: GrowForest,
): Promise<Check[]> {
  const { header } = readModel(file);
  const { ignore, idColumn, groupColumn, testSize } = header.data;
  const { target } = header;
  const table = readTable(data, dataName, { data: null, target, ignore, idColumn, groupColumn });
  const options = readOptions(header);
  const split = { evaluation: 'hold-out', folds: 1, testSize, seed: options.seed } as const;
  const foldOf = assignFolds(table.splitKeys, split, 'hold-out');
  const rows = orderRows(table).filter((row) => foldOf[row] === -1);
  const expected = describeModel(table, rows.length, header.data, options);
  const described = {
    what: 'The header: features, target, classes, settings and the fingerprint of the table',
    differences: listDifferences(header, expected, ''),
  };
  if (described.differences.length > 0) return [described];
  const forest = await grow(selectTrainingSet(table, rows), table.classes.length, options);
  return [described, compareBytes(file, writeModel(expected, forest))];
}

function readOptions({ features, settings }: ModelHeader): ForestOptions {
  const { algorithm, trees, featuresPerTree, maxDepth, minSamplesSplit, minGain, seed } = settings;
  if (featuresPerTree > features.length) {
    throw new UserError(
      'model-invalid',
      `The model file cannot be used: its trees draw ${featuresPerTree} of ${features.length} features.`,
    );
  }
  return {
    algorithm,
    trees,
    featuresPerTree,
    maxDepth,
    minNumSamples: minSamplesSplit - 1,
    gainThreshold: minGain,
    seed,
  };
}

function compareBytes(file: Uint8Array, pieces: Iterable<string>): Check {
  const what = `All ${file.length} bytes of the file`;
  const digest = createHash('sha256');
  let position = 0;
  let differs: number | null = null;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    digest.update(bytes);
    if (differs === null) {
      const index = bytes.findIndex((byte, offset) => byte !== file[position + offset]);
      if (index >= 0) differs = position + index;
    }
    position += bytes.length;
  }
  if (differs === null && position === file.length) return { what, differences: [] };
  const stated = createHash('sha256').update(file).digest('hex');
  const where = `sha256 (the first other byte is number ${(differs ?? position) + 1})`;
  return { what, differences: [{ where, stated, found: digest.digest('hex') }] };
}
