import type { FoundBaseline } from '../baseline/baseline.js';
import type { GrowForest } from '../forest/forest.js';
import { stayWith } from '../training/growths.js';
import { type MeasuredRun, measureForest } from '../training/measureForest.js';
import type { ModelSettings, Result } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';
import { settingsChanges } from '../comparison/settingsChanges.js';
import { sharedRows } from '../metrics/sharedRows.js';
import { optionsOf } from './optionsOf.js';
import { shareRight } from './shareRight.js';

const HYPERPARAMETERS: readonly string[] = statedInputs(['model']).map(({ name }) => name);

/**
 * Splits a change of the accuracy into the part of the data and the part of the hyperparameters, by
 * a third evaluation: the base's hyperparameters on this run's table and split. All three are of
 * the rows of the comparison. Which columns are features counts as data.
 *
 * @returns `null` unless data and hyperparameters both differ, or when the base's hyperparameters
 *   cannot be used on this table
 */
export async function attribute(
  run: MeasuredRun & { readonly modelSettings: ModelSettings },
  baseline: FoundBaseline,
  comparison: NonNullable<Result['comparison']>,
  grow: GrowForest,
): Promise<Result['attribution']> {
  const { table } = run;
  const features = table.features.map(({ name }) => name);
  const sameData =
    baseline.data.fingerprint === table.fingerprint &&
    baseline.data.features.join('\n') === features.join('\n');
  const sameSettings = !settingsChanges(baseline.settings, run.modelSettings).some(({ name }) =>
    HYPERPARAMETERS.includes(name),
  );
  if (sameData || sameSettings) return null;
  const options = optionsOf(
    baseline.settings,
    features.length,
    table.labels.length,
    'classification',
    table.classes,
  );
  if (options === null) return null;

  const { measured, columns } = baseline.drawn;
  const growths = measured.map((earlier) => stayWith(earlier, columns, options, features.length));
  const votes = await measureForest(run, options, grow, undefined, growths);
  return {
    baseline: comparison.baseline.accuracy,
    baseSettings: shareRight(run, votes, sharedRows(baseline.votes)),
    current: comparison.current.accuracy,
  };
}
