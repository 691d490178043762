import type { AnyResult } from '../document/regressionResult.js';
import type { KnownHistory } from '../history/knownHistory.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { createBadge } from '../report/createBadge.js';
import { createScores } from '../report/createScores.js';
import { renderMarkdown } from '../report/renderMarkdown.js';
import { renderModelCard } from '../report/renderModelCard.js';
import type { Settings } from '../settings/settings.js';
import { renderPredictionsCsv } from '../report/renderPredictionsCsv.js';

/** A file that a run writes of its result document. */
export interface ResultFile {
  readonly name: string;
  /** What is in it, in a few words. */
  readonly purpose: string;
  /** Whether it is wanted; absent of a file that always is. */
  readonly isWanted?: (settings: Settings) => boolean;
  /** Pieces of the file. What takes long to load is loaded when it is wanted. */
  readonly render: (
    result: AnyResult,
    history: KnownHistory | null,
  ) => Iterable<string> | Promise<Iterable<string>>;
}

/** Written where a run belongs to the branch that is remembered. */
export const HISTORY_FILE = {
  name: 'history.json',
  purpose: 'the newest results of the branch, this one among them',
} as const;

/** The model is written before there is a document, which states its digest. */
export const MODEL_FILE = {
  name: 'model.json',
  purpose: 'the model, with the settings and the data it was made from',
} as const;

/** So is this one, where it is asked for and fits its format. */
export const ONNX_FILE = {
  name: 'model.onnx',
  purpose: 'the same model, for any program that runs ONNX',
} as const;

/** And what its table was like, which is carried with the model. */
export const PROFILE_FILE = {
  name: 'profile.json',
  purpose: "what the model's table was like, to find drift",
} as const;

/** So is what a model was kept in that was not grown here, under its own name. */
export const GIVEN_MODEL = {
  name: 'model-file',
  purpose: 'the model that made the predictions, as it was given',
} as const;

/** The result document. It states the digests of the model, and is there only while all files are of its run. */
export const METRICS_FILE = {
  name: 'metrics.json',
  purpose: 'every number of this run',
  render: (result) => formatJsonPieces(result),
} as const satisfies ResultFile;

export const RESULT_FILES = [
  METRICS_FILE,
  {
    name: 'scores.json',
    purpose: 'the metrics alone, flat, as dvc metrics reads them',
    render: (result) => formatJsonPieces(createScores(result)),
  },
  {
    name: 'predictions.csv',
    purpose: 'every tested row with its prediction',
    render: (result) => [renderPredictionsCsv(result)],
  },
  {
    name: 'report.md',
    purpose: 'this report, to read',
    render: (result, history) => [renderMarkdown(result, { history })],
  },
  {
    name: 'report.html',
    purpose: 'this report with charts and all rows, for a browser',
    render: async (result, history) => {
      const { renderHtml } = await import(/* webpackMode: "eager" */ '../report/renderHtml.js');
      return renderHtml(result, history);
    },
  },
  {
    name: 'model-card.md',
    purpose: 'what the model is, what it is for and how good it is',
    render: (result) => [renderModelCard(result)],
  },
  {
    name: 'model.cdx.json',
    purpose: 'the model and its card as a CycloneDX bill of materials',
    isWanted: ({ sbom }) => sbom,
    render: async (result) => {
      const { renderSbom } = await import(/* webpackMode: "eager" */ '../report/renderSbom.js');
      return [renderSbom(result)];
    },
  },
  {
    name: 'badge.json',
    purpose: 'the accuracy and the verdict, for a badge by shields.io',
    render: (result) => formatJsonPieces(createBadge(result)),
  },
] as const satisfies readonly ResultFile[];

/** The files of a run, by name. */
export type RunFileName =
  | typeof MODEL_FILE.name
  | typeof ONNX_FILE.name
  | typeof PROFILE_FILE.name
  | typeof HISTORY_FILE.name
  | typeof GIVEN_MODEL.name
  | (typeof RESULT_FILES)[number]['name'];

/** Absolute paths, in the order the files were written. */
export type RunFiles = ReadonlyMap<RunFileName, string>;
