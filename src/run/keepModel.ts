import type { Result } from '../document/result.js';
import { saveModel } from '../model/saveModel.js';
import { leaveOutOnnx, saveOnnx } from '../onnx/saveOnnx.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import type { Measured } from './measure.js';
import type { RunPorts } from './ports.js';

/** The files of a model, and what the document says of them. */
export interface KeptModel {
  readonly path: string;
  /** Where it is as ONNX; `null` when it is not. */
  readonly onnxPath: string | null;
  readonly summary: Result['model'];
}

/**
 * Writes the model of a run: after a cross-validation one grown on all rows, after a hold-out the
 * one that was measured.
 */
export async function keepModel(
  { table, split, options, settings, modelSettings, forest }: Measured,
  { grow, output, progress, toolVersion }: RunPorts,
): Promise<KeptModel> {
  const rows = orderRows(table).filter(
    (row) => split.method === 'cross-validation' || split.foldOf[row] === -1,
  );
  if (forest === null) progress.phase('Training the model to keep', options.trees);
  const kept =
    forest ?? (await grow(selectTrainingSet(table, rows), table.classes.length, options));
  progress.end();
  const saved = await saveModel(kept, table, rows.length, modelSettings, options, output);
  const onnx = settings.onnx
    ? await saveOnnx(saved.header, kept.trees, toolVersion, output)
    : await leaveOutOnnx('not-asked', output);
  return {
    path: saved.path,
    onnxPath: onnx.path,
    summary: { ...saved.summary, onnx: onnx.summary },
  };
}
