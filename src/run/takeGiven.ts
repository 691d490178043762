import type { BaseAccess } from '../baseline/baseline.js';
import type { Obtained } from '../baseline/obtainBaseline.js';
import { obtainGiven } from '../baseline/obtainGiven.js';
import { evaluate } from '../metrics/evaluate.js';
import { decideGiven } from '../predictions/decideGiven.js';
import { readGiven } from '../predictions/readGiven.js';
import { forestOptions } from '../training/forestOptions.js';
import { givenSettings } from '../training/modelSettings.js';
import { gateOf } from '../settings/gateOf.js';
import { taskOf } from '../table/table.js';
import { describeNumbers, toNumbers, type NumbersBesideBase } from './measureNumbers.js';
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
export async function takeGiven(
  own: Settings,
  ports: RunPorts,
): Promise<
  | { readonly task: 'classification'; readonly beside: MeasuredBesideBase }
  | { readonly task: 'regression'; readonly beside: NumbersBesideBase }
> {
  const read = await readGiven(ports.data, ports.dataName, own);
  const task = taskOf(read.table);
  const settings = { ...own, gate: gateOf(own, task) };
  const given = task === 'regression' ? read : decideGiven(read, settings.hyperparameters);
  const { table, answers, foldOf } = given;
  const rows = table.labels.length;
  const tested = Int32Array.from(table.labels.keys());
  const split = { method: 'hold-out', folds: 1, testSize: 0, foldOf } as const;
  const run = { table, split, tested };
  const modelSettings = givenSettings(settings, given);
  const divided = {
    ...run,
    settings,
    modelSettings,
    options: forestOptions(settings.hyperparameters, 1, rows),
    isForestKept: false,
    forest: null,
    drawn: { measured: [], kept: null, columns: 0 },
    ofBase: null,
  };
  ports.progress.phase('Preparing the comparison with the base', null);
  const obtain = (
    base: BaseAccess,
    made: Uint8Array | null,
    tell: (reason: string) => void,
  ): Promise<Obtained> => obtainGiven({ ...ports, ...divided }, given, base, made, tell);
  const obtained = await obtain(ports.base, ports.baselinePredictions ?? null, (reason) => {
    ports.progress.note(reason);
  });
  // What the workflow made at the base says nothing of another commit.
  const obtainAt = (base: BaseAccess): Promise<Obtained> => obtain(base, null, () => undefined);
  if (task === 'regression') {
    const measured = { ...divided, ...describeNumbers(divided, toNumbers(answers)) };
    return { task, beside: { measured, obtained, obtainAt } };
  }
  const predictions = toPredictions({ ...run, modelSettings }, answers);
  const groups = settings.table.groupColumn === null ? null : table.splitKeys;
  const measured = {
    ...divided,
    predictions,
    evaluation: evaluate(predictions),
    majority: weighMajority({ predictions, groups }, settings.split.seed),
    groups,
    importance: { rows: 0, repeats: 0, columns: [], reason: 'The model was not grown here.' },
  };
  return { task, beside: { measured, obtained, obtainAt } };
}
