import { z } from 'zod';
import { regressionEvaluationSchema } from '../document/regressionResult.js';
import {
  commitSha,
  evaluationSchema,
  MOST_RUNS,
  sha256,
  verdictSchema,
} from '../document/result.js';

/**
 * `history.json`: the newest results of one branch, carried on from run to run in the artifact of each.
 * It is read back as outside data, so that every value is bounded.
 */

/** Raised whenever a reader of an older version could misread a history. */
export const HISTORY_VERSION = 1;

const count = z.int().min(0);
const line = z.string().max(1_000);

const entry = z.strictObject({
  /** The commit that was tested; `null` where there is none, as outside of git. */
  commit: commitSha.nullable(),
  /** The commit that the branch was at before; `null` where that is not known. */
  before: commitSha.nullable(),
  /** `null` outside of GitHub. */
  run: z.strictObject({ id: count, attempt: count }).nullable(),
  /** When the platform says that the run began, or the date of the commit. UTC. */
  time: z.iso.datetime(),
  verdict: verdictSchema,
  /** Rows of the table. */
  rows: count,
  /** All metrics of the model on its tested rows. `perClass` is empty for more than a hundred classes. */
  scores: z.union([
    evaluationSchema.omit({ confusionMatrix: true, clippedLogLoss: true }),
    regressionEvaluationSchema,
  ]),
  /** The accuracy that was required, or the mean absolute error that was allowed; `null` where none was. */
  floor: z.number().min(0).nullable(),
  /** Of the settings and the rules; equal where nothing else can have changed the result but the data. */
  settingsSha256: sha256,
  modelSha256: sha256,
  toolVersion: line,
  /** One sentence: why nothing before this run was known to it, where there was something; else `null`. */
  lost: line.nullable(),
});

export const historySchema = z.strictObject({
  format: z.literal('forest-gate/history'),
  formatVersion: z.literal(HISTORY_VERSION),
  /** The gate, and the branch whose runs these are; `null` outside of GitHub. */
  name: line,
  branch: line.nullable(),
  /** The oldest first. */
  entries: z.array(entry).max(MOST_RUNS),
});

export type History = z.infer<typeof historySchema>;
export type HistoryEntry = z.infer<typeof entry>;
