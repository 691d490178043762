import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import { obtainBaseline } from '../baseline/obtainBaseline.js';
import { compare } from '../comparison/compare.js';
import { findDataChanges } from '../comparison/findDataChanges.js';
import type { Result } from '../document/result.js';
import { attribute } from '../explanation/attribute.js';
import { measureSeeds } from '../explanation/measureSeeds.js';
import { selectPair } from '../verdict/selectPair.js';
import type { Pair } from '../verdict/weighDrops.js';
import type { Measured } from './measure.js';
import type { RunPorts } from './ports.js';
import { toPredictions } from './toPredictions.js';

/** Both sides on the same rows. */
export interface Paired {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
  /** `null` without a baseline. */
  readonly comparison: Result['comparison'];
  /** The predictions that were compared; `null` without a baseline. */
  readonly pair: Pair | null;
}

/** What a run is compared with, and what came of it. */
export interface Compared extends Paired {
  /** `null` when the base's table is not known. */
  readonly dataChanges: Result['dataChanges'];
  readonly attribution: Result['attribution'];
  readonly seeds: Result['seeds'];
}

/** Finds the base's answers for the tested rows and holds this run's beside them. */
export async function pairWithBase(measured: Measured, ports: RunPorts): Promise<Paired> {
  const { base, grow, progress } = ports;
  progress.phase('Preparing the comparison with the base', null);
  const { predictions, groups } = measured;
  const { baseline, rejected } = await obtainBaseline({ ...ports, ...measured }, base, grow);
  const before = 'votes' in baseline ? toPredictions(measured, baseline.votes) : null;
  return {
    baseline,
    rejected,
    comparison: before && compare(predictions, before),
    pair: before && selectPair(predictions, before, groups),
  };
}

/** The same, and what explains a change. */
export async function compareWithBase(measured: Measured, ports: RunPorts): Promise<Compared> {
  const { table, settings, options, evaluation } = measured;
  const { grow } = ports;
  const paired = await pairWithBase(measured, ports);
  const { baseline, comparison } = paired;
  return {
    ...paired,
    dataChanges:
      baseline.table && findDataChanges(baseline.table, { table, settings: settings.table }),
    attribution:
      'votes' in baseline && comparison !== null
        ? await attribute(measured, baseline, comparison, grow)
        : null,
    seeds: await measureSeeds(measured, options, evaluation.accuracy, comparison, grow),
  };
}
