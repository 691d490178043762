import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import type { Evaluation, Predictions } from '../metrics/evaluation.js';
import type { BaselineMode } from '../settings/settings.js';
import { settingsChanges } from '../comparison/settingsChanges.js';
import type { Split } from '../split/split.js';
import type { Table } from '../table/table.js';
import type { Judgement } from '../verdict/judgeByBase.js';
import {
  FORMAT_VERSION,
  type ModelSettings,
  resultSchema,
  type Result,
} from '../document/result.js';

/** Everything a run found out, before it becomes a document. */
export interface Findings {
  readonly toolVersion: string;
  readonly createdAt: Date;
  readonly name: string;
  readonly source: Result['source'];
  readonly settings: ModelSettings;
  readonly data: Result['data'];
  readonly table: Table;
  readonly split: Split;
  /** The rows of the table that were tested; the predictions have one entry for each. */
  readonly tested: Int32Array;
  readonly predictions: Predictions;
  readonly evaluation: Evaluation;
  /** The baseline that was asked for. */
  readonly mode: BaselineMode;
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
  readonly comparison: Result['comparison'];
  readonly attribution: Result['attribution'];
  readonly seeds: Result['seeds'];
  readonly dataChanges: Result['dataChanges'];
  readonly model: Result['model'];
  readonly judgement: Judgement;
  readonly acceptance: Result['acceptance'];
  readonly intervals: Result['intervals'];
}

/**
 * Writes down what a run found out.
 *
 * @throws when a value is outside what the schema allows, a number that is not finite for one: a
 *   defect of Forest Gate that must not become a document
 */
export const createResult = (findings: Findings): Result =>
  resultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: FORMAT_VERSION,
    toolVersion: findings.toolVersion,
    createdAt: findings.createdAt.toISOString(),
    name: findings.name,
    ...findings.judgement,
    acceptance: findings.acceptance,
    source: findings.source,
    settings: findings.settings,
    data: findings.data,
    evaluation: findings.evaluation,
    baseline: describeBaseline(findings),
    intervals: findings.intervals,
    comparison: findings.comparison,
    attribution: findings.attribution,
    seeds: findings.seeds,
    dataChanges: findings.dataChanges,
    model: findings.model,
    rows: listRows(findings),
  } satisfies Result);

const describeBaseline = ({ mode, baseline, rejected, settings }: Findings): Result['baseline'] => {
  const { source, commit, reason } = baseline;
  const isFound = 'votes' in baseline;
  return {
    mode,
    source,
    commit,
    reason,
    notComparable: 'notComparable' in baseline && baseline.notComparable,
    settingsChanges: isFound ? settingsChanges(baseline.settings, settings) : [],
    data: isFound ? baseline.data : null,
    rejected: [...rejected],
  };
};

function listRows({
  settings,
  table,
  split,
  tested,
  predictions,
  baseline,
}: Findings): Result['rows'] {
  const pick = (values: Int32Array): number[] => Array.from(tested, (row) => values[row] ?? 0);
  const name = (values: readonly string[]): string[] =>
    Array.from(tested, (row) => values[row] ?? '');
  return {
    line: pick(table.lines),
    identity: name(table.identities),
    content: table.contents === table.identities ? null : name(table.contents),
    group: settings.groupColumn === null ? null : name(table.splitKeys),
    fold: pick(split.foldOf),
    truth: pick(table.labels),
    predicted: Array.from(predictions.predicted),
    votes: Array.from(predictions.votes),
    baseline:
      'votes' in baseline
        ? {
            predicted: Array.from(baseline.votes.predicted, (code) => (code < 0 ? null : code)),
            votes: Array.from(baseline.votes.counts),
          }
        : null,
  };
}
