import type { Result } from '../document/result.js';
import { treesOf, type Forest, type ForestOptions, type TrainingSet } from '../forest/forest.js';
import { findLeaders, NO_VOTE, voteOutOfBag } from '../forest/voteOutOfBag.js';
import { formatJsonPieces } from '../json/formatJson.js';
import { saveModel } from '../model/saveModel.js';
import { leaveOutOnnx, saveOnnx } from '../onnx/saveOnnx.js';
import { createProfile } from '../profile/createProfile.js';
import { fixFeatures, listTried, stayWith } from '../training/growths.js';
import type { Growth } from '../training/predictFolds.js';
import { orderRows, selectTrainingSet } from '../training/trainingSet.js';
import { predictBy } from '../metrics/threshold.js';
import { turnOf } from '../training/turnOf.js';
import { PROFILE_FILE } from './files.js';
import type { Keepable } from './found.js';
import type { RunPorts } from './ports.js';

/** More rows out of bag would hardly tell more, and take time. */
const MOST_OUT_OF_BAG = 20_000;

/** The files of a model, and what the document says of it. */
export interface KeptModel extends Pick<Result, 'model' | 'features' | 'outOfBag'> {
  readonly path: string;
  /** Where it is as ONNX; `null` when it is not. */
  readonly onnxPath: string | null;
  readonly profilePath: string;
}

/**
 * Writes the model of a run: after a cross-validation one grown on all rows, after a hold-out the
 * one that was measured.
 */
export async function keepModel(measured: Keepable, ports: RunPorts): Promise<KeptModel> {
  const { table, options, settings, modelSettings, drawn, ofBase } = measured;
  const { output, toolVersion } = ports;
  const classes = table.classes.length;
  const { forest, set } = await growKept(measured, ports);
  const rows = set.labels.length;
  const { featuresPerTree } = forest;
  const asGrown: ForestOptions = { ...options, featuresPerTree };
  const saved = await saveModel(forest, table, rows, modelSettings, asGrown, output);
  const onnx = settings.onnx
    ? await saveOnnx(saved.header, treesOf(forest), toolVersion, output)
    : await leaveOutOnnx('not-asked', output);
  const { sha256 } = saved.summary;
  const profile = createProfile(settings.name, sha256, table, measured.predictions);
  return {
    path: saved.path,
    onnxPath: onnx.path,
    profilePath: await output.write(PROFILE_FILE.name, formatJsonPieces(profile)),
    model: { ...saved.summary, onnx: onnx.summary },
    features: {
      tried: listTried(options),
      measured: [...drawn.measured],
      kept: featuresPerTree,
      besideBase: ofBase !== null,
    },
    outOfBag:
      options.algorithm === 'decision-tree' || set.targets !== undefined
        ? null
        : countOutOfBag(
            voteOutOfBag(forest.trees, set, classes, asGrown, {
              rows: Math.min(rows, MOST_OUT_OF_BAG),
            }),
            set.labels,
            classes,
            options.threshold,
          ),
  };
}

/** The model of a run, and what it is grown from. */
export async function growKept(
  measured: Keepable,
  { grow, progress }: Pick<RunPorts, 'grow' | 'progress'>,
): Promise<{ forest: Forest; set: TrainingSet }> {
  const { table, split, options } = measured;
  const rows = orderRows(table).filter(
    (row) => split.method === 'cross-validation' || split.foldOf[row] === -1,
  );
  const set = selectTrainingSet(table, rows, turnOf(split, null));
  if (measured.forest !== null) return { forest: measured.forest, set };
  progress.phase('Training the model to keep', options.trees);
  const growth = { ...options, ...growthOfKept(measured) };
  const forest = await grow(set, table.classes.length, growth);
  progress.end();
  return { forest, set };
}

/** As the one that was measured, where that is the same one; else by its own rows. */
function growthOfKept({ split, drawn, ofBase, options }: Keepable): Growth {
  const [measured] = drawn.measured;
  if (split.method === 'hold-out' && typeof measured === 'number') return fixFeatures(measured);
  const { kept = null, columns = drawn.columns } = ofBase ?? {};
  return stayWith(kept, columns, options, drawn.columns);
}

function countOutOfBag(
  [votes = new Int32Array()]: readonly Int32Array[],
  labels: Int32Array,
  classes: number,
  threshold: ForestOptions['threshold'],
): Result['outOfBag'] {
  const leaders = findLeaders(votes, classes);
  const predicted = threshold ? predictBy(threshold, leaders, votes) : leaders;
  const rows = predicted.reduce((sum, code) => sum + (code === NO_VOTE ? 0 : 1), 0);
  if (rows === 0) return null;
  const correct = predicted.reduce((sum, code, row) => sum + (code === labels[row] ? 1 : 0), 0);
  return { rows, correct, accuracy: correct / rows };
}
