import { isDeepStrictEqual } from 'node:util';
import { chooseFeatures } from '../forest/chooseFeatures.js';
import type { GrowForest } from '../forest/forest.js';
import { growForest } from '../forest/growForest.js';
import { listTried } from '../training/growths.js';
import { encodeTree } from './encodeTree.js';
import type { FoundTree, Gathered } from './gathered.js';
import { fixOptions, keysOf } from './keysOf.js';
import { PartFault } from './part.js';

/** Of so many trees one that a part has is grown again. */
const FEWEST_TO_TRY = 20;

/**
 * Takes from parts what they have of each forest that is asked for, and grows the rest: the forest is
 * the same, whatever parts there are. One tree of a larger forest is grown although a part has it,
 * and has to be the same.
 *
 * @param draw a whole number from 0 and below another
 */
export function growFromParts(
  gathered: Gathered,
  draw: (end: number) => number,
  grow = growForest,
): GrowForest {
  return async (set, classes, options, onProgress, signal) => {
    // Parts have none of these.
    if (set.targets !== undefined) {
      gathered.count(0, options.trees);
      return grow(set, classes, options, onProgress, signal);
    }
    const keyOf = keysOf(set, classes);
    const featuresPerTree =
      gathered.chosen(keyOf(options), listTried(options)) ??
      (await chooseFeatures(set, classes, options, grow, signal));
    const fixed = fixOptions(options, featuresPerTree);
    const isForest = options.algorithm === 'random-forest';
    const shape = {
      rows: set.labels.length,
      columns: set.columns.length,
      classes,
      featuresPerTree: isForest ? featuresPerTree : set.columns.length,
    };
    for (;;) {
      const found = gathered.treesOf(keyOf(fixed), fixed.trees, shape);
      const tried = fixed.trees < FEWEST_TO_TRY ? null : pick(found, draw);
      const known = new Map(Array.from(found, ([place, { tree }]) => [place, tree]));
      if (tried !== null) known.delete(tried.place);
      for (let taken = 1; taken <= known.size; taken += 1) onProgress?.(taken, fixed.trees);
      const forest = await grow(set, classes, fixed, onProgress, signal, { some: { known } });
      if (
        tried === null ||
        isDeepStrictEqual(encodeTree(forest.trees[tried.place]!), encodeTree(tried.tree))
      ) {
        gathered.count(found.size, fixed.trees - found.size);
        return forest;
      }
      const what = `holds another tree ${tried.place + 1} than grows from these rows`;
      gathered.leaveOut(tried.part, new PartFault(what));
    }
  };
}

function pick(
  found: ReadonlyMap<number, FoundTree>,
  draw: (end: number) => number,
): (FoundTree & { readonly place: number }) | null {
  const drawn = found.size === 0 ? undefined : [...found][draw(found.size)];
  return drawn === undefined ? null : { place: drawn[0], ...drawn[1] };
}
