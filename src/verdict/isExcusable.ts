import type { Policy } from '../rules/policy.js';
import { decideDrop } from './decideDrop.js';
import { readDrop } from './measureDrop.js';
import { weighDrops, type ComparedDrop } from './weighDrops.js';

/**
 * Whether a drop that fails is none by the classes that rows had, and is not to be held against the
 * model: were their new classes taken from what the base answers, the base would be right about them
 * by design, and also about all others, as those it is wrong about were changed.
 *
 * @param seed where the draws of a test by resampling start
 */
export function isExcusable(
  { asBefore, ...own }: ComparedDrop,
  seed: number,
  gate: Policy,
): boolean {
  const reading = asBefore && readDrop(own.rule, asBefore.comparison);
  if (asBefore === null || reading === null || !('value' in reading)) return false;
  const drop = { ...own, drop: reading.value, sides: asBefore, asBefore: null };
  const [evidence] = weighDrops([drop], gate.significance, seed);
  return evidence !== undefined && decideDrop(drop, evidence, gate) !== 'failed';
}
