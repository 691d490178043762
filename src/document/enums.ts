/** Every word that the result document chooses from, declared here and nowhere else. */

/** What a model can be grown with. */
export const ALGORITHMS = ['random-forest', 'decision-tree'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** How a model is measured. */
export const EVALUATIONS = ['cross-validation', 'hold-out'] as const;
export type EvaluationMethod = (typeof EVALUATIONS)[number];

/** Where the base's result may come from. */
export const BASELINES = ['auto', 'artifact', 'commit', 'none'] as const;
export type BaselineMode = (typeof BASELINES)[number];

/** Where it did come from. */
export const BASELINE_SOURCES = ['artifact', 'commit', 'none', 'unreadable'] as const;

/**
 * What a rule limits: how low a number may be, how high, how much worse than the base's, or whether
 * it may be shown to be below that of always answering the most frequent class.
 */
export const RULE_KINDS = ['floor', 'ceiling', 'drop', 'majority'] as const;
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

/** McNemar's exact one-sided test for the accuracy, the swap test for all others. */
export const DROP_TESTS = ['mcnemar-exact', 'swap'] as const;

/** What has to be shown of a drop: that there is one beyond its limit, or that it is within. */
export const EVIDENCE_MODES = ['drop', 'margin'] as const;
export type EvidenceMode = (typeof EVIDENCE_MODES)[number];

/**
 * What the tested rows show of a drop and its limit: it is beyond; there is a drop, maybe not beyond;
 * maybe there is none; it was within, maybe by chance; it is within.
 */
export const SHOWN = ['beyond', 'drop', 'chance', 'not-shown', 'within'] as const;
export type Shown = (typeof SHOWN)[number];
