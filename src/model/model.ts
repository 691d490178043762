import { z } from 'zod';
import {
  ALGORITHMS,
  DECIMAL_CHOICES,
  LEFT_OUT_REASONS,
  MISSING_CHOICES,
  SEPARATOR_CHOICES,
  type Task,
} from '../document/enums.js';
import type { Threshold } from '../metrics/threshold.js';
import { encodingSchema } from '../preprocessing/encoding.js';

/** Raised whenever a reader of an older version could misread a model file. */
export const MODEL_FORMAT_VERSION = 1;

const text = z.string().max(10_000);
const count = z.int().min(0);

/** What stands in `model.json` beside the forest: all that is needed to use it and to grow it again. */
export const modelHeaderSchema = z.strictObject({
  format: z.literal('forest-gate/model'),
  formatVersion: z.literal(MODEL_FORMAT_VERSION),
  /** The columns to give it, in this order. */
  features: z.array(text).min(1),
  target: text,
  /** That it answers with numbers; absent where it answers with classes. */
  task: z.literal('regression').optional(),
  /** What its answers 0, 1, ... stand for; none where it answers with numbers. */
  classes: z.array(text),
  /** From which share of the votes on the positive one of two is answered; absent where the most decide. */
  threshold: z.strictObject({ positiveClass: text, share: z.number().gt(0).lt(1) }).optional(),
  /**
   * How cells become the numbers that `forest` takes, one entry per feature. Absent where all
   * features are numbers without a gap, which it takes as they are.
   */
  encoding: z.array(encodingSchema).optional(),
  /** Columns of the table that nothing could be learned from; absent when there are none. */
  leftOut: z.array(z.strictObject({ name: text, reason: z.enum(LEFT_OUT_REASONS) })).optional(),
  /** The library whose `load` takes `forest`. */
  library: z.enum(['ml-random-forest 2.1', 'ml-cart 2.1']),
  settings: z.strictObject({
    algorithm: z.enum(ALGORITHMS),
    trees: count,
    featuresPerTree: z.int().min(1),
    maxDepth: z.int().min(1).nullable(),
    minSamplesSplit: z.int().min(2),
    minGain: z.number().min(0),
    seed: z.int().min(0).max(4_294_967_295),
  }),
  data: z.strictObject({
    /** Those it was grown on. */
    rows: count,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    ignore: z.array(text),
    idColumn: text.nullable(),
    groupColumn: text.nullable(),
    /** How else the table was read; absent where that is the default. */
    categoricalFeatures: z.array(text).optional(),
    numericFeatures: z.array(text).optional(),
    missing: z.enum(MISSING_CHOICES).optional(),
    separator: z.enum(SEPARATOR_CHOICES).optional(),
    decimal: z.enum(DECIMAL_CHOICES).optional(),
    /** The share of the rows that were held out; 0 when it was grown on all of them. */
    testSize: z.number().min(0).lt(1),
  }),
});

export type ModelHeader = z.infer<typeof modelHeaderSchema>;

/** How a model's classes are told apart; `null` where the most votes decide. */
export function thresholdOfModel({ classes, threshold }: ModelHeader): Threshold | null {
  if (threshold === undefined) return null;
  return { positive: classes.indexOf(threshold.positiveClass), share: threshold.share };
}

/** How a table was read and divided to train a model. */
export type TrainingData = Omit<ModelHeader['data'], 'rows' | 'fingerprint'>;

/** What a model answers with. */
export function taskOfModel({ task }: ModelHeader): Task {
  return task ?? 'classification';
}
