import { DecisionTreeClassifier, DecisionTreeRegression } from 'ml-cart';
import { RandomForestClassifier, RandomForestRegression } from 'ml-random-forest';
import { z } from 'zod';
import type { OpenedFile } from '../files/readRegularFile.js';
import { findDifference } from '../forest/engine/findDifference.js';
import { findReached } from '../forest/engine/findReached.js';
import { predict } from '../forest/engine/predict.js';
import { predictNumbers } from '../forest/engine/predictNumbers.js';
import { haveNumbers } from '../forest/engine/tree.js';
import { treesOf, type Forest } from '../forest/forest.js';
import { encodeOwn } from '../preprocessing/encode.js';
import { selectColumns } from '../training/trainingSet.js';
import type { Table } from '../table/table.js';
import { taskOfModel } from './model.js';
import { type KeepTree, type ReadModelFile, readTrees, type TakeTree } from './readTrees.js';
import { answerOnce } from './answerOnce.js';

/** The most rows a model is checked on; more would cost time and show nothing new. */
const MAX_CHECKED_ROWS = 1_000;
/** Bytes of JSON that the library loads; it takes more than ten times as much memory for them. */
const MAX_LOADED_BYTES = 1 << 23;

/**
 * The model check. A file that was read back must say of every node of every tree what the grown
 * forest says, so that this release's reader answers alike for every row there may be. And the
 * library that defines the format must load it and predict the same on up to 1,000 rows.
 *
 * The library loads a file of up to 8 MiB whole. Of a larger one it loads what a prediction of
 * these rows reads, the nodes on their ways down, of the first trees, until that is 8 MiB: it
 * never looks at other nodes, and every tree was written by the same few lines. One tree at least
 * is loaded.
 *
 * @returns how many rows of the table were compared, spread evenly over it
 * @throws Error when an answer differs in value or number: a defect of Forest Gate
 */
export function checkModel(
  file: OpenedFile,
  forest: Forest,
  table: Table,
  maxLoadedBytes = MAX_LOADED_BYTES,
): number {
  const trees = treesOf(forest);
  const step = Math.max(1, Math.ceil(table.labels.length / MAX_CHECKED_ROWS));
  const rows = Int32Array.from(table.labels.keys()).filter((row) => row % step === 0);
  const columns = selectColumns(encodeOwn(table.features), rows);
  const isWhole = file.bytes <= maxLoadedBytes;
  let loaded = 0;
  const keep: KeepTree = (place, copied) => {
    const index = Math.max(place, 0);
    const tree = trees[index];
    if (tree === undefined || (index > 0 && copied >= maxLoadedBytes)) return null;
    loaded = index + 1;
    if (isWhole) return () => true;
    const reached = findReached(tree, columns);
    return (node) => reached[node] === 1;
  };
  const take: TakeTree = (tree, place) => {
    const grown = trees[Math.max(place, 0)];
    const node = grown === undefined ? 0 : findDifference(answerOnce(tree), grown);
    if (node === null) return;
    throw new Error(`Model check: tree ${Math.max(place, 0)} of model.json differs, node ${node}.`);
  };
  const read = readTrees(file.pieces(), take, keep);
  for (const [place, tree] of trees.entries()) {
    requireEqual(read.features[place] ?? [], tree.features, `the features of tree ${place}`);
  }
  const expected = haveNumbers(trees)
    ? predictNumbers(trees.slice(0, loaded), columns)
    : predict(trees.slice(0, loaded), table.classes.length, columns).predicted;
  const matrix = Array.from(rows.keys(), (row) => columns.map((values) => values[row] ?? NaN));
  requireEqual(load(read, loaded).predict(matrix), expected, 'the library');
  return rows.length;
}

/** `forest` of a file, as far as it was copied: `null` in place of the trees behind the others. */
const copySchema = z.looseObject({
  baseModel: z.looseObject({ estimators: z.array(z.unknown()) }).optional(),
});

function load({ header, copy }: ReadModelFile, trees: number): Library {
  const forest = copySchema.parse(JSON.parse(copy.toString()));
  const isNumber = taskOfModel(header) === 'regression';
  if (header.settings.algorithm === 'decision-tree') {
    return (isNumber ? DecisionTreeRegression : DecisionTreeClassifier).load(forest);
  }
  const estimators = forest.baseModel?.estimators.slice(0, trees);
  const baseModel = { ...forest.baseModel, estimators, nEstimators: trees };
  // Reading the file has checked it.
  const model = { ...forest, baseModel } as unknown;
  return isNumber
    ? RandomForestRegression.load(model as Parameters<typeof RandomForestRegression.load>[0])
    : RandomForestClassifier.load(model as Parameters<typeof RandomForestClassifier.load>[0]);
}

interface Library {
  predict(rows: number[][]): ArrayLike<unknown>;
}

function requireEqual(actual: ArrayLike<unknown>, expected: ArrayLike<number>, of: string): void {
  if (actual.length !== expected.length) {
    throw new Error(
      `Model check: ${of}: ${actual.length} instead of ${expected.length} from model.json.`,
    );
  }
  for (let index = 0; index < expected.length; index += 1) {
    if (actual[index] !== expected[index]) {
      throw new Error(`Model check: ${of}: another answer from model.json, number ${index}.`);
    }
  }
}
