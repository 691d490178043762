import { UserError } from '../errors.js';
import { isGiven } from '../document/isGiven.js';
import { forestOptions } from '../training/forestOptions.js';
import type { AnyResult, RegressionResult } from '../document/regressionResult.js';
import type { ModelSettings, Result } from '../document/result.js';
import type { ForestOptions } from '../forest/forest.js';
import { statedInputs } from '../settings/statedInputs.js';
import { listTried } from '../training/growths.js';
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
  const stated = isGiven(result.settings)
    ? listDifferences(result.settings, statedOfGiven(result), 'settings')
    : checkGrowing(result, trees);
  return [...stated, ...checkSource(result)];
}

/** The same of a document of predicted numbers, whose rows tell no number of trees. */
export function checkNumberSettings(result: RegressionResult): Difference[] {
  const { settings, data, rows } = result;
  if (isGiven(settings)) {
    return [
      ...listDifferences(settings, statedOfGiven(result), 'settings'),
      ...checkSource(result),
    ];
  }
  requirePossible(settings, data);
  const isHoldOut = settings.evaluation === 'hold-out';
  const found = {
    ...settings,
    target: data.target,
    idColumn: rows.content === null ? null : (settings.idColumn ?? 'a column'),
    ...(settings.algorithm === 'decision-tree' && { trees: 1, maxFeatures: '1.0' }),
    ...(isHoldOut ? { folds: 1 } : { testSize: 0 }),
  };
  return [...listDifferences(settings, found, 'settings'), ...checkSource(result)];
}

function checkGrowing(result: Result, trees: number): Difference[] {
  const { settings, data, model, rows } = result;
  const options = requirePossible(settings, data);
  const isHoldOut = settings.evaluation === 'hold-out';
  const isTree = settings.algorithm === 'decision-tree';
  const idColumn = rows.content === null ? null : (settings.idColumn ?? 'a column');
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
    ...listDifferences(model, model && { ...model, trees }, 'model'),
    ...(options === null ? [] : checkFeatures(result, options)),
  ];
}

/** Whether there are answers of the base where it is said to have some. */
function checkSource({ baseline, rows }: AnyResult): Difference[] {
  const isAnswered = baseline.source === 'artifact' || baseline.source === 'commit';
  if (isAnswered === (rows.baseline !== null)) return [];
  const found = isAnswered ? 'none or unreadable' : 'artifact or commit';
  return [{ where: 'baseline.source', stated: baseline.source, found }];
}

/** Of answers that are given nothing is stated of growing. */
function statedOfGiven({ settings, data }: AnyResult): ModelSettings {
  return {
    ...settings,
    target: data.target,
    trees: 0,
    maxFeatures: '0',
    maxDepth: null,
    minSamplesSplit: 0,
    minGain: 0,
    evaluation: 'given',
    folds: 1,
    testSize: 0,
  };
}

/** Whether the trees drew what the settings let them choose from, and the shares follow. */
function checkFeatures(
  { features, settings, outOfBag }: Result,
  options: ForestOptions,
): Difference[] {
  if (features === null) return listDifferences(null, 'what was drawn', 'features');
  const { measured, kept } = features;
  const tried = listTried(options);
  const nearest = (drawn: number): number => (tried.includes(drawn) ? drawn : tried[0]!);
  const found = {
    ...features,
    tried,
    measured: Array.from({ length: settings.folds }, (_, fold) => {
      const drawn = measured[fold] ?? null;
      return drawn === null ? null : nearest(drawn);
    }),
    kept: nearest(kept),
  };
  return [
    ...listDifferences(features, found, 'features'),
    ...(outOfBag === null
      ? []
      : listDifferences(outOfBag.accuracy, outOfBag.correct / outOfBag.rows, 'outOfBag.accuracy')),
  ];
}

/**
 * @returns how the models were grown; `null` when the document does not say it as Forest Gate does
 * @throws UserError for a setting that the input does not allow, alone or with so many features
 */
function requirePossible(
  settings: ModelSettings,
  { features, rows }: Result['data'],
): ForestOptions | null {
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
  return hyperparameters === null ? null : forestOptions(hyperparameters, features.length, rows);
}
