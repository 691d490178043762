import { UserError } from '../errors.js';
import { describeValue, type GivenValue } from './givenValue.js';
import { formatRule } from '../rules/rule.js';
import { EVERY_SLICE } from '../rules/slice.js';
import { quote } from '../text/quote.js';
import { findNearest } from '../text/suggestName.js';
import type { Settings } from './settings.js';

/**
 * Refuses inputs that cannot both be meant: one that the other leaves without effect, and a column
 * with two roles.
 * @throws UserError naming both
 */
export function rejectContradictions(
  settings: Settings,
  given: ReadonlyMap<string, GivenValue>,
): void {
  const { hyperparameters, split, gate, baseline, part, parts, predictions } = settings;
  const isTree = hyperparameters.algorithm === 'decision-tree';
  const contradictions: readonly (readonly [boolean, string, string])[] = [
    [isTree, 'trees', 'algorithm'],
    [isTree, 'max-features', 'algorithm'],
    [split.evaluation === 'hold-out', 'folds', 'evaluation'],
    [split.evaluation === 'cross-validation', 'test-size', 'evaluation'],
    [part !== null, 'parts', 'part'],
    [part !== null, 'parts-from', 'part'],
    [part !== null && predictions !== null, 'part', 'predictions'],
    [parts !== null && predictions !== null, 'parts', 'predictions'],
    [baseline === 'none' && gate.baselineRequired, 'baseline-required', 'baseline'],
  ];
  for (const [applies, name, other] of contradictions) {
    const [value, cause] = [given.get(name), given.get(other)];
    if (applies && value && cause) {
      throw new UserError(
        'settings-contradiction',
        `${name} ${describeValue(value)} contradicts ${other} ${describeValue(cause)}: leave one of them out.`,
      );
    }
  }

  const folder = given.get('parts-from');
  if (folder !== undefined && parts === null) {
    throw new UserError(
      'settings-contradiction',
      `parts-from ${describeValue(folder)}: of no use without parts, how many there are. Say it, or leave this out.`,
    );
  }
  rejectBesidePredictions(settings, given);
  rejectUnslicedRules(settings);
  const { target, idColumn, groupColumn, ignore, categoricalFeatures, numericFeatures } =
    settings.table;
  const roles: readonly (readonly [string, string | null])[] = [
    ['target', target],
    ['id-column', idColumn],
    ['group-column', groupColumn],
    ...ignore.map((column) => ['ignore', column] as const),
  ];
  rejectTwoRoles(roles, given);
  // The target may be named as categorical, as its classes are.
  rejectTwoRoles(
    [
      ...roles.filter(([role]) => role !== 'target'),
      ...categoricalFeatures.map((column) => ['categorical-features', column] as const),
      ...numericFeatures.map((column) => ['numeric-features', column] as const),
    ],
    given,
  );
}

/** Inputs that are about a model that is grown here. */
export const OF_GROWING = [
  'data',
  'ignore',
  'categorical-features',
  'numeric-features',
  'missing',
  'algorithm',
  'trees',
  'max-features',
  'max-depth',
  'min-samples-split',
  'min-gain',
  'evaluation',
  'folds',
  'test-size',
];
/** Those about one that is not. */
const OF_PREDICTIONS = [
  'baseline-predictions',
  'prediction-column',
  'probability-columns',
  'model-file',
];

function rejectBesidePredictions(
  { predictions, baseline, stage }: Settings,
  given: ReadonlyMap<string, GivenValue>,
): void {
  const describe = (names: readonly string[]): string =>
    names
      .flatMap((name) => {
        const value = given.get(name);
        return value === undefined ? [] : [`${name} ${describeValue(value)}`];
      })
      .join(', ');
  const wrong = (predictions === null ? OF_PREDICTIONS : OF_GROWING).filter((name) =>
    given.has(name),
  );
  if (wrong.length > 0) {
    throw new UserError(
      'settings-contradiction',
      predictions === null
        ? `${describe(wrong)}: of no use without predictions, the file that a model's predictions are in. Name it, or leave this out.`
        : `predictions ${quote(predictions.path)} is of a model that is not grown here, which contradicts ${describe(wrong)}: leave one side out.`,
    );
  }
  const isElsewhere = baseline === 'commit' || baseline === 'stage';
  if (predictions !== null && isElsewhere && predictions.baseline !== null) {
    throw new UserError(
      'settings-contradiction',
      `baseline ${stage?.name ?? baseline} contradicts baseline-predictions: leave one of them out.`,
    );
  }
}

/** A rule on a slice needs its column to part the rows. */
function rejectUnslicedRules({ gate, table: { slices } }: Settings): void {
  for (const rule of gate.rules) {
    const { slice } = rule;
    if (slice === null) continue;
    const text = `Rule ${quote(formatRule(rule))}`;
    if (slice === EVERY_SLICE && slices.length === 0) {
      throw new UserError(
        'settings-contradiction',
        `${text} is on every slice, but slices names no column that parts the rows: name some, as in slices: [country].`,
      );
    }
    if (slice !== EVERY_SLICE && !slices.includes(slice.column)) {
      const nearest = findNearest(slice.column, slices);
      throw new UserError(
        'settings-contradiction',
        `${text} is on a slice of ${quote(slice.column)}, but slices ${slices.length === 0 ? 'names no column' : `names ${slices.map(quote).join(', ')}`}: ${nearest === null ? 'add the column there' : `is ${quote(nearest)} meant`}${nearest === null ? '.' : '?'}`,
      );
    }
  }
}

function rejectTwoRoles(
  roles: readonly (readonly [string, string | null])[],
  given: ReadonlyMap<string, GivenValue>,
): void {
  const roleOf = new Map<string, string>();
  for (const [role, column] of roles) {
    if (column === null) continue;
    const other = roleOf.get(column);
    if (other !== undefined) {
      const problem = other === role ? `named twice by ${role}` : `both ${other} and ${role}`;
      throw new UserError(
        'settings-contradiction',
        `Column ${quote(column)} is ${problem} (${given.get(role)?.origin ?? ''}): give it one role.`,
      );
    }
    roleOf.set(column, role);
  }
}
