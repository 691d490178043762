import type { DataSummary, Result } from '../document/result.js';

/** The parts of a result document that say which rows there are. */
interface CountedRows extends Pick<Result, 'settings' | 'data'> {
  readonly rows: Pick<Result['rows'], 'identity' | 'content' | 'truth' | 'weight'>;
}

/**
 * What the tested rows say of the table. A cross-validation tests all of it; of what a hold-out
 * left out, the document's own numbers are taken as far as they leave room for the tested rows.
 */
export function countRows({ settings, data, rows }: CountedRows): DataSummary {
  const isWhole = settings.evaluation !== 'hold-out';
  const settle = (stated: number, counted: number): number =>
    isWhole ? counted : Math.max(stated, counted);
  const tested = new Int32Array(data.classes.length);
  for (const [row, code] of rows.truth.entries()) tested[code]! += rows.weight?.[row] ?? 1;
  const classes = data.classes.map(({ name, rows: stated }, code) => ({
    name,
    rows: settle(stated, tested[code]!),
  }));
  // Rows that are counted by what they are have no features to share.
  const shared = rows.weight === null ? countShared(rows) : data;
  const all = classes.reduce((sum, { rows: count }) => sum + count, 0);
  const duplicates = Math.min(all, settle(data.duplicates, shared.duplicates));
  return {
    ...data,
    rows: all,
    classes,
    duplicates,
    conflictingLabels: Math.min(
      duplicates,
      settle(data.conflictingLabels, shared.conflictingLabels),
    ),
  };
}

/** Tested rows whose features another has too, and those of them with more than one class. */
function countShared({
  identity,
  content,
  truth,
}: CountedRows['rows']): Pick<DataSummary, 'duplicates' | 'conflictingLabels'> {
  const groups = new Map<string, { rows: number; label: number | undefined; differ: boolean }>();
  for (const [row, key] of (content ?? identity).entries()) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rows: 1, label: truth[row], differ: false });
    else {
      group.rows += 1;
      group.differ ||= group.label !== truth[row];
    }
  }
  let duplicates = 0;
  let conflictingLabels = 0;
  for (const { rows, differ } of groups.values()) {
    if (rows > 1) duplicates += rows;
    if (differ) conflictingLabels += rows;
  }
  return { duplicates, conflictingLabels };
}
