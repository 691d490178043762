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
  /** In the order of the file; never empty. */
  readonly features: readonly ColumnRef[];
}

/**
 * Finds the columns that the settings name; the others are features.
 *
 * @param header distinct names
 * @throws UserError `column-unknown`, `column-conflict`, `no-features`
 */
export function assignRoles(
  header: readonly string[],
  settings: TableSettings,
  path: string,
): Roles {
  const columns = new Map(header.map((name, index) => [name, { name, index }]));
  const inputs = new Map<string, string>();

  const assign = (input: string, name: string): ColumnRef => {
    const column = columns.get(name);
    if (column === undefined) {
      throw new UserError(
        'column-unknown',
        `\`${input}\` names the column ${quoteName(name)}, which ${path} does not have. Its columns are ${quoteNames(header)}.`,
      );
    }
    const other = inputs.get(name);
    if (other !== undefined && other !== input) {
      const advice =
        other === 'target' && settings.target === null
          ? '`target` is the last column unless it is set: set it.'
          : 'Remove it from one of them.';
      throw new UserError(
        'column-conflict',
        `\`${other}\` and \`${input}\` both name the column ${quoteName(name)} of ${path}, which can only play one part. ${advice}`,
      );
    }
    inputs.set(name, input);
    return column;
  };

  const target = assign('target', settings.target ?? header.at(-1) ?? '');
  const id = settings.idColumn === null ? null : assign('id-column', settings.idColumn);
  const group = settings.groupColumn === null ? null : assign('group-column', settings.groupColumn);
  for (const name of settings.ignore) assign('ignore', name);

  const features = [...columns.values()].filter(({ name }) => !inputs.has(name));
  if (features.length === 0) {
    const hint =
      header.length === 1
        ? 'Its header is a single column: are the columns separated by commas?'
        : `Its columns are ${quoteNames(header)}.`;
    throw new UserError(
      'no-features',
      `${path} has no column left to learn from, beside the target. ${hint}`,
    );
  }
  return { target, id, group, features };
}
