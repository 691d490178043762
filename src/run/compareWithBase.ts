import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import { isGiven } from '../document/isGiven.js';
import { findGivenChanges } from '../comparison/findGivenChanges.js';
import { findDataChanges } from '../comparison/findDataChanges.js';
import type { Result } from '../document/result.js';
import { attribute } from '../explanation/attribute.js';
import { spreadColumns } from '../explanation/spreadColumns.js';
import { measureSeeds } from '../explanation/measureSeeds.js';
import { NO_HISTORY, type KnownHistory } from '../history/knownHistory.js';
import { listMedians } from '../history/listMedians.js';
import type { Policy } from '../rules/policy.js';
import { renameInRules } from '../rules/renameInRules.js';
import { listSince } from '../rules/since.js';
import { modelMetricOf } from '../rules/measureOf.js';
import { listOtherSeeds } from '../verdict/listOtherSeeds.js';
import type { Beside } from '../verdict/standBeside.js';
import { compareSince, holdBeside, type PairedAnchor } from './compareSince.js';
import type { Divided } from './measure.js';
import type { MeasuredBesideBase } from './measureBesideBase.js';
import { pairAnswers, type PairedAnswers } from './pairAnswers.js';
import type { RunPorts } from './ports.js';
import { toPredictions } from './toPredictions.js';

/** Both sides on the same rows. */
export interface Paired extends PairedAnswers {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
  /** What the rules are since, each on the same rows. */
  readonly anchors: readonly PairedAnchor[];
  readonly seeds: Result['seeds'];
  /** Both sides with the other ones of these; none when they were not measured. */
  readonly otherSeeds: readonly Beside[];
}

/** What a run is compared with, and what came of it. */
export interface Compared extends Paired {
  /** `null` when the base's table is not known. */
  readonly dataChanges: Result['dataChanges'];
  readonly distributions: Result['distributions'];
  readonly attribution: Result['attribution'];
  readonly medians: Result['medians'];
}

/**
 * Holds a run's answers beside the base's; and beside those of the commits that rules of either side
 * are since.
 */
export async function pairWithBase(beside: MeasuredBesideBase, ports: RunPorts): Promise<Paired> {
  const { measured, obtained } = beside;
  const { baseline, rejected } = obtained;
  const rules = [...measured.settings.gate.rules, ...(baseline.policy?.rules ?? [])];
  const since = await compareSince(listSince(rules), beside.obtainAt, ports, (of, found) =>
    holdBeside(measured, of, found),
  );
  ports.progress.phase('Comparing with the base', null);
  const answers = pairAnswers(measured, baseline);
  const { truthBefore } = answers;
  const isOfVotes = rules.some(
    ({ kind, metric }) => kind === 'drop' && modelMetricOf(metric).isOfVotes,
  );
  const seeds =
    'votes' in baseline && !isGiven(measured.modelSettings)
      ? await measureSeeds(measured, baseline, isOfVotes, ports.grow)
      : null;
  return {
    baseline,
    rejected: [...rejected, ...since.rejected],
    anchors: since.anchors,
    ...answers,
    seeds,
    otherSeeds:
      'votes' in baseline && truthBefore !== null
        ? listOtherSeeds(
            seeds,
            measured.predictions,
            toPredictions(measured, baseline.votes),
            truthBefore,
            measured.groups,
          )
        : [],
  };
}

/** The same, and what explains a change. */
export async function compareWithBase(
  beside: MeasuredBesideBase,
  ports: RunPorts,
  earlier: KnownHistory | null,
): Promise<Compared> {
  const { measured } = beside;
  const { grow } = ports;
  const paired = await pairWithBase(beside, ports);
  const { baseline, comparison } = paired;
  return {
    ...paired,
    ...findChanges(measured, baseline, earlier),
    attribution:
      'votes' in baseline && comparison !== null && !isGiven(measured.modelSettings)
        ? await attribute(measured, baseline, comparison, grow)
        : null,
  };
}

/** What is different from the base's table, and from earlier runs. */
export function findChanges(
  { table, settings, modelSettings }: Divided,
  baseline: Baseline,
  earlier: KnownHistory | null,
): Pick<Result, 'dataChanges' | 'medians' | 'distributions'> {
  const dataChanges =
    baseline.table &&
    (isGiven(modelSettings)
      ? findGivenChanges(baseline.table.table, table)
      : findDataChanges(baseline.table, { table, settings: settings.table }));
  const rules = [
    ...settings.gate.rules,
    ...(baseline.policy === null ? [] : inOwnNames(baseline.policy, dataChanges).rules),
  ];
  return {
    dataChanges,
    medians: listMedians(rules, earlier ?? NO_HISTORY, dataChanges?.classesRenamed ?? []),
    distributions: baseline.table ? spreadColumns(baseline.table.table, table, dataChanges) : [],
  };
}

/** The base's policy by the names that classes and columns have now. */
export function inOwnNames(policy: Policy, dataChanges: Result['dataChanges']): Policy {
  return dataChanges === null ? policy : renameInRules(policy, dataChanges);
}
