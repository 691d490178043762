import type { Baseline, RejectedArtifact } from '../baseline/baseline.js';
import { obtainBaseline } from '../baseline/obtainBaseline.js';
import { compare } from '../comparison/compare.js';
import { findDataChanges } from '../comparison/findDataChanges.js';
import type { Result } from '../document/result.js';
import { attribute } from '../explanation/attribute.js';
import { binColumns } from '../explanation/binColumns.js';
import { measureSeeds } from '../explanation/measureSeeds.js';
import { weighRows } from '../comparison/weighRows.js';
import { selectPair } from '../verdict/selectPair.js';
import { selectStayed, type StayedRows } from '../verdict/selectStayed.js';
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
  /** Rows that came, went or stayed; `null` without a comparison. */
  readonly rowChanges: Result['rowChanges'];
  /** Per tested row the class it has in the base's table; -1 for a row that is not there. */
  readonly truthBefore: Int32Array | null;
  /** The rows of both tables, where they are others than those compared or had other classes. */
  readonly stayed: StayedRows | null;
}

/** What a run is compared with, and what came of it. */
export interface Compared extends Paired {
  /** `null` when the base's table is not known. */
  readonly dataChanges: Result['dataChanges'];
  readonly distributions: Result['distributions'];
  readonly attribution: Result['attribution'];
  readonly seeds: Result['seeds'];
}

/** Finds the base's answers for the tested rows and holds this run's beside them. */
export async function pairWithBase(measured: Measured, ports: RunPorts): Promise<Paired> {
  const { base, grow, progress } = ports;
  progress.phase('Preparing the comparison with the base', null);
  const { predictions, groups } = measured;
  const { baseline, rejected } = await obtainBaseline({ ...ports, ...measured }, base, grow);
  const none = { comparison: null, pair: null, rowChanges: null, truthBefore: null, stayed: null };
  if (!('votes' in baseline)) return { baseline, rejected, ...none };
  const before = toPredictions(measured, baseline.votes);
  const comparison = compare(predictions, before);
  if (comparison === null) return { baseline, rejected, ...none };
  const { changes, truthBefore } = weighRows(predictions, before, baseline.own);
  return {
    baseline,
    rejected,
    comparison,
    pair: selectPair(predictions, before, groups),
    rowChanges: changes,
    truthBefore,
    stayed: selectStayed(predictions, before, truthBefore, groups),
  };
}

/** The same, and what explains a change. */
export async function compareWithBase(measured: Measured, ports: RunPorts): Promise<Compared> {
  const { table, settings } = measured;
  const { grow } = ports;
  const paired = await pairWithBase(measured, ports);
  const { baseline, comparison, truthBefore } = paired;
  const dataChanges =
    baseline.table && findDataChanges(baseline.table, { table, settings: settings.table });
  return {
    ...paired,
    dataChanges,
    distributions: baseline.table ? binColumns(baseline.table.table, table, dataChanges) : [],
    attribution:
      'votes' in baseline && comparison !== null
        ? await attribute(measured, baseline, comparison, grow)
        : null,
    seeds:
      comparison === null || truthBefore === null || !('votes' in baseline)
        ? null
        : await measureSeeds(measured, baseline, truthBefore, comparison, grow),
  };
}
