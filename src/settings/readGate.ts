import type { Task } from '../document/enums.js';
import { UserError } from '../errors.js';
import { checkRules, parseRules } from '../rules/parseRules.js';
import type { Rule } from '../rules/rule.js';
import { BUNDLED_FLOOR, INPUTS, type Definition } from './definitions.js';
import { readValue, type GivenValue } from './givenValue.js';
import type { Policy } from '../rules/policy.js';

/** A table whose labels changed is another question, which a reviewer should know of. */
const RELABELLED: Rule = {
  metric: 'rows-relabelled',
  of: null,
  slice: null,
  kind: 'ceiling',
  limit: 0,
  isRelative: false,
  since: null,
  runs: null,
  level: 'warn',
};

/**
 * What the model is held to. Without `rules` the short forms hold, with their defaults; with them,
 * only those short forms that were given too. Of a table that is not known, nothing more can be
 * asked by default than to be no worse than a model that learned nothing. Rows with another class
 * than at the base are told. Where numbers are predicted, `max-drop` is the share by which the mean absolute
 * error may rise.
 * @throws UserError naming the input and where it came from
 */
export function readGate(
  given: ReadonlyMap<string, GivenValue>,
  task: Task = 'classification',
): Policy {
  const read = <T>(definition: Definition<T>): T =>
    readValue(definition, given.get(definition.name));
  const { data, minAccuracy, maxDrop } = INPUTS;
  const others = readRules(given);
  const accuracy = {
    metric: 'accuracy',
    of: null,
    slice: null,
    isRelative: false,
    since: null,
    runs: null,
    level: 'fail',
  } as const;
  const isBundled = read(data) === null && read(INPUTS.predictions) === null;
  const floor = read(minAccuracy) ?? (isBundled ? BUNDLED_FLOOR : null);
  const least: Rule =
    floor === null
      ? { ...accuracy, kind: 'majority', limit: 0 }
      : { ...accuracy, kind: 'floor', limit: floor };
  const drop: Rule = {
    ...accuracy,
    ...(task === 'regression' && { metric: 'mae', isRelative: true }),
    kind: 'drop',
    limit: read(maxDrop),
  };
  const holds = ({ name }: Definition<unknown>): boolean => others === null || given.has(name);
  const hasFloor = task === 'regression' ? given.has(minAccuracy.name) : holds(minAccuracy);
  const rules = [
    ...(hasFloor ? [least] : []),
    ...(holds(maxDrop) ? [drop] : []),
    ...(others ?? [RELABELLED]),
  ];
  locate(given, () => checkRules(rules));

  const baselineRequired = read(INPUTS.baselineRequired);
  const needsBase = ({ kind, since, level }: Rule): boolean =>
    kind === 'drop' && since === null && level === 'fail';
  if (baselineRequired && !rules.some(needsBase)) {
    throw new UserError(
      'settings-contradiction',
      `${INPUTS.baselineRequired.name} is true, but no rule that can fail needs the base: add one such as "accuracy drop <= 0.02".`,
    );
  }
  return Object.freeze({
    rules: Object.freeze(rules),
    significance: read(INPUTS.significance),
    evidence: read(INPUTS.evidence),
    strict: read(INPUTS.strict),
    baselineRequired,
    acceptLabel: read(INPUTS.acceptLabel),
    acceptFloors: read(INPUTS.acceptFloors),
    ignoreChecks: Object.freeze(read(INPUTS.ignoreChecks) ?? []),
  });
}

/**
 * The `rules` as they were given; `null` when they were not.
 * @throws UserError naming the input and where it came from
 */
export function readRules(given: ReadonlyMap<string, GivenValue>): readonly Rule[] | null {
  const texts = readValue(INPUTS.rules, given.get(INPUTS.rules.name));
  return texts === null ? null : locate(given, () => parseRules(texts));
}

/** Says of an error with a rule where the rules were given. */
function locate<T>(given: ReadonlyMap<string, GivenValue>, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const rules = given.get(INPUTS.rules.name);
    if (!(error instanceof UserError) || rules === undefined) throw error;
    throw new UserError(
      'settings-value',
      `${INPUTS.rules.name} (${rules.origin}): ${error.message}`,
    );
  }
}
