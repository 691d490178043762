import { z } from 'zod';

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
  /** What its answers 0, 1, ... stand for. */
  classes: z.array(text).min(2),
  /** The library whose `load` takes `forest`. */
  library: z.enum(['ml-random-forest 2.1', 'ml-cart 2.1']),
  settings: z.strictObject({
    algorithm: z.enum(['random-forest', 'decision-tree']),
    trees: count,
    featuresPerTree: count,
    maxDepth: count.nullable(),
    minSamplesSplit: count,
    minGain: z.number().min(0),
    seed: count,
  }),
  data: z.strictObject({ rows: count, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
});

export type ModelHeader = z.infer<typeof modelHeaderSchema>;
