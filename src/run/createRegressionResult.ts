import { regressionResultSchema, type RegressionResult } from '../document/regressionResult.js';
import { FORMAT_VERSION } from '../document/result.js';
import { LIBRARIES } from '../version.js';
import type { PairedNumberAnchor, PairedNumbers } from './compareNumbersWithBase.js';
import { describeAsked, describeBaseline } from './createResult.js';
import type { Decision } from './decide.js';
import type { BaseNumbers } from './findNumbers.js';
import type { Told } from './measureByBase.js';
import type { MeasuredNumbers } from './measureNumbers.js';

/** Everything a run found out, before it becomes a document. */
export interface NumberFindings
  extends MeasuredNumbers, PairedNumbers, Decision<BaseNumbers>, Told {
  readonly toolVersion: string;
  readonly createdAt: Date;
  readonly source: RegressionResult['source'];
  readonly model: RegressionResult['model'];
  readonly modelFile: RegressionResult['modelFile'];
  readonly intervals: RegressionResult['intervals'];
  readonly distributions: RegressionResult['distributions'];
  readonly workflowChanged: boolean | null;
}

/**
 * Writes down what a run that predicts numbers found out.
 *
 * @throws when a value is outside what the schema allows: a defect of Forest Gate that must not become
 *   a document
 */
export function createRegressionResult(findings: NumberFindings): RegressionResult {
  return regressionResultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: FORMAT_VERSION,
    toolVersion: findings.toolVersion,
    libraries: LIBRARIES,
    createdAt: findings.createdAt.toISOString(),
    name: findings.settings.name,
    task: 'regression',
    ...findings.judgement,
    baseEvaluation: findings.baseEvaluation,
    acceptance: findings.acceptance,
    source: findings.source,
    settings: findings.modelSettings,
    askedSplit: describeAsked(findings),
    data: findings.data,
    findings: findings.findings,
    evaluation: findings.evaluation,
    baseline: describeBaseline(findings),
    intervals: findings.intervals,
    comparison: findings.compared?.comparison ?? null,
    anchors: findings.anchors.map(describeAnchor),
    medians: findings.medians,
    rowChanges: findings.rowChanges,
    seeds: findings.seeds,
    dataChanges: findings.dataChanges,
    distributions: findings.distributions,
    model: findings.model,
    modelFile: findings.modelFile,
    rows: listRows(findings),
  } satisfies RegressionResult);
}

function listRows(findings: NumberFindings): RegressionResult['rows'] {
  const { settings, table, split, tested, predictions, answers, truthBefore } = findings;
  const name = (values: readonly string[]): string[] =>
    Array.from(tested, (row) => values[row] ?? '');
  return {
    line: Array.from(tested, (row) => table.lines[row]!),
    identity: name(table.identities),
    content: table.contents === table.identities ? null : name(table.contents),
    group: settings.table.groupColumn === null ? null : name(table.splitKeys),
    fold: Array.from(tested, (row) => split.foldOf[row]!),
    truth: Array.from(predictions.truth),
    predicted: Array.from(predictions.predicted),
    baseline: listAnswers(answers, truthBefore),
  };
}

function listAnswers(
  answers: Float64Array | null,
  truthBefore: Float64Array | null,
): RegressionResult['rows']['baseline'] {
  const orNull = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return answers && truthBefore && { predicted: orNull(answers), truth: orNull(truthBefore) };
}

function describeAnchor(anchor: PairedNumberAnchor): RegressionResult['anchors'][number] {
  const { since, commit, source, reason, compared, answers, truthBefore } = anchor;
  return {
    since,
    commit,
    source,
    reason,
    comparison: compared?.comparison ?? null,
    rows: listAnswers(answers, truthBefore),
  };
}
