import { UserError } from '../errors.js';
import type { OpenedFile } from '../files/readRegularFile.js';
import type { Votes } from '../forest/forest.js';
import { gigabytes, memoryLimit } from '../forest/engine/memory.js';
import { predict } from '../forest/engine/predict.js';
import { predictFew } from '../forest/engine/predictFew.js';
import type { VotingTree } from '../forest/engine/tree.js';
import type { ModelHeader } from './model.js';
import { ALONE, readTrees } from './readTrees.js';
import { voteOnce } from './voteOnce.js';

/** A model file, read and checked. */
export interface Model {
  readonly header: ModelHeader;
  readonly trees: readonly VotingTree[];
  readonly vote: (columns: readonly Float64Array[]) => Votes;
}

/** Up to so many rows, laying out the trees takes longer than going down them. */
const FEW_ROWS = 1_000;
/** The most bytes of memory that a byte of the file takes, in a file that is one tree. */
const MEMORY_PER_BYTE = 2;

/**
 * Reads a `model.json`, which is outside data, to predict with it. The trees stay in memory as flat
 * lists, which are smaller than their text.
 *
 * @param limit the most bytes of memory to take
 * @throws UserError when it is not a model that this release can use, or when it is too large
 */
export function readModel(file: OpenedFile, limit = memoryLimit()): Model {
  const needed = MEMORY_PER_BYTE * file.bytes;
  if (needed > limit) {
    throw new UserError(
      'memory',
      `The model file has ${gigabytes(file.bytes)} GB, and predicting with it may take ` +
        `${gigabytes(needed)} GB of memory; ${gigabytes(limit)} GB may be used here. ` +
        'Use a machine with more memory, or a model with fewer trees.',
    );
  }
  const read = new Map<number, Omit<VotingTree, 'features'>>();
  const { header, features } = readTrees(
    file.pieces(),
    ({ column, value, child, leafClass }, place) => {
      read.set(place, voteOnce({ column, value, child, leafClass }));
    },
  );
  const isAlone = header.settings.algorithm === 'decision-tree';
  const trees = features.flatMap((ofTree, place) => {
    const tree = read.get(isAlone ? ALONE : place);
    // Reading has checked that each is there.
    return tree === undefined ? [] : [{ ...tree, features: ofTree }];
  });
  const classes = header.classes.length;
  return {
    header,
    trees,
    vote: (columns) =>
      (columns[0]?.length ?? 0) <= FEW_ROWS
        ? predictFew(trees, classes, columns)
        : predict(trees, classes, columns),
  };
}

/**
 * Reads a `model.json` as `readModel` does, and keeps its header alone.
 *
 * @throws UserError when it is not a model that this release can use
 */
export function readModelHeader(file: OpenedFile): ModelHeader {
  return readTrees(file.pieces(), () => undefined).header;
}
