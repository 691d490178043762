import { UserError } from '../errors.js';
import { forestOptions } from '../training/forestOptions.js';
import type { ModelSettings, Result } from '../document/result.js';
import { statedInputs } from '../settings/statedInputs.js';
import { hyperparametersOf } from '../training/hyperparametersOf.js';
import type { Difference } from './check.js';
import { listDifferences } from './listDifferences.js';

/**
 * What the settings of a result document say, and its tested rows say otherwise. The seed, the
 * folds and the share that is held out are told by the fold of each row.
 *
 * @param trees the votes on each row
 * @throws UserError for a setting that no run can have
 */
export function checkSettings(result: Result, trees: number): Difference[] {
  const { settings, data, model, rows, baseline } = result;
  requirePossible(settings, data.features.length);
  const isHoldOut = settings.evaluation === 'hold-out';
  const isTree = settings.algorithm === 'decision-tree';
  const idColumn = rows.content === null ? null : (settings.idColumn ?? 'a column');
  const isAnswered = baseline.source === 'artifact' || baseline.source === 'commit';
  return [
    ...listDifferences(
      settings,
      {
        ...settings,
        target: data.target,
        idColumn,
        trees: isTree ? 1 : trees,
        ...(isTree && { maxFeatures: '1.0' }),
        ...(isHoldOut ? { folds: 1 } : { testSize: 0 }),
      },
      'settings',
    ),
    ...listDifferences(model, { ...model, trees }, 'model'),
    ...(isAnswered === (rows.baseline !== null)
      ? []
      : [
          {
            where: 'baseline.source',
            stated: baseline.source,
            found: isAnswered ? 'none or unreadable' : 'artifact or commit',
          },
        ]),
  ];
}

/** @throws UserError for a setting that the input does not allow, alone or with so many features */
function requirePossible(settings: ModelSettings, features: number): void {
  const unused = settings.evaluation === 'hold-out' ? 'folds' : 'testSize';
  for (const { name, key, definition } of statedInputs(['model', 'split'])) {
    const value = settings[key];
    if (key === unused || value === null) continue;
    if (definition.parse(String(value)) === undefined) {
      throw new UserError(
        'metrics-invalid',
        `The result cannot be used: ${name} is ${String(value)}. ${definition.description}`,
      );
    }
  }
  const hyperparameters = hyperparametersOf(settings);
  if (hyperparameters !== null) forestOptions(hyperparameters, features);
}
