import { drawOptions } from './drawOptions.js';
import { Draws } from './engine/draws.js';
import type { ForestOptions } from './forest.js';

/** A tree of a forest, and the rows that it has seen. */
export interface Seeing<Tree> {
  readonly tree: Tree;
  readonly place: number;
  readonly hasSeen: (row: number) => boolean;
}

/**
 * Draws again what each tree of a forest was grown on. A row counts as seen where one of its group
 * was drawn.
 *
 * @param trees grown with these options from so many rows and columns, all of them in their order
 */
export function* drawUnseen<Tree>(
  trees: readonly Tree[],
  rows: number,
  columns: number,
  groups: Int32Array | undefined,
  options: Pick<ForestOptions, 'featuresPerTree' | 'seed'>,
): Generator<Seeing<Tree>> {
  const draws = new Draws(rows, columns, drawOptions(options, columns));
  const seenBy = new Int32Array(rows).fill(-1);
  for (const [place, tree] of trees.entries()) {
    draws.next();
    for (const row of draws.rows) seenBy[groups?.[row] ?? row] = place;
    yield { tree, place, hasSeen: (row) => seenBy[groups?.[row] ?? row] === place };
  }
}
