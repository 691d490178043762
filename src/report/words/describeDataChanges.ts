import type { AnyResult } from '../../document/regressionResult.js';
import type { DataChanges, DataSummary } from '../../document/result.js';
import { wordsOf } from '../tasks/words.js';
import { listUnlike } from './describeNewRows.js';
import { listNames } from './listNames.js';
import { formatCount, formatPlural } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

function missingFrom(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

function classNames({ classes }: DataSummary): string[] {
  return classes.map(({ name }) => name);
}

/** What two summaries tell where the tables themselves could not be compared. */
function compareNames(before: DataSummary, after: DataSummary) {
  return {
    columnsAdded: missingFrom(after.features, before.features),
    columnsRemoved: missingFrom(before.features, after.features),
    columnsRetyped: [],
    columnsRenamed: [],
    classesRenamed: [],
    classesAdded: missingFrom(classNames(after), classNames(before)),
    classesRemoved: missingFrom(classNames(before), classNames(after)),
  };
}

function describeNames(
  which: string,
  names: readonly string[],
  noun: string,
  plural: string,
): string[] {
  return names.length === 0
    ? []
    : [`${which} ${names.length === 1 ? noun : plural} ${listNames(names)}`];
}

/** `column a is now A`, `classes a and b are now A and B`. */
function describeRenames(
  renames: DataChanges['columnsRenamed'],
  noun: string,
  plural: string,
): string[] {
  const [before, now] = [
    listNames(renames.map(({ base }) => base)),
    listNames(renames.map(({ current }) => current)),
  ];
  if (renames.length === 0) return [];
  return [
    renames.length === 1 ? `${noun} ${before} is now ${now}` : `${plural} ${before} are now ${now}`,
  ];
}

function describeRows(
  changes: DataChanges | null,
  before: number,
  after: number,
  retold: string,
): string[] {
  if (changes === null) {
    const more = after - before;
    if (more === 0) return [];
    return [`${formatPlural(Math.abs(more), 'row')} ${more > 0 ? 'more' : 'fewer'}`];
  }
  const { rowsAdded, rowsRemoved, rowsEdited, rowsRelabelled } = changes;
  const counts = [
    [rowsAdded, 'added'],
    [rowsRemoved, 'removed'],
    [rowsEdited, 'edited'],
    [rowsRelabelled, retold],
  ] as const;
  return counts.flatMap(([count, verb]) =>
    count === 0 ? [] : [`${formatPlural(count, 'row')} ${verb}`],
  );
}

function describeCount(noun: string, before: number, after: number): string[] {
  return before === after ? [] : [`${noun} ${formatCount(before)} \u2192 ${formatCount(after)}`];
}

function describeNewLevels(changes: DataChanges | null): string[] {
  return (changes?.newLevels ?? []).map(
    ({ column, levels, rows }) =>
      `${formatPlural(levels, 'new text')} in ${shortName(column)} (${formatPlural(rows, 'row')})`,
  );
}

/**
 * What the data has or lacks against the base's, in a few words each and as plain text: empty when
 * the tables say the same, `null` when the base's is not known.
 */
export function describeDataChanges(result: AnyResult): string[] | null {
  const { data, baseline, dataChanges } = result;
  const before = baseline.data;
  if (before === null) return null;
  if (before.fingerprint === data.fingerprint) return [];
  const names = dataChanges ?? compareNames(before, data);
  const drifted = (dataChanges?.drift ?? [])
    .filter((column) => column.drifted)
    .map(({ column }) => column);
  const unlike = listUnlike(result);
  const { retold, targetChanges } = wordsOf(result);
  const changes = [
    ...describeRows(dataChanges, before.rows, data.rows, retold),
    ...targetChanges(),
    ...describeCount('duplicate rows', before.duplicates, data.duplicates),
    ...describeCount('conflicting labels', before.conflictingLabels, data.conflictingLabels),
    ...(before.target === data.target ? [] : [`target ${shortName(data.target)}`]),
    ...describeRenames(names.columnsRenamed, 'column', 'columns'),
    ...describeRenames(names.classesRenamed, 'class', 'classes'),
    ...describeNames('new', names.columnsAdded, 'column', 'columns'),
    ...describeNames('gone', names.columnsRemoved, 'column', 'columns'),
    ...describeNames('new role of', names.columnsRetyped, 'column', 'columns'),
    ...describeNames('new', names.classesAdded, 'class', 'classes'),
    ...describeNames('gone', names.classesRemoved, 'class', 'classes'),
    ...describeNewLevels(dataChanges),
    ...(drifted.length === 0 ? [] : [`drift in ${listNames(drifted)}`]),
    ...(unlike.length === 0 ? [] : [`new rows unlike the base's in ${listNames(unlike)}`]),
  ];
  return changes.length === 0 ? ['values edited'] : changes;
}
