import { LIBRARIES } from '../version.js';
import { settingsChanges } from '../comparison/settingsChanges.js';
import {
  FORMAT_VERSION,
  resultSchema,
  type Result,
  type ResultAnchor,
} from '../document/result.js';
import { unitOf } from '../document/unitOf.js';
import type { Answers } from '../metrics/evaluation.js';
import { summariseAnchor } from '../comparison/summariseAnchor.js';
import { isGiven } from '../document/isGiven.js';
import type { Settings } from '../settings/settings.js';
import { planSplit } from '../split/splitTable.js';
import { statedInputs } from '../settings/statedInputs.js';
import type { PairedAnchor } from './compareSince.js';
import type { Compared } from './compareWithBase.js';
import type { Decision } from './decide.js';
import type { ClassNumbers } from './findClasses.js';
import type { Divided, Measured } from './measure.js';

/** Everything a run found out, before it becomes a document. */
export interface Findings extends Measured, Compared, Decision<ClassNumbers> {
  readonly toolVersion: string;
  readonly createdAt: Date;
  readonly source: Result['source'];
  readonly data: Result['data'];
  readonly findings: Result['findings'];
  readonly model: Result['model'];
  readonly modelFile: Result['modelFile'];
  readonly features: Result['features'];
  readonly outOfBag: Result['outOfBag'];
  readonly slices: Result['slices'];
  readonly intervals: Result['intervals'];
  readonly workflowChanged: boolean | null;
}

/**
 * Writes down what a run found out.
 *
 * @throws when a value is outside what the schema allows, a number that is not finite for one: a
 *   defect of Forest Gate that must not become a document
 */
export function createResult(findings: Findings): Result {
  return resultSchema.parse({
    format: 'forest-gate/metrics',
    formatVersion: FORMAT_VERSION,
    toolVersion: findings.toolVersion,
    libraries: LIBRARIES,
    createdAt: findings.createdAt.toISOString(),
    name: findings.settings.name,
    task: 'classification',
    ...findings.judgement,
    baseEvaluation: findings.baseEvaluation,
    acceptance: findings.acceptance,
    source: findings.source,
    settings: findings.modelSettings,
    askedSplit: describeAsked(findings),
    data: findings.data,
    findings: findings.findings,
    evaluation: findings.evaluation,
    majority: findings.majority,
    baseline: describeBaseline(findings),
    slices: findings.slices,
    intervals: findings.intervals,
    comparison: findings.comparison,
    anchors: findings.anchors.map(describeAnchor),
    medians: findings.medians,
    attribution: findings.attribution,
    rowChanges: findings.rowChanges,
    seeds: findings.seeds,
    dataChanges: findings.dataChanges,
    distributions: findings.distributions,
    importance: findings.importance,
    features: findings.features,
    outOfBag: findings.outOfBag,
    model: findings.model,
    modelFile: findings.modelFile,
    merged: null,
    rows: listRows(findings),
  } satisfies Result);
}

/** How the rows should have been divided, where that was not possible. */
export function describeAsked({
  settings,
  split,
  table,
  modelSettings,
}: Divided): Result['askedSplit'] {
  if (isGiven(modelSettings)) return null;
  const { folds, testSize } = planSplit(settings.split, table.labels.length);
  return folds === split.folds && testSize === split.testSize ? null : { folds, testSize };
}

/** Where the base's result is from, and what of it is other than here. */
export function describeBaseline({
  baseline,
  rejected,
  settings,
  modelSettings,
  workflowChanged,
}: Pick<
  Findings,
  'baseline' | 'rejected' | 'settings' | 'modelSettings' | 'workflowChanged'
>): Result['baseline'] {
  const { source, commit, reason } = baseline;
  const isFound = 'votes' in baseline;
  return {
    mode: settings.baseline,
    stage: settings.stage && { ...settings.stage, version: baseline.version ?? null },
    source,
    commit,
    reason,
    notComparable: 'notComparable' in baseline && baseline.notComparable,
    settingsChanges: isFound ? settingsChanges(baseline.settings, modelSettings) : [],
    givenToBoth: isFound && !baseline.areSettingsStored ? listGiven(settings) : [],
    workflowChanged,
    data: isFound ? baseline.data : null,
    rejected: [...rejected],
  };
}

/** The inputs given by name that change the numbers. */
function listGiven({ explicit }: Settings): string[] {
  return statedInputs()
    .map(({ name }) => name)
    .filter((name) => explicit.includes(name));
}

function listRows({
  settings,
  table,
  split,
  tested,
  predictions,
  baseline,
  truthBefore,
}: Findings): Result['rows'] {
  const pick = (values: Int32Array): number[] => Array.from(tested, (row) => values[row]!);
  const name = (values: readonly string[]): string[] =>
    Array.from(tested, (row) => values[row] ?? '');
  return {
    line: pick(table.lines),
    identity: name(table.identities),
    content: table.contents === table.identities ? null : name(table.contents),
    group: settings.table.groupColumn === null ? null : name(table.splitKeys),
    fold: pick(split.foldOf),
    truth: pick(table.labels),
    predicted: Array.from(predictions.predicted),
    votes: predictions.votes && Array.from(predictions.votes),
    unit: unitOf(predictions.votes),
    baseline: 'votes' in baseline ? listAnswers(baseline.votes, truthBefore) : null,
    weight: null,
  };
}

function listAnswers(
  { predicted, counts }: Answers,
  truthBefore: Int32Array | null,
): NonNullable<Result['rows']['baseline']> {
  return {
    predicted: Array.from(predicted, (code) => (code < 0 ? null : code)),
    votes: counts && Array.from(counts),
    unit: unitOf(counts),
    truth: Array.from(truthBefore ?? [], (code) => (code < 0 ? null : code)),
  };
}

function describeAnchor(anchor: PairedAnchor): ResultAnchor {
  const { since, commit, source, reason, comparison, votes, truthBefore } = anchor;
  return {
    since,
    commit,
    source,
    reason,
    comparison: comparison && summariseAnchor(comparison),
    rows: votes && listAnswers(votes, truthBefore),
  };
}
