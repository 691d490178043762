import { UserError } from '../errors.js';
import { chooseFeatures } from '../forest/chooseFeatures.js';
import type { Forest, ForestOptions, GrowForest, Votes } from '../forest/forest.js';
import { growForest } from '../forest/growForest.js';
import { encodeTree } from './encodeTree.js';
import { fixOptions, keysOf } from './keysOf.js';
import type { Share } from './part.js';
import type { PartWriter } from './partWriter.js';
import { shareOf } from './shareOf.js';

/**
 * Grows of each forest that is asked for only the trees of a part, and hands them to its writer. What
 * these forests answer is of no meaning; what a run asks for next does not depend on it, or hardly.
 */
export function growShare(share: Share, writer: PartWriter, grow = growForest): GrowForest {
  return async (set, classes, options, onProgress, signal) => {
    if (set.targets !== undefined) throw refuseNumbers();
    const { trees } = options;
    const [first, end] = shareOf(share, set.turn, trees);
    for (let other = end - first; other < trees; other += 1) onProgress?.(other, trees);
    if (first === end) return answerFor(null, options, classes);
    const keyOf = keysOf(set, classes);
    const featuresPerTree = await chooseFeatures(set, classes, options, grow, signal);
    const fixed = fixOptions(options, featuresPerTree);
    const record = { asked: keyOf(options), grown: keyOf(fixed), featuresPerTree, trees, first };
    if (writer.has(record.grown)) {
      writer.add(record, []);
      return answerFor(null, fixed, classes);
    }
    const range = [first, end] as const;
    const forest = await grow(set, classes, fixed, onProgress, signal, { some: { range } });
    writer.add(record, forest.trees.map(encodeTree));
    return answerFor(forest, fixed, classes);
  };
}

function refuseNumbers(): UserError {
  return new UserError(
    'part-numbers',
    'part: the target is a number, and only trees that answer with classes are grown in parts. Leave part and parts out.',
  );
}

/** A forest with as many votes as the whole one has: those that are lacking follow the others. */
function answerFor(
  forest: Forest | null,
  { featuresPerTree, trees }: ForestOptions,
  classes: number,
): Forest {
  const vote = (columns: readonly Float64Array[]): Votes => {
    const rows = columns[0]?.length ?? 0;
    const { counts, predicted } = forest?.vote(columns) ?? {
      counts: new Int32Array(rows * classes),
      predicted: new Int32Array(rows),
    };
    const lacking = trees - (forest?.trees.length ?? 0);
    for (const [row, label] of predicted.entries()) counts[row * classes + label]! += lacking;
    return { counts, predicted };
  };
  return {
    featuresPerTree: forest?.featuresPerTree ?? featuresPerTree,
    trees: forest?.trees ?? [],
    vote,
    chunks: () => [],
    toJSON: () => null,
  };
}
