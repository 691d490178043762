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

/** What a run is compared with, and what came of it. */
export interface Compared {
  readonly baseline: Baseline;
  readonly rejected: readonly RejectedArtifact[];
  /** `null` without a baseline. */
  readonly comparison: Result['comparison'];
  /** The predictions that were compared; `null` without a baseline. */
  readonly pair: Pair | null;
  /** `null` when the base's table is not known. */
  readonly dataChanges: Result['dataChanges'];
  readonly attribution: Result['attribution'];
  readonly seeds: Result['seeds'];
}

/** Finds the base's answers for the tested rows, holds this run's beside them, and explains a change. */
export async function compareWithBase(measured: Measured, ports: RunPorts): Promise<Compared> {
  const { base, grow, progress } = ports;
  progress.phase('Preparing the comparison with the base', null);
  const run = { ...ports, ...measured };
  const { table, settings, predictions, groups, options, evaluation } = measured;
  const { baseline, rejected } = await obtainBaseline(run, base, grow);
  const before = 'votes' in baseline ? toPredictions(measured, baseline.votes) : null;
  const comparison = before && compare(predictions, before);
  return {
    baseline,
    rejected,
    comparison,
    pair: before && selectPair(predictions, before, groups),
    dataChanges:
      baseline.table && findDataChanges(baseline.table, { table, settings: settings.table }),
    attribution:
      'votes' in baseline && comparison !== null
        ? await attribute(measured, baseline, comparison, grow)
        : null,
    seeds: await measureSeeds(measured, options, evaluation.accuracy, comparison, grow),
  };
}
