import { z } from 'zod';
import type { Evaluation } from '../metrics/evaluation.js';
import type { Interval } from '../statistics/interval.js';
import {
  STATED_ALGORITHMS,
  BASELINES,
  BASELINE_SOURCES,
  CHECK_CODES,
  COLUMN_KINDS,
  DECIMAL_CHOICES,
  DECIMALS,
  DROP_TESTS,
  EVIDENCE_MODES,
  STATED_EVALUATIONS,
  FINDING_KINDS,
  LEFT_OUT_REASONS,
  MISSING_CHOICES,
  ONNX_ABSENCES,
  OUTCOMES,
  RULE_KINDS,
  RULE_LEVELS,
  SEPARATOR_CHOICES,
  SEPARATORS,
  SHOWN,
  STAGE,
  TABLE_FORMATS,
  VOTE_UNITS,
  VERDICTS,
} from './enums.js';

/**
 * The result document, `metrics.json`: the one interface of Forest Gate. Everything that is shown
 * anywhere is rendered from it, and the artifact of a base commit is read back through this schema,
 * which is why every number is bounded here: an artifact is outside data.
 */

// A document is read once or twice a run, and zod takes longer to compile a parser for it.
z.config({ jitless: true });

/** Raised whenever a reader of an older version could misread a document. */
export const FORMAT_VERSION = 1;

/** Runs of a branch that are remembered. */
export const MOST_RUNS = 200;

/** Seeds that a run is measured with, at most. */
export const MOST_SEEDS = 5;

export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
export const text = z.string().max(10_000);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const rowHash = z.string().regex(/^[0-9a-f]{32}$/);
export const commitSha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

const averages = z.strictObject({ precision: share, recall: share, f1: share });

/** What the shares of the votes are worth; `null` where it is not defined, as without a row of a class. */
const shareScores = z.strictObject({
  brierScore: z.number().min(0).max(2),
  rocAuc: share.nullable(),
  averagePrecision: share.nullable(),
  calibrationError: share,
});

export const evaluationSchema = z.strictObject({
  rows: count,
  correct: count,
  accuracy: share,
  balancedAccuracy: share,
  mcc: z.number().min(-1).max(1),
  /** Of votes with half a vote added to each class; `null` where only answers are known. */
  logLoss: z.number().min(0).nullable(),
  /** As scikit-learn's `log_loss` has it; `null` where only answers are known. */
  clippedLogLoss: z.number().min(0).nullable(),
  macro: averages,
  weighted: averages,
  perClass: z
    .array(
      z.strictObject({ name: text, precision: share, recall: share, f1: share, support: count }),
    )
    .readonly(),
  /** Of the whole, and of each class against the rest; `null` where there are no shares. */
  probabilities: shareScores.extend({ perClass: z.array(shareScores).readonly() }).nullable(),
  confusionMatrix: z.array(z.array(count).readonly()).readonly(),
  majorityShare: share,
}) satisfies z.ZodType<Evaluation>;

/** What the model was made with and measured by; only what changes the numbers. */
const modelSettings = z.strictObject({
  target: text,
  ignore: z.array(text),
  categoricalFeatures: z.array(text),
  numericFeatures: z.array(text),
  missing: z.enum(MISSING_CHOICES),
  separator: z.enum(SEPARATOR_CHOICES),
  decimal: z.enum(DECIMAL_CHOICES),
  idColumn: text.nullable(),
  groupColumn: text.nullable(),
  algorithm: z.enum(STATED_ALGORITHMS),
  trees: count,
  maxFeatures: z.union([z.number(), text]),
  maxDepth: count.nullable(),
  minSamplesSplit: count,
  minGain: z.number(),
  seed: count,
  /** Of two classes the share from which on the positive one is predicted; `null` for the largest share. */
  threshold: share.nullable().default(null),
  /** Of two classes the one that is looked for; `null` for the last by name. */
  positiveClass: text.nullable().default(null),
  evaluation: z.enum(STATED_EVALUATIONS),
  folds: count,
  testSize: share,
  /** How the columns of a file of predictions were named; absent of a model that was grown here. */
  predictionColumn: text.nullable().optional(),
  probabilityColumns: z.array(text).optional(),
});

/** An input that differs from the base's, with both values as text. */
const settingsChange = z.strictObject({ name: text, base: text, current: text });

const data = z.strictObject({
  path: text,
  /** How the file is written, as it was read; `separator` is `null` where it has none. */
  format: z.strictObject({
    kind: z.enum(TABLE_FORMATS),
    separator: z.enum(SEPARATORS).nullable(),
    decimal: z.enum(DECIMALS),
    gzip: z.boolean(),
  }),
  rows: count,
  /** Rows of the file that are not among them, as they have no class. */
  rowsWithoutTarget: count,
  features: z.array(text),
  /** What the features hold, in the same order. */
  columns: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(COLUMN_KINDS),
      /** The distinct texts of a category, a missing one among them; `null` of a number. */
      levels: count.nullable(),
      /** Cells without a value. */
      missing: count,
    }),
  ),
  /** Columns that nothing can be learned from. */
  leftOut: z.array(z.strictObject({ name: text, reason: z.enum(LEFT_OUT_REASONS) })),
  target: text,
  /** Empty where numbers are predicted. */
  classes: z.array(z.strictObject({ name: text, rows: count })),
  /** How the numbers that are predicted are spread; `null` of classes. */
  targets: z
    .strictObject({
      least: z.number(),
      median: z.number(),
      mean: z.number(),
      most: z.number(),
      /** Of the population, with the number of rows as divisor. */
      deviation: z.number().min(0),
    })
    .nullable()
    .default(null),
  /** Groups of classes whose names differ only in case, in blanks or in Unicode form. */
  similarClasses: z.array(z.array(text).min(2)),
  /** Rows whose features another row has too. */
  duplicates: count,
  /** Rows whose features another row has with another class. */
  conflictingLabels: count,
  sha256,
  fingerprint: sha256,
});

/** Rows x classes; `null` where only answers are known. */
const votesOfRows = z.array(z.number().min(0)).nullable();

/** What the votes of a row are: counted, so that they add up to the trees; or shares, which add up to 1. */
const unit = z.enum(VOTE_UNITS).default('votes');

/** What another model says of the tested rows. `null` is for a row it could not predict. */
const otherRows = z.strictObject({
  predicted: z.array(count.nullable()),
  votes: votesOfRows,
  unit,
  /** The class that its table gives the row; `null` for a row it does not have. */
  truth: z.array(count.nullable()),
});

/**
 * The tested rows, one entry per row in each list, in the order of the file. `votes` is rows x
 * classes, row after row.
 */
const rows = z.strictObject({
  line: z.array(count),
  identity: z.array(rowHash),
  /** A hash of the features; `null` when that is the identity, as it is without an id column. */
  content: z.array(rowHash).nullable(),
  /** A hash of the group, which keeps its rows on one side; `null` without a group column. */
  group: z.array(rowHash).nullable(),
  fold: z.array(count),
  truth: z.array(count),
  predicted: z.array(count),
  votes: votesOfRows,
  unit,
  baseline: otherRows.nullable(),
  /**
   * How many rows each entry of truth and answers stands for, where rows are counted by what they are;
   * then lines and folds are empty, and of the identities there are the first in their order.
   * `null` where each entry is one row.
   */
  weight: z.array(z.int().min(1)).nullable().default(null),
});

/**
 * The model beside always answering the most frequent class of the tested rows, which is right for
 * `evaluation.majorityShare` of them: how often chance alone would make it at least so much better,
 * and at least so much worse, were both equally good.
 */
const majority = z.strictObject({
  test: z.enum(DROP_TESTS),
  betterPValue: share,
  worsePValue: share,
});

const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .readonly() satisfies z.ZodType<Interval>;

/** How sure it is that a number got worse, and by how much. */
const evidence = z.strictObject({
  test: z.enum(DROP_TESTS),
  /** The chance of a drop at least as large, were both models equally good. */
  pValue: share,
  /** The same after Holm's correction for all drop rules that were tested. */
  adjustedPValue: share,
  /**
   * The drops that the same test, at the policy's significance, does not refuse in either
   * direction: a 90 % interval at 0.05. Negative for an improvement.
   */
  drop: interval,
  shown: z.enum(SHOWN),
  /** Tested rows that would settle it at the observed rates; `null` when no number up to a million does. */
  rowsToSettle: count.nullable(),
});

/** A part of the rows: a column that parts them, and what its cells say or the range they are in. */
const sliceName = z.strictObject({ column: text, part: text });

const rule = z.strictObject({
  /** As a person writes it: `accuracy >= 0.9`, `recall[setosa] drop <= 0.02`. */
  rule: text,
  /** The metric's name, such as `recall`. */
  metric: text,
  /** The class or column that the metric is of; `null` for a number of the whole. */
  of: text.nullable(),
  /** The slice that it is on, or `every`; `null` for all rows together. */
  slice: z
    .union([sliceName, z.literal('every')])
    .nullable()
    .default(null),
  /** Of a rule on every slice: the one that the numbers are of, which is the worst; else `null`. */
  worst: sliceName.nullable().default(null),
  kind: z.enum(RULE_KINDS),
  level: z.enum(RULE_LEVELS),
  /** The number held against the limit; `null` when there is none. */
  actual: z.number().nullable(),
  limit: z.number(),
  /** Whether the limit of a drop is a share of the metric of the other side, as `2%` of an error is. */
  isRelative: z.boolean().default(false),
  /** Of a drop: the commit it is measured from, a name or `90 days`; `null` for the base. */
  since: text.nullable(),
  /** Of a drop from their median: how many earlier runs; else `null`. */
  runs: count.nullable(),
  outcome: z.enum(OUTCOMES),
  /** One sentence. */
  reason: text,
  /** Of a drop that was tested; else `null`. */
  evidence: evidence.nullable(),
  /** How many of the seeds that were measured on both sides come to this outcome; `null` without. */
  seeds: z.strictObject({ agree: count, of: count }).nullable(),
});

export const verdictSchema = z.enum(VERDICTS);

/** What a model is held to: enough to judge it again. */
const policy = z.strictObject({
  rules: z.array(text).min(1),
  significance: share,
  evidence: z.enum(EVIDENCE_MODES),
  strict: z.boolean(),
  baselineRequired: z.boolean(),
  /** The label that accepts what breaks these rules; `null` when none does. */
  acceptLabel: text.nullable(),
  /** Whether it accepts a broken floor or ceiling too, and not the comparison with the base alone. */
  acceptFloors: z.boolean(),
  /** The checks of the table whose findings are not told, and no rule counts. */
  ignoreChecks: z.array(z.enum(CHECK_CODES)),
});

/**
 * One number's 95 % intervals; `null` where there are too few rows or mistakes for one that holds
 * the true value about 95 times in 100.
 */
const metricIntervals = z.strictObject({
  metric: text,
  current: interval.nullable(),
  /** On the rows of the comparison; `null` without one too. */
  baseline: interval.nullable(),
  difference: interval.nullable(),
});

/**
 * How hard rows that came, went or changed their class are, against chance: `pValue` is how often as
 * many rows picked at random would be as hard for the base (removed, relabelled by their old class)
 * or as easy (added); `null` when there is none.
 */
const rowChanges = z.strictObject({
  /** The base on its own table. */
  own: z.strictObject({ rows: count, correct: count }),
  removed: z.strictObject({ rows: count, baselineCorrect: count, pValue: share.nullable() }),
  added: z.strictObject({
    rows: count,
    correct: count,
    /** Those that the base could predict. */
    baselineRows: count,
    baselineCorrect: count,
    pValue: share.nullable(),
  }),
  relabelled: z.strictObject({
    rows: count,
    correct: count,
    baselineCorrect: count,
    /** By the classes that they had. */
    baselineCorrectBefore: count,
    pValue: share.nullable(),
  }),
  /** Rows of both tables, by the classes that they had. */
  stayed: z.strictObject({
    rows: count,
    correct: count,
    baselineCorrect: count,
    newlyRight: count,
    newlyWrong: count,
  }),
});

const rename = z.strictObject({ base: text, current: text });

/** What is different between the base's table and this one, row by row and column by column. */
const dataChanges = z.strictObject({
  rowsAdded: count,
  rowsRemoved: count,
  /** Rows that stayed and whose class is another. */
  rowsRelabelled: count,
  /** Rows whose id stayed and whose features are others; without ids, such a row is removed and added. */
  rowsEdited: count,
  /** Columns and classes that only one file has, unless they are renamed. */
  classesAdded: z.array(text),
  classesRemoved: z.array(text),
  columnsAdded: z.array(text),
  columnsRemoved: z.array(text),
  /** The same values by another name. Rows of a renamed class are not relabelled. */
  columnsRenamed: z.array(rename),
  classesRenamed: z.array(rename),
  /**
   * Columns that both files have and that are a feature on one side only, where the other ignores
   * them, leaves them out, predicts them, or tells rows or groups apart by them; or that hold numbers
   * on one side and texts on the other.
   */
  columnsRetyped: z.array(text),
  /** Texts of categories that the base's table does not have, and the rows that hold them. */
  newLevels: z.array(z.strictObject({ column: text, levels: count, rows: count })),
  /** The rows that came, by themselves beside all of the base's; `null` when they are too few. */
  newRows: z
    .strictObject({
      rows: count,
      columns: z.array(
        z.strictObject({
          column: text,
          kind: z.enum(COLUMN_KINDS),
          /** As of the drift, but not scaled by the share of the rows. */
          statistic: share,
          pValue: share,
          adjustedPValue: share,
          drifted: z.boolean(),
          /** Rows with a number below the base's least, and above its greatest. */
          below: count,
          above: count,
        }),
      ),
    })
    .nullable(),
  /** One entry per feature that both tables have, when there are enough rows to tell. */
  drift: z.array(
    z.strictObject({
      column: text,
      kind: z.enum(COLUMN_KINDS),
      /**
       * The distance of the two distributions: of numbers Kolmogorov-Smirnov's, of categories the
       * total variation.
       */
      statistic: share,
      pValue: share,
      adjustedPValue: share,
      populationStabilityIndex: z.number().min(0),
      drifted: z.boolean(),
    }),
  ),
});

/** The answers of one side with another seed, as far as they are others than with the run's own. */
const seedAnswers = z.strictObject({
  /** Tested rows of another answer, counted from 0, in ascending order; and these answers. */
  rows: z.array(count),
  predicted: z.array(count),
  /** Of all tested rows, as `rows.votes`; `null` where no rule on a drop is about votes. */
  votes: z.array(count).nullable(),
});

/** Both sides with one seed, on the rows of the comparison. */
const seedComparison = z.strictObject({
  /** Rows that only one side has right. */
  newlyRight: count,
  newlyWrong: count,
  /** The base's accuracy. */
  baseline: share,
  answers: z.strictObject({ current: seedAnswers, baseline: seedAnswers }),
});

/**
 * Permutation importance: how much accuracy the models lose on tested rows when one column's values
 * change places among these.
 */
const importance = z.strictObject({
  /** The tested rows it was measured on: all of them, or as many as the budget allows. */
  rows: count,
  /** How often each column was shuffled. */
  repeats: count,
  /** One entry per feature: the mean and the standard deviation of the loss. Empty when not measured. */
  columns: z.array(
    z.strictObject({ column: text, mean: z.number().min(-1).max(1), deviation: share }),
  ),
  /** One sentence: why it was not measured; `null` when it was. */
  reason: text.nullable(),
});

/** What a check found doubtful about the table; what it is about depends on the check. */
const finding = z.strictObject({
  code: z.enum(CHECK_CODES),
  /** `null` where the check knows only one kind. */
  kind: z.enum(FINDING_KINDS).nullable(),
  /** How many rows, columns or classes it is about. */
  count: count,
  /** Those of them that are named: the first, or the worst. */
  columns: z.array(text).max(10),
  classes: z.array(text).max(10),
  /** Lines of the file, where rows begin. */
  lines: z.array(count).max(10),
  /** The shares that its sentence states. */
  shares: z.array(share).max(2),
  /** Whether the base has no such finding, or a lesser one; `null` when its table is not known. */
  isNew: z.boolean().nullable(),
});

/**
 * How the numbers of a column that drifted are spread on both sides: rows in bins of equal width from
 * `low` to `high`. What lies beyond counts to the first and to the last bin.
 */
const numberSpread = z.strictObject({
  column: text,
  low: z.number(),
  high: z.number(),
  baseline: z.array(count),
  current: z.array(count),
});

/** How its texts are: rows of those that moved most, the missing one as the empty text. */
const levelSpread = z.strictObject({
  column: text,
  levels: z.array(text),
  /** How many more there are, whose rows together are the last count of both sides; 0 for none. */
  others: count,
  baseline: z.array(count),
  current: z.array(count),
});

const distribution = z.union([numberSpread, levelSpread]);

/**
 * How many features each tree drew: chosen by out-of-bag error where `max-features` is `auto`, else
 * as asked.
 */
const features = z.strictObject({
  /** What was tried, in ascending order; one number where it was asked for. */
  tried: z.array(z.int().min(1)).min(1),
  /** Of the models that were measured, by fold; `null` for a fold that no row fell into. */
  measured: z.array(z.int().min(1).nullable()),
  /** Of the model in `model.json`. */
  kept: z.int().min(1),
  /** Whether the base's numbers were known and stayed where no other was very clearly better. */
  besideBase: z.boolean(),
});

/** A file of the model that was not grown here. */
const modelFile = z.strictObject({ path: text, sha256, bytes: count });

/**
 * How often the trees of the model in `model.json` that were grown without a row (and without
 * another of its features or group) have it right. It was grown on all of these rows.
 */
const outOfBag = z.strictObject({ rows: z.int().min(1), correct: count, accuracy: share });

/** The tested rows parted by a column, and what the model is worth on each part. */
const slice = z.strictObject({
  column: text,
  /** The quartiles of the table that numbers are cut at; `null` where texts part the rows. */
  edges: z.array(z.number()).max(3).nullable(),
  /** One entry per tested row: an index into the parts. */
  partOf: z.array(count),
  parts: z
    .array(
      z.strictObject({
        name: text,
        rows: count,
        correct: count,
        /** Of the accuracy, at 95 %; `null` where rows are not independent. */
        interval: interval.nullable(),
        /** The other metrics that reports show; `null` where one is not defined. */
        metrics: z.array(
          z.strictObject({
            metric: text,
            value: z.number().nullable(),
            baseline: z.number().nullable(),
          }),
        ),
        /** Both sides on the rows that both could predict; `null` without any. */
        compared: z
          .strictObject({
            rows: count,
            correct: count,
            baselineCorrect: count,
            newlyRight: count,
            newlyWrong: count,
            /** Of a drop of the accuracy; `null` where there are too few rows. */
            pValue: share.nullable(),
            /** After Holm's correction for all parts that were tested. */
            adjustedPValue: share.nullable(),
            isWorse: z.boolean(),
          })
          .nullable(),
      }),
    )
    .max(100),
});

/** Documents of disjoint rows that were merged, in the order of their files. */
const merged = z.strictObject({
  parts: z.array(z.strictObject({ path: text, rows: count, sha256, fingerprint: sha256 })).min(1),
  /** Sentences: what the parts say and the whole does not. */
  leftOut: z.array(text),
});

export const resultSchema = z.strictObject({
  format: z.literal('forest-gate/metrics'),
  formatVersion: z.literal(FORMAT_VERSION),
  toolVersion: text,
  /** The versions of the libraries that read the table and define the trees, by name. */
  libraries: z.record(text, text),
  /** The only value that differs between two runs on the same input. UTC. */
  createdAt: z.iso.datetime(),
  name: text,
  /** What the model answers with: here a class; see `regressionResult.ts` for numbers. */
  task: z.literal('classification').default('classification'),
  /** Where the run took place; `null` fields on a terminal, except for the commit in a job of GitLab. */
  source: z.strictObject({
    serverUrl: text.nullable(),
    repository: text.nullable(),
    event: text.nullable(),
    /** The commit a reviewer knows: the pull request's head, or the pushed commit. */
    commit: commitSha.nullable(),
    /** Where the data file lies in the repository, with `/`; `null` when it is not in it. */
    dataPath: text.nullable(),
    /** The file that stands for it there, as of DVC; `null` when it is there itself. */
    dataPointer: text.nullable(),
    /**
     * How many commits of the pull request were looked at, this one included: the more, the likelier
     * one passes by luck. `null` where that is not known, as without a comment that counts them.
     */
    looks: z.int().min(1).nullable(),
  }),
  settings: modelSettings,
  /** How the rows should have been divided, where that left a fold or a class without rows; else `null`. */
  askedSplit: z.strictObject({ folds: count, testSize: share }).nullable(),
  data,
  /** What is doubtful about the table, whatever the policy ignores of it. */
  findings: z.array(finding),
  evaluation: evaluationSchema,
  majority,
  rows,
  baseline: z.strictObject({
    /** What the settings asked for. */
    mode: z.enum(BASELINES),
    /** The stage that it asked for, where its versions are, and which of them was there; else `null`. */
    stage: z
      .strictObject({ name: z.string().regex(STAGE), at: text, version: text.nullable() })
      .nullable(),
    source: z.enum(BASELINE_SOURCES),
    commit: commitSha.nullable(),
    /** One sentence: how the base's result was obtained, or why there is none. */
    reason: text,
    /** Whether the base was found and cannot be compared with; `reason` says why. */
    notComparable: z.boolean(),
    settingsChanges: z.array(settingsChange),
    /**
     * Inputs given by the workflow or by flags that the base was measured with too, since nothing
     * says what it was made with: a change of them cannot be seen.
     */
    givenToBoth: z.array(text),
    /** Whether the workflow's own file is another than the base's; `null` when that is not known. */
    workflowChanged: z.boolean().nullable(),
    data: data.nullable(),
    /** Stored results that were looked at and refused, whatever took their place. */
    rejected: z.array(z.strictObject({ artifact: count, run: count, reason: text })),
  }),
  /** Both sides on the rows both could predict, against this run's labels; `null` without a baseline. */
  comparison: z
    .strictObject({
      rows: count,
      /** Tested rows that the base could not predict. */
      leftOut: count,
      /** This run's model, on the rows of the comparison. */
      current: evaluationSchema,
      baseline: evaluationSchema,
      /** current - baseline; positive is better. */
      accuracyChange: z.number().min(-1).max(1),
      newlyRight: count,
      newlyWrong: count,
    })
    .nullable(),
  /** What drops are measured from beside the base, one entry for each `since` of the rules. */
  anchors: z.array(
    z.strictObject({
      since: text,
      commit: commitSha.nullable(),
      /** `none`: nothing is as old as that; `unreadable`: it was not found or not compared with. */
      source: z.enum(BASELINE_SOURCES),
      /** One sentence: how its result was obtained, or why there is none. */
      reason: text,
      /** Both sides on the rows both could predict. */
      comparison: z
        .strictObject({
          rows: count,
          /** The accuracies, this run's and the other. */
          current: share,
          anchor: share,
          newlyRight: count,
          newlyWrong: count,
        })
        .nullable(),
      /** The answers for the tested rows; `null` without a comparison. */
      rows: otherRows.nullable(),
    }),
  ),
  /** `null` for a model that was not grown here. */
  features: features.nullable(),
  /** `null` for a decision tree, and where no row was left out by any tree. */
  outOfBag: outOfBag.nullable(),
  /** What drops from the median of earlier runs are measured from, one entry for each of the rules. */
  medians: z.array(
    z.strictObject({
      metric: text,
      of: text.nullable(),
      /** How many runs the rule asks for. */
      runs: count,
      /** The metric of the newest of them, the oldest first: as many as there are. */
      values: z.array(z.number()).max(MOST_RUNS),
      /** One sentence: why earlier runs could not be read; `null` when they could. */
      reason: text.nullable(),
    }),
  ),
  /** One for each column that parts the rows. */
  slices: z.array(slice),
  /** The model in `model.json`; `null` where none was grown here. */
  model: z
    .strictObject({
      sha256,
      bytes: count,
      trees: count,
      /** Rows of the table on which the written file, read back by the library, predicted the same. */
      checkedRows: count,
      /** The same model as `model.onnx`, or why there is none. */
      onnx: z.union([z.strictObject({ sha256, bytes: count }), z.enum(ONNX_ABSENCES)]),
    })
    .nullable(),
  /** The file of a model that was not grown here, where one is named. */
  modelFile: modelFile.nullable().default(null),
  /** 95 % intervals of what the run measured. */
  intervals: z.array(metricIntervals),
  /** What changed the accuracy, on the rows of the comparison; `null` unless data and settings both differ from the base. */
  attribution: z
    .strictObject({
      /** The base's settings on the base's data, on this data; and this run. */
      baseline: share,
      baseSettings: share,
      current: share,
    })
    .nullable(),
  /** Rows that came, went or were relabelled, and those that stayed; `null` without a comparison. */
  rowChanges: rowChanges.nullable(),
  /** Both sides with other seeds, when that is cheap enough to measure; how far luck goes. */
  seeds: z
    .strictObject({
      /** The run's own first. */
      seeds: z.array(count).min(1).max(MOST_SEEDS),
      /** Of all tested rows. */
      accuracies: z.array(share),
      /** Beside the base with each of the others; `null` when it could not be grown again. */
      comparisons: z.array(seedComparison).nullable(),
    })
    .nullable(),
  dataChanges: dataChanges.nullable(),
  /** Of the columns that drifted, the farthest first; at most twelve. */
  distributions: z.array(distribution),
  importance,
  policy,
  rules: z.array(rule),
  /** What these rules say, whatever the base's do. */
  ownVerdict: verdictSchema,
  /** What the base's own rules say of this run; `null` when they are the same or unknown. */
  basePolicy: z.strictObject({ policy, rules: z.array(rule), verdict: verdictSchema }).nullable(),
  /** This run measured as the base measures; `null` when it divides its rows as the base does. */
  baseEvaluation: z
    .strictObject({
      /** What else divides the rows here. */
      settingsChanges: z.array(settingsChange),
      /** Tested rows, and both sides' accuracy on those that both could predict. */
      rows: count,
      accuracy: share.nullable(),
      baselineAccuracy: share.nullable(),
      /** Why it could not be measured so; `null` when it was. */
      reason: text.nullable(),
      /** What became of the rules, the base's own where these are others and stricter. */
      rules: z.array(rule),
      verdict: verdictSchema,
    })
    .nullable(),
  /** Who accepted a failed or inconclusive comparison of this commit; `null` when nobody did. */
  acceptance: z
    .strictObject({ label: text, by: text, at: z.iso.datetime(), commit: commitSha })
    .nullable(),
  /** What documents this one was merged of; `null` for one run. */
  merged: merged.nullable().default(null),
  /** The worst of these. */
  verdict: verdictSchema,
});

export type Result = z.infer<typeof resultSchema>;
export type ResultRule = z.infer<typeof rule>;
export type PolicyText = z.infer<typeof policy>;
export type Finding = Result['findings'][number];
export type ResultAnchor = Result['anchors'][number];
export type ResultMedian = Result['medians'][number];
export type ResultSlice = z.infer<typeof slice>;
export type Majority = z.infer<typeof majority>;
export type Evidence = z.infer<typeof evidence>;
export type MetricIntervals = z.infer<typeof metricIntervals>;
export type RowChanges = z.infer<typeof rowChanges>;
export type SeedComparison = z.infer<typeof seedComparison>;
export type SeedAnswers = z.infer<typeof seedAnswers>;
export type Importance = z.infer<typeof importance>;
export type Distribution = z.infer<typeof distribution>;
export type NumberSpread = z.infer<typeof numberSpread>;
export type LevelSpread = z.infer<typeof levelSpread>;
export type DataChanges = z.infer<typeof dataChanges>;
export type ModelSettings = z.infer<typeof modelSettings>;
export type DataSummary = z.infer<typeof data>;
export type SettingsChange = z.infer<typeof settingsChange>;
