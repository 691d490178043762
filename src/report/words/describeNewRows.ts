import type { AnyResult } from '../../document/regressionResult.js';
import { shortName } from '../../text/visibleText.js';
import { listNames } from './listNames.js';
import { formatCount, formatPlural } from './numbers.js';

/** Columns with numbers beyond the base's that are named one by one. */
const MOST_NAMED = 5;

/** The columns in which rows that came are unlike the base's. */
export function listUnlike({ dataChanges }: AnyResult): string[] {
  const columns = dataChanges?.newRows?.columns ?? [];
  return columns.filter(({ drifted }) => drifted).map(({ column }) => column);
}

/** How the rows that came look beside the base's: sentences of plain text, none where all is usual. */
export function describeNewRows(result: AnyResult): string[] {
  const newRows = result.dataChanges?.newRows ?? null;
  if (newRows === null) return [];
  const unlike = listUnlike(result);
  const outside = newRows.columns.filter(({ below, above }) => below + above > 0);
  const counts = outside
    .slice(0, MOST_NAMED)
    .map(({ column, below, above }) =>
      [
        ...(below === 0
          ? []
          : [`${formatCount(below)} below the base's least ${shortName(column)}`]),
        ...(above === 0
          ? []
          : [`${formatCount(above)} above the base's greatest ${shortName(column)}`]),
      ].join(' and '),
    );
  const more = outside.length - counts.length;
  if (more > 0) counts.push(`more in ${formatPlural(more, 'other column')}`);
  const rows = formatPlural(newRows.rows, 'new row');
  return [
    ...(unlike.length === 0
      ? []
      : [`The ${rows} by themselves are unlike the base's in ${listNames(unlike)}.`]),
    ...(counts.length === 0 ? [] : [`Of the ${rows}: ${counts.join('; ')}.`]),
  ];
}
