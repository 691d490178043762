import type { Result } from '../document/result.js';
import { accept } from '../verdict/accept.js';
import { withBaseEvaluation, worseOf } from '../verdict/conclude.js';
import type { Judgement } from '../verdict/judgeByBase.js';
import type { Judged } from './judgeRun.js';
import type { MeasuredByBase } from './measureByBase.js';
import type { RunPorts } from './ports.js';

/** What a run is held to, what came of it, and who accepted that. */
export interface Decision<Numbers> {
  readonly judgement: Judgement;
  readonly baseEvaluation: BaseEvaluation<Numbers> | null;
  readonly acceptance: Result['acceptance'];
}

/** A run measured as the base measures: what became of it, and both sides' numbers. */
export type BaseEvaluation<Numbers> = Pick<
  NonNullable<Result['baseEvaluation']>,
  'settingsChanges' | 'reason' | 'rules' | 'verdict'
> &
  Numbers;

/**
 * The verdict: what its rules and the base's say of a run, measured in its own way and, where that
 * is another, in the base's; and whether somebody accepts it.
 *
 * @param numbersOf what is said of a run that was measured as the base measures; `null` of one that could not be
 */
export async function decide<Outcome extends { readonly judged: Judged }, Numbers>(
  own: Judged,
  byBase: MeasuredByBase<Outcome> | null,
  ports: Pick<RunPorts, 'findAcceptance'>,
  numbersOf: (outcome: Outcome | null) => Numbers,
): Promise<Decision<Numbers>> {
  const other =
    byBase === null || typeof byBase.outcome === 'string' ? null : byBase.outcome.judged;
  const acceptance = await findAcceptance([own, ...(other === null ? [] : [other])], ports);
  const baseEvaluation = byBase && describe(byBase, acceptance, numbersOf);
  const judgement = accept(own.judgement, acceptance, own.baseline);
  return { judgement: withBaseEvaluation(judgement, baseEvaluation), baseEvaluation, acceptance };
}

function describe<Outcome extends { readonly judged: Judged }, Numbers>(
  { settingsChanges, outcome }: MeasuredByBase<Outcome>,
  acceptance: Result['acceptance'],
  numbersOf: (outcome: Outcome | null) => Numbers,
): BaseEvaluation<Numbers> {
  const changes = [...settingsChanges];
  if (typeof outcome === 'string') {
    const unknown = { ...numbersOf(null), rules: [] };
    return { ...unknown, settingsChanges: changes, reason: outcome, verdict: 'inconclusive' };
  }
  const { judged } = outcome;
  const judgement = accept(judged.judgement, acceptance, judged.baseline);
  const { ownVerdict, basePolicy } = judgement;
  const isBase = basePolicy !== null && worseOf(basePolicy.verdict, ownVerdict) !== ownVerdict;
  return {
    settingsChanges: changes,
    ...numbersOf(outcome),
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
