import { obtainGiven } from '../baseline/obtainGiven.js';
import { evaluate } from '../metrics/evaluate.js';
import { readGiven } from '../predictions/readGiven.js';
import { forestOptions } from '../training/forestOptions.js';
import { givenSettings } from '../training/modelSettings.js';
import type { Settings } from '../settings/settings.js';
import { weighMajority } from '../verdict/weighMajority.js';
import type { MeasuredBesideBase } from './measureBesideBase.js';
import type { RunPorts } from './ports.js';
import { toPredictions } from './toPredictions.js';

/**
 * What a model that is not grown here answered, and what it is to be compared with.
 *
 * @throws UserError when the file cannot be used
 */
export async function takeGiven(settings: Settings, ports: RunPorts): Promise<MeasuredBesideBase> {
  const given = await readGiven(ports.data, ports.dataName, settings);
  const { table, answers, foldOf } = given;
  const rows = table.labels.length;
  const tested = Int32Array.from(table.labels.keys());
  const split = { method: 'hold-out', folds: 1, testSize: 0, foldOf } as const;
  const run = { table, split, tested };
  const predictions = toPredictions(run, answers);
  const groups = settings.table.groupColumn === null ? null : table.splitKeys;
  const measured = {
    ...run,
    settings,
    modelSettings: givenSettings(settings, given),
    options: forestOptions(settings.hyperparameters, 1, rows),
    isForestKept: false,
    predictions,
    evaluation: evaluate(predictions),
    majority: weighMajority({ predictions, groups }, settings.split.seed),
    groups,
    forest: null,
    drawn: { measured: [], kept: null, columns: 0 },
    ofBase: null,
    importance: { rows: 0, repeats: 0, columns: [], reason: 'The model was not grown here.' },
  };
  ports.progress.phase('Preparing the comparison with the base', null);
  const current = { ...ports, ...measured };
  const made = ports.baselinePredictions ?? null;
  const obtained = await obtainGiven(current, given, ports.base, made, (reason) => {
    ports.progress.note(reason);
  });
  // What the workflow made at the base says nothing of another commit.
  return {
    measured,
    obtained,
    obtainAt: (base) => obtainGiven(current, given, base, null, () => undefined),
  };
}
