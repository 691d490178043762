import { parsePolicy, type Policy } from '../rules/policy.js';
import { policyFor } from '../settings/gateOf.js';
import { taskOf } from '../table/table.js';
import type { Ladder } from './ladder.js';

/**
 * What the base is held to: what a run of exactly the base commit stored, also when nothing else of
 * it can be used; else what its settings file says beside this run's own inputs. `null` when neither
 * is known.
 */
export async function policyOfBase({ run, exact, commit, files }: Ladder): Promise<Policy | null> {
  if (exact?.state === 'found') return parsePolicy(exact.result.policy);
  if (commit === null) return null;
  const reading = await files.settings(commit);
  return reading.state === 'found' ? policyFor(reading.value, taskOf(run.table)) : null;
}
