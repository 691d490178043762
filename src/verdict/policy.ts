import { UserError } from '../errors.js';
import type { Policy } from '../result/result.js';
import type { GateSettings } from '../settings/settings.js';
import { parseRules } from './parseRules.js';
import { formatRule } from './rule.js';
import { isSignificance, SIGNIFICANCE_RANGE } from './significance.js';

/** What a model is held to, as a document says it. */
export const toPolicy = (gate: GateSettings): Policy => ({
  rules: gate.rules.map(formatRule),
  significance: gate.significance,
  strict: gate.strict,
  baselineRequired: gate.baselineRequired,
  acceptLabel: gate.acceptLabel,
  acceptFloors: gate.acceptFloors,
});

/**
 * What a document's policy holds a model to.
 * @throws UserError when its rules cannot be read or its significance is out of range
 */
export function fromPolicy(policy: Policy): GateSettings {
  if (!isSignificance(policy.significance)) {
    throw new UserError(
      'policy',
      `The policy's significance is ${policy.significance}, but has to be ${SIGNIFICANCE_RANGE}.`,
    );
  }
  return { ...policy, rules: parseRules(policy.rules) };
}

/** Whether both hold a model to the same, in whatever order their rules are. */
export function isSamePolicy(a: GateSettings, b: GateSettings): boolean {
  const canonical = (gate: GateSettings): string => {
    const policy = toPolicy(gate);
    return JSON.stringify({ ...policy, rules: policy.rules.sort() });
  };
  return canonical(a) === canonical(b);
}
