import type { Result } from '../../document/result.js';
import { shortName } from '../../text/visibleText.js';
import { listFindings } from '../words/describeFindings.js';
import { describeDataChanges } from '../words/describeDataChanges.js';
import { describeNewRows } from '../words/describeNewRows.js';
import { describeRowChanges } from '../words/describeRowChanges.js';
import { listNames } from '../words/listNames.js';
import { formatCountChange, formatPlural } from '../words/numbers.js';
import type { Block, Table } from './block.js';
import { count, left, name, number, right } from './pieces.js';

/** What was learned from, and what is different from the base's. */
export function dataBlocks(result: Result): Block[] {
  return [
    { kind: 'paragraph', line: [describeData(result).join(' ')] },
    ...buildClassTable(result),
  ];
}

/** Sentences. */
function describeData(result: Result): string[] {
  const { path, target, features, duplicates, conflictingLabels } = result.data;
  const { dataPointer } = result.source;
  const pointer = dataPointer === null ? '' : ` (kept by DVC, ${shortName(dataPointer)})`;
  const isTold = listFindings(result).some(({ code }) => code === 'FG-T04');
  const changes = describeDataChanges(result);
  const same = (rows: number): string =>
    `${formatPlural(rows, 'row has', 'rows have')} the same features as`;
  return [
    `${shortName(path)}${pointer}: ${shortName(target)}${features.length === 0 ? '' : ` from ${listNames(features)}`}.`,
    duplicates === 0 ? 'No two rows have the same features.' : `${same(duplicates)} another.`,
    ...(conflictingLabels === 0 || isTold
      ? []
      : [`${same(conflictingLabels)} a row of another class.`]),
    ...(changes === null
      ? []
      : [
          changes.length === 0
            ? 'The base has the same table.'
            : `Against the base: ${changes.join('; ')}.`,
        ]),
    ...describeRowChanges(result),
    ...describeDrift(result),
    ...describeNewRows(result),
  ];
}

/** Whether columns have moved; nothing when the base's table is the same or not known. */
function describeDrift({ data, baseline, dataChanges }: Result): string[] {
  if (dataChanges === null || baseline.data?.fingerprint === data.fingerprint) return [];
  if (dataChanges.drift.length === 0) return ['Too few rows to tell whether a column has drifted.'];
  return dataChanges.drift.some(({ drifted }) => drifted) ? [] : ['No column has drifted.'];
}

/** The rows of each class on both sides; none when they are the same or the base's not known. */
function buildClassTable({ data, baseline }: Result): Table[] {
  if (baseline.data === null) return [];
  const before = new Map(baseline.data.classes.map(({ name: of, rows }) => [of, rows]));
  const after = new Map(data.classes.map(({ name: of, rows }) => [of, rows]));
  const names = [...new Set([...after.keys(), ...before.keys()])];
  if (names.every((of) => before.get(of) === after.get(of))) return [];
  return [
    {
      kind: 'table',
      columns: [left('class'), right('base'), right('this'), right('change')],
      rows: names.map((of) => {
        const [old, now] = [before.get(of) ?? 0, after.get(of) ?? 0];
        return [name(of), count(old), count(now), number(now - old, formatCountChange)];
      }),
    },
  ];
}
