import type { Task } from '../document/enums.js';
import type { ModelSettings } from '../document/result.js';
import { UserError } from '../errors.js';
import type { ForestOptions } from '../forest/forest.js';
import { forestOptions } from '../training/forestOptions.js';
import { hyperparametersOf } from '../training/hyperparametersOf.js';

/** How a forest is grown by a document's settings; `null` when that cannot be done with so many columns. */
export function optionsOf(
  settings: ModelSettings,
  columns: number,
  rows: number,
  task: Task = 'classification',
  classes: readonly string[] = [],
): ForestOptions | null {
  const hyperparameters = hyperparametersOf(settings);
  if (hyperparameters === null) return null;
  try {
    return forestOptions(hyperparameters, columns, rows, task, classes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}
