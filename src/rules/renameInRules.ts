import type { DataChanges } from '../document/result.js';
import { METRICS } from './metrics.js';
import type { Policy } from './policy.js';
import { formatSubject, type Rule } from './rule.js';
import { EVERY_SLICE } from './slice.js';

type Renames = Pick<DataChanges, 'columnsRenamed' | 'classesRenamed'>;

/** The renames of what a metric may be of: columns or classes. */
export function renamesFor(
  metric: string,
  { columnsRenamed, classesRenamed }: Renames,
): DataChanges['columnsRenamed'] {
  const of = METRICS.get(metric)?.of;
  return of === 'column' ? columnsRenamed : of === 'class' ? classesRenamed : [];
}

/**
 * A policy of the base by the names that its classes and columns have now, so that no rule loses
 * its class, column or slice by a new name. A rule stays as it is where another one is about the new name already.
 */
export function renameInRules(policy: Policy, all: Renames): Policy {
  const taken = new Set(policy.rules.map(formatSubject));
  const rename = (rule: Rule): Rule => {
    const found = renamesFor(rule.metric, all).find(({ base }) => base === rule.of);
    const slice = renameSlice(rule.slice, all);
    if (found === undefined && slice === rule.slice) return rule;
    const renamed = { ...rule, of: found?.current ?? rule.of, slice };
    return taken.has(formatSubject(renamed)) ? rule : renamed;
  };
  return { ...policy, rules: policy.rules.map(rename) };
}

function renameSlice(slice: Rule['slice'], { columnsRenamed }: Renames): Rule['slice'] {
  if (slice === null || slice === EVERY_SLICE) return slice;
  const found = columnsRenamed.find(({ base }) => base === slice.column);
  return found === undefined ? slice : { ...slice, column: found.current };
}
