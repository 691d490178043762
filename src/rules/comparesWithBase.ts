import { metricOf } from './metrics.js';
import type { Rule } from './rule.js';

/**
 * Whether a rule is about what is different from before: a drop, or a limit on what changed. The label
 * accepts these; other floors and ceilings only where the policy lets them be accepted.
 */
export function comparesWithBase({ metric, kind }: Pick<Rule, 'metric' | 'kind'>): boolean {
  return (
    kind === 'drop' || kind === 'median' || ['changes', 'rows'].includes(metricOf(metric).source)
  );
}
