import type { ResultRule } from '../document/result.js';
import type { Policy } from '../rules/policy.js';
import { decideDrop } from './decideDrop.js';
import type { JudgedRun } from './judgedRun.js';
import { weighTurned, type MeasuredDrop } from './weighDrops.js';

const REASON =
  'It rests on rows that have another class than at the base: without these it would not fail.';

/**
 * A drop that rests on rows with another class than they had is not held against the model: were
 * their new classes taken from what the base answers, the base would be right about them by design.
 * Whether the model got worse by the old classes is judged on the rows that stayed.
 */
export function excuseRelabelled(
  result: ResultRule,
  { rule }: MeasuredDrop,
  { stayed }: Pick<JudgedRun, 'stayed'>,
  gate: Policy,
): ResultRule {
  if (result.outcome !== 'failed' || stayed === null) return result;
  const isRelabelled = stayed.kept.rows < stayed.comparison.rows;
  if (!isRelabelled) return result;
  const { newlyRight, newlyWrong, rows } = stayed.kept;
  if (rows > 0) {
    const measured = { rule, drop: (newlyWrong - newlyRight) / rows };
    const evidence = weighTurned(measured, stayed.kept, gate.significance);
    if (decideDrop(measured, evidence, gate) === 'failed') return result;
  }
  return { ...result, outcome: 'inconclusive', reason: `${result.reason} ${REASON}` };
}
