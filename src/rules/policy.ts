import { UserError } from '../errors.js';
import type { CheckCode, EvidenceMode } from '../document/enums.js';
import type { PolicyText } from '../document/result.js';
import { parseRules } from './parseRules.js';
import { formatRule, type Rule } from './rule.js';
import { isSignificance, SIGNIFICANCE_RANGE } from './significance.js';

/** What the model is held to: all that decides a verdict beside the numbers. */
export interface Policy {
  /** At least one, and no two that limit the same. */
  readonly rules: readonly Rule[];
  /** A drop fails when its corrected p-value is at most this. */
  readonly significance: number;
  /** What has to be shown of a drop. */
  readonly evidence: EvidenceMode;
  /** Whether a drop beyond its limit fails without evidence too. */
  readonly strict: boolean;
  /** Whether a missing result of the base fails the gate. */
  readonly baselineRequired: boolean;
  /** The label on a pull request that accepts what breaks these rules; `null` when none does. */
  readonly acceptLabel: string | null;
  /** Whether it accepts a broken floor or ceiling too, and not the comparison with the base alone. */
  readonly acceptFloors: boolean;
  /** The checks of the table whose findings count for nothing, in their order. */
  readonly ignoreChecks: readonly CheckCode[];
}

/** What a model is held to, as a document says it. */
export function printPolicy(gate: Policy): PolicyText {
  return {
    rules: gate.rules.map(formatRule),
    significance: gate.significance,
    evidence: gate.evidence,
    strict: gate.strict,
    baselineRequired: gate.baselineRequired,
    acceptLabel: gate.acceptLabel,
    acceptFloors: gate.acceptFloors,
    ignoreChecks: [...gate.ignoreChecks],
  };
}

/**
 * What a document's policy holds a model to.
 * @throws UserError when its rules cannot be read or its significance is out of range
 */
export function parsePolicy(policy: PolicyText): Policy {
  if (!isSignificance(policy.significance)) {
    throw new UserError(
      'policy',
      `The policy's significance is ${policy.significance}, but has to be ${SIGNIFICANCE_RANGE}.`,
    );
  }
  return { ...policy, rules: parseRules(policy.rules) };
}

/** Whether both hold a model to the same, in whatever order their rules are. */
export function isSamePolicy(a: Policy, b: Policy): boolean {
  const canonical = (gate: Policy): string => {
    const policy = printPolicy(gate);
    return JSON.stringify({ ...policy, rules: policy.rules.sort() });
  };
  return canonical(a) === canonical(b);
}
