import type { Task } from '../document/enums.js';
import { UserError } from '../errors.js';
import type { Policy } from '../rules/policy.js';
import { METRICS, metricOf } from '../rules/metrics.js';
import { formatBound } from '../rules/rule.js';
import type { Settings } from './settings.js';

/** What a model is held to, by what it answers with. */
export function policyFor(
  { gate, gateOfNumbers }: Pick<Settings, 'gate' | 'gateOfNumbers'>,
  task: Task,
): Policy {
  return task === 'regression' ? gateOfNumbers : gate;
}

/** The metrics of models that answer with something else. */
const FOREIGN = { classification: 'numbers', regression: 'model' } as const;
const ANSWERS = { classification: 'classes', regression: 'numbers' } as const;

/**
 * The same, where all of its rules can be held against such a model.
 *
 * @throws UserError `rule-of-other-task` naming the rules that cannot
 */
export function gateOf(settings: Pick<Settings, 'gate' | 'gateOfNumbers'>, task: Task): Policy {
  const policy = policyFor(settings, task);
  const foreign = policy.rules.filter(({ metric }) =>
    [FOREIGN[task], ...(task === 'regression' ? ['rows'] : [])].includes(metricOf(metric).source),
  );
  if (foreign.length === 0) return policy;
  const source = task === 'regression' ? 'numbers' : 'model';
  const own = [...METRICS].flatMap(([name, metric]) => (metric.source === source ? [name] : []));
  const names = foreign.map((rule) => `\`${formatBound(rule)}\``).join(', ');
  const other = task === 'regression' ? 'classification' : 'regression';
  throw new UserError(
    'rule-of-other-task',
    `${names}: ${foreign.length === 1 ? 'this rule is' : 'these rules are'} about predicted ${ANSWERS[other]}, and the target has ${ANSWERS[task]}. Write rules on ${own.slice(0, 6).join(', ')} and the like (\`min-accuracy\` is a rule on accuracy); or set \`task: ${other}\`.`,
  );
}
