import type { AnyResult } from '../../document/regressionResult.js';
import { isGiven } from '../../document/isGiven.js';
import { wordsOf } from '../tasks/words.js';
import { formatCount, formatPercent, formatPlural } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

function describeFile(file: AnyResult['modelFile']): string {
  return file === null
    ? ''
    : `: ${shortName(file.path)}, ${formatPlural(file.bytes, 'byte')}, SHA-256 ${file.sha256}`;
}

function describeModel({ settings, data, modelFile }: AnyResult): string {
  if (isGiven(settings)) {
    return `The predictions are those of ${shortName(data.path)}, made by a model that Forest Gate did not grow${describeFile(modelFile)}.`;
  }
  const { algorithm, trees, maxFeatures, maxDepth, minSamplesSplit, minGain, seed } = settings;
  const grown =
    algorithm === 'random-forest'
      ? `Random forest of ${formatPlural(trees, 'tree')}`
      : 'Decision tree';
  return `${grown}: max-features ${maxFeatures}, max-depth ${maxDepth ?? 'none'}, min-samples-split ${minSamplesSplit}, min-gain ${minGain}, seed ${seed}.`;
}

/** How two classes are told apart, where that is not by the largest share. */
function describeThreshold({ data, settings }: AnyResult): string[] {
  const { positiveClass, threshold } = settings;
  if (positiveClass === null && threshold === null) return [];
  const positive = shortName(positiveClass ?? data.classes.at(-1)?.name ?? '');
  return [
    threshold === null
      ? `The positive class is ${positive}.`
      : `${positive}, the positive class, is predicted where its share is at least ${threshold}.`,
  ];
}

function describeSplit({ settings }: AnyResult): string {
  const { evaluation, folds, testSize, groupColumn, idColumn } = settings;
  if (evaluation === 'given') {
    const by = idColumn === null ? 'their place' : `their ${shortName(idColumn)}`;
    return `Whoever made the file chose the rows and kept them from the model. Rows of both sides are recognised by ${by}.`;
  }
  const divided =
    evaluation === 'cross-validation'
      ? `${folds}-fold cross-validation: each row is predicted by a model that has not seen it (nor an equal one; one that is nearly equal it may have).`
      : `Hold-out: ${formatPercent(testSize)} of the rows are kept from the model and predicted.`;
  const key =
    groupColumn !== null
      ? `its ${shortName(groupColumn)}`
      : idColumn !== null
        ? `its ${shortName(idColumn)}`
        : 'its features';
  return `${divided} Where a row falls depends on ${key} and the seed alone.`;
}

function describeComparison({ comparison }: AnyResult): string[] {
  if (comparison === null || comparison.leftOut === 0) return [];
  const { rows, leftOut } = comparison;
  return [
    `Both sides are measured on the ${formatPlural(rows, 'row')} that both predicted; ${formatPlural(leftOut, 'row is', 'rows are')} left out.`,
  ];
}

function describeOnnx({ onnx }: NonNullable<AnyResult['model']>): string[] {
  if (onnx === 'not-asked') return [];
  return onnx === 'too-large'
    ? ['There is no model.onnx: it would be larger than the 2 GB that the format allows.']
    : [`model.onnx has ${formatCount(onnx.bytes)} bytes and is the same model.`];
}

/** How a result was obtained: one or two sentences of plain text an item. */
export function describeMethod(result: AnyResult): string[] {
  const { model, settings, toolVersion } = result;
  const { merged, features, outOfBag, detection } = wordsOf(result);
  const library = settings.algorithm === 'random-forest' ? 'ml-random-forest' : 'ml-cart';
  return [
    describeModel(result),
    ...merged(),
    ...describeThreshold(result),
    ...features(),
    describeSplit(result),
    ...outOfBag(),
    ...describeComparison(result),
    ...detection(),
    ...(model === null
      ? []
      : [
          `model.json has ${formatCount(model.bytes)} bytes; read back by ${library}, it predicts the same on ${formatPlural(model.checkedRows, 'row')}.`,
          ...describeOnnx(model),
        ]),
    `Made by Forest Gate ${shortName(toolVersion)}.`,
  ];
}
