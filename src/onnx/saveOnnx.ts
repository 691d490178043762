import { createHash } from 'node:crypto';
import type { ONNX_ABSENCES } from '../document/enums.js';
import type { Result } from '../document/result.js';
import type { OutputDirectory } from '../files/outputDirectory.js';
import type { AnsweringTrees } from '../forest/engine/tree.js';
import type { ModelHeader } from '../model/model.js';
import { writeOnnx } from './writeOnnx.js';

export const ONNX_NAME = 'model.onnx';

/** Where the file is, `null` when there is none, and what the document says of it. */
export interface SavedOnnx {
  readonly path: string | null;
  readonly summary: NonNullable<Result['model']>['onnx'];
}

/** Writes `model.onnx`. Where it would be too large there is none, nor that of an earlier run. */
export async function saveOnnx(
  header: ModelHeader,
  trees: AnsweringTrees,
  version: string,
  output: OutputDirectory,
): Promise<SavedOnnx> {
  const pieces = writeOnnx(header, trees, version);
  if (pieces === null) return leaveOutOnnx('too-large', output);
  const hash = createHash('sha256');
  let bytes = 0;
  function* observed(written: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const piece of written) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  const path = await output.write(ONNX_NAME, observed(pieces));
  return { path, summary: { sha256: hash.digest('hex'), bytes } };
}

/** Sees to it that no `model.onnx` of an earlier run is taken for one of this. */
export async function leaveOutOnnx(
  reason: (typeof ONNX_ABSENCES)[number],
  output: OutputDirectory,
): Promise<SavedOnnx> {
  await output.remove(ONNX_NAME);
  return { path: null, summary: reason };
}
