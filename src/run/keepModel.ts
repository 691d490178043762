import { saveModel } from '../model/saveModel.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import type { Measured } from './measure.js';
import type { RunPorts } from './ports.js';

/**
 * Writes the model of a run: after a cross-validation one grown on all rows, after a hold-out the
 * one that was measured.
 */
export async function keepModel(
  { table, split, options, modelSettings, forest }: Measured,
  { grow, output, progress }: RunPorts,
): Promise<Awaited<ReturnType<typeof saveModel>>> {
  const rows = orderRows(table).filter(
    (row) => split.method === 'cross-validation' || split.foldOf[row] === -1,
  );
  if (forest === null) progress.phase('Training the model to keep', options.trees);
  const kept =
    forest ?? (await grow(selectTrainingSet(table, rows), table.classes.length, options));
  progress.end();
  return saveModel(kept, table, rows.length, modelSettings, options, output);
}
