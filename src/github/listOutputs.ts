import type { AnyResult } from '../document/regressionResult.js';
import { createBadge } from '../report/createBadge.js';
import { wordsOf } from '../report/tasks/words.js';
import { readScore } from '../rules/readScore.js';
import type { RunFiles } from '../run/files.js';
import type { OutputName } from './outputs.js';

type Outputs = ReadonlyMap<OutputName, string | number | null>;

/** The outputs that are known once the files are written; `null` for what there is none of. */
export function listOutputs(result: AnyResult, files: RunFiles): Outputs {
  const { comparison, evaluation, model, modelFile } = result;
  const { difference, metric } = wordsOf(result);
  const base = (name: string): number | null =>
    comparison && readScore(name, null, comparison.baseline);
  const onnx = model?.onnx ?? 'not-asked';
  return new Map<OutputName, string | number | null>([
    ['verdict', result.verdict],
    ['accuracy', readScore('accuracy', null, evaluation)],
    ['baseline-accuracy', base('accuracy')],
    ['accuracy-change', metric === 'accuracy' ? difference : null],
    ['mae', readScore('mae', null, evaluation)],
    ['baseline-mae', base('mae')],
    ['baseline-source', result.baseline.source],
    ['baseline-commit', result.baseline.commit],
    ['model-path', files.get('model.json') ?? files.get('model-file') ?? null],
    ['onnx-path', files.get('model.onnx') ?? null],
    ['metrics-path', files.get('metrics.json') ?? null],
    ['report-path', files.get('report.md') ?? null],
    ['report-html-path', files.get('report.html') ?? null],
    ['model-card-path', files.get('model-card.md') ?? null],
    ['sbom-path', files.get('model.cdx.json') ?? null],
    ['history-path', files.get('history.json') ?? null],
    ['badge', JSON.stringify(createBadge(result))],
    ['model-sha256', model?.sha256 ?? modelFile?.sha256 ?? null],
    ['onnx-sha256', typeof onnx === 'string' ? null : onnx.sha256],
  ]);
}
