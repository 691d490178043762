import { z } from 'zod';
import type { RegressionEvaluation } from '../metrics/regression.js';
import { BASELINE_SOURCES } from './enums.js';
import {
  commitSha,
  count,
  MOST_SEEDS,
  resultSchema,
  rowHash,
  text,
  verdictSchema,
  type Result,
} from './result.js';

/**
 * The result document of a model that predicts a number. What it has in common with that of classes is
 * the same there, word for word.
 */

const error = z.number().min(0);

/** What predicted numbers are worth. */
export const regressionEvaluationSchema = z.strictObject({
  rows: count,
  mae: error,
  rmse: error,
  /** `null` of a single row. */
  r2: z.number().max(1).nullable(),
  medianAbsoluteError: error,
  mape: error,
  pinballLoss: z.array(error).length(3).readonly(),
  medianMae: error,
}) satisfies z.ZodType<RegressionEvaluation>;

/** What another model says of the tested rows; `null` for a row it could not predict. */
const otherRows = z.strictObject({
  predicted: z.array(z.number().nullable()),
  /** The number that its table gives the row; `null` for a row it does not have. */
  truth: z.array(z.number().nullable()),
});

/** The tested rows, one entry per row in each list, in the order of the file. */
const rows = z.strictObject({
  line: z.array(count),
  identity: z.array(rowHash),
  /** A hash of the features; `null` when that is the identity, as it is without an id column. */
  content: z.array(rowHash).nullable(),
  /** A hash of the group, which keeps its rows on one side; `null` without a group column. */
  group: z.array(rowHash).nullable(),
  fold: z.array(count),
  truth: z.array(z.number()),
  predicted: z.array(z.number()),
  baseline: otherRows.nullable(),
});

/** Both sides on the rows that both could predict. */
const comparison = z.strictObject({
  rows: count,
  /** Tested rows that the other side could not predict. */
  leftOut: count,
  current: regressionEvaluationSchema,
  baseline: regressionEvaluationSchema,
  /** Rows of which this run's answer is nearer to the truth, and those of which the other's is. */
  nearer: count,
  farther: count,
});

/** Rows that came, went or have another number, and those that stayed; errors are mean absolute ones. */
const rowChanges = z.strictObject({
  /** The base on its own table. */
  own: z.strictObject({ rows: count, mae: error.nullable() }),
  removed: z.strictObject({ rows: count, baselineMae: error.nullable() }),
  added: z.strictObject({ rows: count, mae: error.nullable(), baselineMae: error.nullable() }),
  /** Rows of both tables whose number is another, by the numbers they have now. */
  retargeted: z.strictObject({ rows: count, mae: error.nullable(), baselineMae: error.nullable() }),
  /** Rows of both tables, by the numbers that they had. */
  stayed: z.strictObject({ rows: count, mae: error.nullable(), baselineMae: error.nullable() }),
});

/** The answers of both sides with other seeds. */
const seeds = z.strictObject({
  /** The run's own first. */
  seeds: z.array(count).min(1).max(MOST_SEEDS),
  /** The mean absolute errors of this run, of all tested rows. */
  maes: z.array(error),
  /** With each of the other seeds; `null` where the base could not be grown again. */
  answers: z
    .array(
      z.strictObject({
        current: z.array(z.number()),
        /** `null` for a row that could not be predicted. */
        baseline: z.array(z.number().nullable()),
      }),
    )
    .nullable(),
});

const shape = resultSchema.shape;

export const regressionResultSchema = z.strictObject({
  format: shape.format,
  formatVersion: shape.formatVersion,
  toolVersion: shape.toolVersion,
  libraries: shape.libraries,
  createdAt: shape.createdAt,
  name: shape.name,
  task: z.literal('regression'),
  source: shape.source,
  settings: shape.settings,
  askedSplit: shape.askedSplit,
  data: shape.data,
  findings: shape.findings,
  evaluation: regressionEvaluationSchema,
  rows,
  baseline: shape.baseline,
  /** Both sides, against this run's numbers; `null` without a baseline. */
  comparison: comparison.nullable(),
  anchors: z.array(
    z.strictObject({
      since: text,
      commit: commitSha.nullable(),
      source: z.enum(BASELINE_SOURCES),
      /** One sentence: how its result was obtained, or why there is none. */
      reason: text,
      comparison: comparison.nullable(),
      rows: otherRows.nullable(),
    }),
  ),
  medians: shape.medians,
  model: shape.model,
  modelFile: shape.modelFile,
  intervals: shape.intervals,
  rowChanges: rowChanges.nullable(),
  seeds: seeds.nullable(),
  dataChanges: shape.dataChanges,
  distributions: shape.distributions,
  policy: shape.policy,
  rules: shape.rules,
  ownVerdict: shape.ownVerdict,
  basePolicy: shape.basePolicy,
  /** This run measured as the base measures; `null` when it divides its rows as the base does. */
  baseEvaluation: z
    .strictObject({
      settingsChanges: shape.baseline.shape.settingsChanges,
      rows: count,
      mae: error.nullable(),
      baselineMae: error.nullable(),
      reason: text.nullable(),
      rules: shape.rules,
      verdict: verdictSchema,
    })
    .nullable(),
  acceptance: shape.acceptance,
  verdict: shape.verdict,
});

export type RegressionResult = z.infer<typeof regressionResultSchema>;
export type RegressionComparison = z.infer<typeof comparison>;
export type RegressionRowChanges = z.infer<typeof rowChanges>;

/** A result document, whatever its model answers with. */
export type AnyResult = Result | RegressionResult;
