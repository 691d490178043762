import { UserError } from '../errors.js';
import type { OpenedFile } from '../files/readRegularFile.js';
import type { Votes } from '../forest/forest.js';
import { gigabytes, memoryLimit } from '../forest/engine/memory.js';
import { predict } from '../forest/engine/predict.js';
import { predictFew } from '../forest/engine/predictFew.js';
import { predictNumbers } from '../forest/engine/predictNumbers.js';
import { haveNumbers, type AnsweringTrees } from '../forest/engine/tree.js';
import { asVotes } from '../forest/regression.js';
import { predictBy, type Threshold } from '../metrics/threshold.js';
import { type AnsweringTree, answerOnce } from './answerOnce.js';
import { thresholdOfModel, type ModelHeader } from './model.js';
import { ALONE, readTrees } from './readTrees.js';

/** A model file, read and checked. */
export interface Model {
  readonly header: ModelHeader;
  readonly trees: AnsweringTrees;
  /** As a forest votes: with the number of each row in the place of votes, where numbers are answered. */
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
  const read = new Map<number, AnsweringTree>();
  const { header, features } = readTrees(file.pieces(), (tree, place) => {
    read.set(place, answerOnce(tree));
  });
  const isAlone = header.settings.algorithm === 'decision-tree';
  // Reading has checked that each is there, and that all are of one kind.
  const trees = features.map((ofTree, place) => ({
    ...read.get(isAlone ? ALONE : place),
    features: ofTree,
  })) as AnsweringTrees;
  const threshold = thresholdOfModel(header);
  return { header, trees, vote: voteWith(trees, header.classes.length, threshold) };
}

function voteWith(
  trees: AnsweringTrees,
  classes: number,
  threshold: Threshold | null,
): Model['vote'] {
  if (haveNumbers(trees)) return (columns) => asVotes(predictNumbers(trees, columns));
  return (columns) => {
    const isFew = (columns[0]?.length ?? 0) <= FEW_ROWS;
    const votes = (isFew ? predictFew : predict)(trees, classes, columns);
    return threshold === null
      ? votes
      : { ...votes, predicted: predictBy(threshold, votes.predicted, votes.counts) };
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
