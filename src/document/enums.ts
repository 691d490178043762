/** Every word that the result document chooses from, declared here and nowhere else. */

/** What a model answers with: a class, or a number. */
export const TASKS = ['classification', 'regression'] as const;
export type Task = (typeof TASKS)[number];

/** What a model can be grown with. */
export const ALGORITHMS = ['random-forest', 'decision-tree'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** ... or that it was made elsewhere, and what it answered is given. */
export const STATED_ALGORITHMS = [...ALGORITHMS, 'given'] as const;

/** What a column holds. */
export const COLUMN_KINDS = ['number', 'category'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** Why a column is no feature, though no setting says so. */
export const LEFT_OUT_REASONS = ['constant', 'free-text', 'date', 'index'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What becomes of missing cells: data like any other, or an error. */
export const MISSING_CHOICES = ['keep', 'error'] as const;

/** Why there is no `model.onnx`. */
export const ONNX_ABSENCES = ['not-asked', 'too-large'] as const;

/** What speaks for a class: trees that were counted, or a share that a model states. */
export const VOTE_UNITS = ['votes', 'shares'] as const;
export type VoteUnit = (typeof VOTE_UNITS)[number];

/** How a table is written. */
export const TABLE_FORMATS = ['csv', 'json-lines', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
/** What may be between the cells of a row, and before the decimals of a number. */
export const SEPARATORS = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const DECIMALS = ['point', 'comma'] as const;
export type Decimal = (typeof DECIMALS)[number];
/** ... as settings ask for it; `auto` is read off the first lines. */
export const SEPARATOR_CHOICES = ['auto', ...SEPARATORS] as const;
export const DECIMAL_CHOICES = ['auto', ...DECIMALS] as const;

/** How a model is measured. */
export const EVALUATIONS = ['cross-validation', 'hold-out'] as const;
export type EvaluationMethod = (typeof EVALUATIONS)[number];

/** ... or that whoever made the predictions chose the rows. */
export const STATED_EVALUATIONS = [...EVALUATIONS, 'given'] as const;

/** Where the base's result may come from; `stage`: from the version that is at a stage of a target. */
export const BASELINE_CHOICES = ['auto', 'artifact', 'commit', 'none'] as const;
export const BASELINES = [...BASELINE_CHOICES, 'stage'] as const;
export type BaselineMode = (typeof BASELINES)[number];

/** How a stage may be called, such as `production`. */
export const STAGE = /^[a-z][a-z0-9-]{0,30}$/;

/** Where it did come from. */
export const BASELINE_SOURCES = ['artifact', 'commit', 'none', 'unreadable'] as const;

/**
 * What a rule limits: how low a number may be, how high, how much worse than the base's or than the
 * median of earlier runs, or whether it may be shown to be below that of always answering the most
 * frequent class.
 */
export const RULE_KINDS = ['floor', 'ceiling', 'drop', 'median', 'majority'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Whether breaking a rule fails the gate, or is only told. */
export const RULE_LEVELS = ['fail', 'warn'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** What becomes of a rule; `accepted`: broken, and accepted by a label on the pull request. */
export const OUTCOMES = ['passed', 'failed', 'inconclusive', 'accepted', 'not-applied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What becomes of a run, the worst first. */
export const VERDICTS = ['failed', 'inconclusive', 'passed'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/**
 * McNemar's exact one-sided test for the accuracy, the swap test for all other metrics of classes, the
 * sign-flip test for the errors of numbers.
 */
export const DROP_TESTS = ['mcnemar-exact', 'swap', 'sign-flip'] as const;

/** What has to be shown of a drop: that there is one beyond its limit, or that it is within. */
export const EVIDENCE_MODES = ['drop', 'margin'] as const;
export type EvidenceMode = (typeof EVIDENCE_MODES)[number];

/**
 * What the tested rows show of a drop and its limit: it is beyond; there is a drop, maybe not beyond;
 * maybe there is none; it was within, maybe by chance; it is within.
 */
export const SHOWN = ['beyond', 'drop', 'chance', 'not-shown', 'within'] as const;
export type Shown = (typeof SHOWN)[number];

/** The checks of the table, by the code that reports, rules and `ignore-checks` call them. */
export const CHECK_CODES = [
  'FG-T01',
  'FG-T02',
  'FG-T03',
  'FG-T04',
  'FG-T05',
  'FG-T06',
  'FG-T07',
  'FG-T08',
  'FG-T09',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** Of what kind a finding is, where a check knows several. */
export const FINDING_KINDS = [
  'answer',
  'units',
  'row-number',
  'rounded',
  'id',
  'unlearned',
  'untested',
] as const;
