import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import type { OpenedFile } from '../files/readRegularFile.js';
import type { ForestOptions, GrowForest } from '../forest/forest.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import { describeModel } from '../model/describeModel.js';
import { taskOfModel, thresholdOfModel, type ModelHeader } from '../model/model.js';
import { readModelHeader } from '../model/readModel.js';
import { writeModel } from '../model/writeModel.js';
import { INPUTS } from '../settings/definitions.js';
import type { TableSettings } from '../settings/settings.js';
import { assignFolds } from '../split/assignFolds.js';
import { readTable } from '../table/readTable.js';
import type { Check } from './check.js';
import { listDifferences } from './listDifferences.js';

/**
 * Trains a model again as the header of its file says and compares what is written then with the
 * file, byte for byte. A header that is not this table's is told without training.
 *
 * @param file a `model.json`
 * @param data the bytes of a table
 * @param dataName how messages name the table
 * @throws UserError when either cannot be used
 */
export async function verifyModel(
  file: OpenedFile,
  data: Uint8Array,
  dataName: string,
  grow: GrowForest,
): Promise<Check[]> {
  const header = readModelHeader(file);
  const { testSize } = header.data;
  const table = await readTable(data, dataName, readSettings(header));
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

function readSettings(header: ModelHeader): TableSettings {
  const { target, data } = header;
  return {
    data: null,
    target,
    task: taskOfModel(header),
    ignore: data.ignore,
    idColumn: data.idColumn,
    groupColumn: data.groupColumn,
    slices: [],
    categoricalFeatures: data.categoricalFeatures ?? [],
    numericFeatures: data.numericFeatures ?? [],
    missing: data.missing ?? INPUTS.missing.initial,
    separator: data.separator ?? INPUTS.separator.initial,
    decimal: data.decimal ?? INPUTS.decimal.initial,
  };
}

function readOptions(header: ModelHeader): ForestOptions {
  const { features, settings } = header;
  const threshold = thresholdOfModel(header);
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
    ...(threshold && { threshold }),
  };
}

function compareBytes(file: OpenedFile, pieces: Iterable<string>): Check {
  const what = `All ${file.bytes} bytes of the file`;
  const [stated, found] = [digestOf(file.pieces()), digestOf(encode(pieces))];
  let position = 0;
  while (stated.rest.length > 0 || found.rest.length > 0) {
    const length = Math.min(stated.rest.length, found.rest.length);
    const [left, right] = [stated.rest.subarray(0, length), found.rest.subarray(0, length)];
    if (length === 0 || !left.equals(right)) {
      const index = left.findIndex((byte, at) => byte !== right[at]);
      const where = `sha256 (the first other byte is number ${position + Math.max(index, 0) + 1})`;
      return { what, differences: [{ where, stated: stated.finish(), found: found.finish() }] };
    }
    position += length;
    stated.take(length);
    found.take(length);
  }
  return { what, differences: [] };
}

/** Bytes taken one after the other, and the digest of them all. */
function digestOf(pieces: Iterable<Uint8Array>) {
  const iterator: Iterator<Uint8Array, unknown> = pieces[Symbol.iterator]();
  const digest = createHash('sha256');
  const reader = {
    rest: Buffer.alloc(0) as Buffer,
    /** Moves on; the rest is empty only at the end. */
    take(length: number): void {
      reader.rest = reader.rest.subarray(length);
      while (reader.rest.length === 0) {
        const next = iterator.next();
        if (next.done === true) return;
        digest.update(next.value);
        reader.rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length);
      }
    },
    finish(): string {
      while (reader.rest.length > 0) reader.take(reader.rest.length);
      return digest.digest('hex');
    },
  };
  reader.take(0);
  return reader;
}

function* encode(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}
