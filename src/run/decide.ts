import type { Result } from '../document/result.js';
import { accept } from '../verdict/accept.js';
import { withBaseEvaluation, worseOf } from '../verdict/conclude.js';
import type { Judgement } from '../verdict/judgeByBase.js';
import type { Judged } from './judgeRun.js';
import type { MeasuredByBase } from './measureByBase.js';
import type { RunPorts } from './ports.js';

/** What a run is held to, what came of it, and who accepted that. */
export interface Decision {
  readonly judgement: Judgement;
  readonly baseEvaluation: Result['baseEvaluation'];
  readonly acceptance: Result['acceptance'];
}

/**
 * The verdict: what its rules and the base's say of a run, measured in its own way and, where that
 * is another, in the base's; and whether somebody accepts it.
 */
export async function decide(
  own: Judged,
  byBase: MeasuredByBase | null,
  ports: Pick<RunPorts, 'findAcceptance'>,
): Promise<Decision> {
  const other =
    byBase === null || typeof byBase.outcome === 'string' ? null : byBase.outcome.judged;
  const acceptance = await findAcceptance([own, ...(other === null ? [] : [other])], ports);
  const baseEvaluation = byBase && describe(byBase, acceptance);
  const judgement = accept(own.judgement, acceptance, own.baseline);
  return { judgement: withBaseEvaluation(judgement, baseEvaluation), baseEvaluation, acceptance };
}

function describe(
  { settingsChanges, outcome }: MeasuredByBase,
  acceptance: Result['acceptance'],
): NonNullable<Result['baseEvaluation']> {
  const changes = [...settingsChanges];
  if (typeof outcome === 'string') {
    const unknown = { rows: 0, accuracy: null, baselineAccuracy: null, rules: [] };
    return { ...unknown, settingsChanges: changes, reason: outcome, verdict: 'inconclusive' };
  }
  const { measured, paired, judged } = outcome;
  const judgement = accept(judged.judgement, acceptance, judged.baseline);
  const { ownVerdict, basePolicy } = judgement;
  const isBase = basePolicy !== null && worseOf(basePolicy.verdict, ownVerdict) !== ownVerdict;
  return {
    settingsChanges: changes,
    rows: measured.evaluation.rows,
    accuracy: paired.comparison?.current.accuracy ?? measured.evaluation.accuracy,
    baselineAccuracy: paired.comparison?.baseline.accuracy ?? null,
    reason: null,
    rules: isBase ? basePolicy.rules : judgement.rules,
    verdict: judgement.verdict,
  };
}

/** Asked only about what it can change: not about a judgement that waits for the base alone. */
async function findAcceptance(
  judged: readonly Judged[],
  ports: Pick<RunPorts, 'findAcceptance'>,
): Promise<Result['acceptance']> {
  const asking = judged.map(({ judgement }) => judgement).find(isOpen);
  const label = asking?.policy.acceptLabel ?? null;
  return label === null ? null : ports.findAcceptance(label);
}

function isOpen({ verdict, rules, basePolicy }: Judgement): boolean {
  const all = [...rules, ...(basePolicy?.rules ?? [])];
  const isUndecided = verdict === 'inconclusive' && all.some(({ outcome }) => outcome === verdict);
  return verdict === 'failed' || isUndecided;
}
