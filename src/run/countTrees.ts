import type { GrowForest } from '../forest/forest.js';
import type { RunPorts } from './ports.js';

/** Grows, and tells the progress of every tree. */
export function countTrees({ grow, progress }: Pick<RunPorts, 'grow' | 'progress'>): GrowForest {
  return (set, classes, options) =>
    grow(set, classes, options, () => {
      progress.tree();
    });
}
