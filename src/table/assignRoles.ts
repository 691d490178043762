import { UserError } from '../errors.js';
import type { TableSettings } from '../settings/settings.js';
import { quoteName, quoteNames } from './wording.js';

/** A column of the file: its name and its place in the header, from 0. */
export interface ColumnRef {
  readonly name: string;
  readonly index: number;
}

/** What each column is for. */
export interface Roles {
  readonly target: ColumnRef;
  readonly id: ColumnRef | null;
  readonly group: ColumnRef | null;
  /** Beside what else they are for. */
  readonly slices: readonly ColumnRef[];
  /** In the order of the file; never empty. */
  readonly features: readonly ColumnRef[];
}

/**
 * Finds the columns that the settings name; the others are features, as far as something can be
 * learned from them.
 *
 * @param header names, distinct but for columns without one
 * @throws UserError `column-unknown`, `column-conflict`, `header-empty`, `no-features`, naming all
 *   settings that do not fit
 */
export function assignRoles(
  header: readonly string[],
  settings: TableSettings,
  path: string,
): Roles {
  const columns = new Map(header.map((name, index) => [name, { name, index }]));
  const inputs = new Map<string, string>();
  const problems: { readonly code: string; readonly message: string }[] = [];

  const find = (input: string, name: string): ColumnRef => {
    const column = columns.get(name);
    if (column === undefined) {
      problems.push({
        code: 'column-unknown',
        message: `\`${input}\` names the column ${quoteName(name)}, which ${path} does not have. Its columns are ${quoteNames(header)}.`,
      });
    }
    return column ?? { name, index: 0 };
  };
  const assign = (input: string, name: string): ColumnRef => {
    const column = find(input, name);
    const other = inputs.get(name);
    if (other !== undefined && other !== input) {
      const advice =
        other === 'target' && settings.target === null
          ? '`target` is the last column unless it is set: set it.'
          : 'Remove it from one of them.';
      problems.push({
        code: 'column-conflict',
        message: `\`${other}\` and \`${input}\` both name the column ${quoteName(name)} of ${path}, which can only play one part. ${advice}`,
      });
    }
    inputs.set(name, input);
    return column;
  };

  const last = header.at(-1) ?? '';
  if (settings.target === null && last.trim() === '' && header.length > 1) {
    throw new UserError(
      'header-empty',
      `The last column of ${path}, which is the target unless \`target\` names another, has no name. Set \`target\`. Its columns are ${quoteNames(header)}.`,
    );
  }
  const target = assign('target', settings.target ?? last);
  const id = settings.idColumn === null ? null : assign('id-column', settings.idColumn);
  const group = settings.groupColumn === null ? null : assign('group-column', settings.groupColumn);
  for (const name of settings.ignore) assign('ignore', name);
  for (const name of settings.categoricalFeatures) find('categorical-features', name);
  for (const name of settings.numericFeatures) find('numeric-features', name);
  const slices = [...new Set(settings.slices)].map((name) => find('slices', name));
  refuse(problems);

  const features = header
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => !inputs.has(name));
  if (features.length === 0) {
    const hint =
      header.length === 1
        ? 'Its header is a single column: `separator` says what is between the cells when it is no comma, semicolon, tab or pipe that gives every row as many.'
        : `Its columns are ${quoteNames(header)}.`;
    throw new UserError(
      'no-features',
      `${path} has no column left to learn from, beside the target. ${hint}`,
    );
  }
  return { target, id, group, slices, features };
}

function refuse(problems: readonly { readonly code: string; readonly message: string }[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new UserError(first.code, problems.map(({ message }) => message).join('\n'));
}
