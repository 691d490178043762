import type { AnyResult } from '../document/regressionResult.js';
import type { NumberPredictions } from '../metrics/regression.js';
import type { Predictions } from '../metrics/evaluation.js';
import type { Forest } from '../forest/forest.js';
import type { DrawnFeatures } from '../training/growths.js';
import type { KeptModel } from './keepModel.js';
import type { Divided } from './measure.js';

/** A measured model, as far as the one to keep is made like it. */
export interface Keepable extends Divided {
  readonly predictions: Predictions | NumberPredictions;
  /** The model that was measured, where it is the one to keep; `null` where that is to be grown. */
  readonly forest: Forest | null;
  readonly drawn: DrawnFeatures;
  /** What the base's trees drew, where that is what these stay with; else `null`. */
  readonly ofBase: DrawnFeatures | null;
}

/** All that a run found out, but for the model that it keeps. */
export interface Found {
  /** `null` where no model was grown here. */
  readonly kept: Keepable | null;
  readonly create: (model: KeptModel | null) => AnyResult;
}
