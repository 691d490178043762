import { z } from 'zod';
import { COLUMN_KINDS } from './enums.js';
import { sha256 } from './result.js';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const text = z.string().max(100_000);

/** How far some values are from those of the model's table. */
const distance = z.strictObject({
  /** Kolmogorov-Smirnov's of numbers, the total variation of categories. */
  statistic: share,
  pValue: share,
  /** After Holm's correction for everything that was tested. */
  adjustedPValue: share,
  populationStabilityIndex: z.number(),
  drifted: z.boolean(),
});

/** Values that the model's table has nothing like: numbers out of its range, or texts that it lacks. */
const outside = z.strictObject({
  rows: count,
  share,
  /** How many different texts; `null` of numbers. */
  levels: count.nullable(),
  pValue: share,
  adjustedPValue: share,
  drifted: z.boolean(),
});

const column = distance.extend({ column: text, kind: z.enum(COLUMN_KINDS), outside });

/** What `forest-gate drift` found out; everything that it shows is rendered from it. */
export const driftSchema = z.strictObject({
  format: z.literal('forest-gate/drift'),
  formatVersion: z.literal(1),
  toolVersion: text,
  /** The name of the gate that the model is of. */
  name: text,
  modelSha256: sha256,
  /** The rows of the model's table. */
  rowsBefore: count,
  data: z.strictObject({ path: text, sha256, rows: count }),
  /** Whether the rows are the very table that the model was trained on. */
  isOwnTable: z.boolean(),
  columns: z.array(column),
  /** The share of the columns that drifted. */
  driftedShare: share,
  /** Of the classes or the numbers that the model answers with; `null` on its own table, which it knows by heart. */
  predictions: distance.nullable(),
  /** Of the classes or the numbers that the rows have; `null` without labels. */
  labels: column.nullable(),
  /** `null` without labels, on its own table, and of numbers. */
  accuracy: z
    .strictObject({
      rows: count,
      correct: count,
      accuracy: share,
      /** On the rows that were tested when the model was made. */
      before: share,
      pValue: share,
      adjustedPValue: share,
      drifted: z.boolean(),
    })
    .nullable(),
  /** How far predicted numbers are off; `null` without labels and on its own table, absent of classes. */
  error: z
    .strictObject({
      rows: count,
      mae: z.number().min(0),
      /** On the rows that were tested when the model was made. */
      before: z.number().min(0),
      /** Kolmogorov-Smirnov's, of the absolute errors. */
      pValue: share,
      adjustedPValue: share,
      drifted: z.boolean(),
    })
    .nullable()
    .optional(),
  /** Whether anything drifted. */
  drifted: z.boolean(),
});

export type Drift = z.infer<typeof driftSchema>;
export type DriftedColumn = z.infer<typeof column>;
