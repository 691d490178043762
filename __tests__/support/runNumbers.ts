import type { BaseAccess } from '../../src/baseline/baseline.js';
import type { RegressionResult } from '../../src/document/regressionResult.js';
import { growForest } from '../../src/forest/growForest.js';
import { findNumbers } from '../../src/run/findNumbers.js';
import { divide } from '../../src/run/measure.js';
import { measureNumbersBesideBase } from '../../src/run/measureNumbers.js';
import type { RunPorts } from '../../src/run/ports.js';
import { gateOf } from '../../src/settings/gateOf.js';
import { COMMIT, startRun } from './compareRun.js';

/** What a run on a table whose target is a number finds out beside a base; no file is written. */
export async function runNumbers(
  csv: string,
  base: BaseAccess,
  values: Readonly<Record<string, string>>,
): Promise<RegressionResult> {
  const run = startRun(csv, values);
  const settings = { ...run.settings, gate: gateOf(run.settings, 'regression') };
  const ports = {
    ...run,
    base,
    data: Buffer.from(csv),
    dataName: 'd.csv',
    toolVersion: '1.0.0',
    now: () => new Date(0),
    source: {
      serverUrl: null,
      repository: null,
      event: null,
      commit: COMMIT,
      dataPath: null,
      dataPointer: null,
      looks: null,
    },
    findAcceptance: () => Promise.resolve(null),
    grow: growForest,
    progress: {
      phase: () => undefined,
      note: () => undefined,
      tree: () => undefined,
      end: () => undefined,
    },
  } as unknown as RunPorts;
  const beside = await measureNumbersBesideBase(divide(run.table, settings, ports), ports);
  const found = (await findNumbers(beside, ports, null)).create(null);
  if (found.task !== 'regression') throw new Error('These are classes.');
  return found;
}
