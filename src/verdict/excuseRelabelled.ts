import { BY_RELABELLED } from '../document/decidedBy.js';
import type { ResultRule } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import { decideDrop } from './decideDrop.js';
import type { JudgedRun } from './judgedRun.js';
import { weighTurned, type MeasuredDrop } from './weighDrops.js';

/**
 * A drop that is none by the classes that rows had is not held against the model: were their new
 * classes taken from what the base answers, the base would be right about them by design, and also
 * about all others, as those it is wrong about were changed.
 */
export function excuseRelabelled(
  result: ResultRule,
  { rule }: MeasuredDrop,
  { stayed }: Pick<JudgedRun, 'stayed'>,
  gate: Policy,
): ResultRule {
  const changed = stayed?.asBefore ?? null;
  if (result.outcome !== 'failed' || changed === null) return result;
  const measured = { rule, drop: (changed.newlyWrong - changed.newlyRight) / changed.rows };
  const evidence = weighTurned(measured, changed, gate.significance);
  if (decideDrop(measured, evidence, gate) === 'failed') return result;
  return { ...result, outcome: 'inconclusive', reason: `${result.reason} ${BY_RELABELLED}` };
}
