import { UserError } from '../errors.js';
import type { ColumnRef } from './assignRoles.js';
import { isMissing } from './missing.js';
import { describePlace } from './wording.js';

/**
 * The text of a cell that every row must have.
 *
 * @param part what the text is, such as `id`
 * @throws UserError `cell-missing`
 */
export function readText(
  cell: string,
  part: 'class' | 'id' | 'group',
  path: string,
  line: number,
  column: ColumnRef,
): string {
  if (isMissing(cell)) {
    throw new UserError(
      'cell-missing',
      `${describePlace(path, { line, column })}: the ${part} is missing (the cell is empty, or NA, null and the like). Fill it in, or remove the row.`,
    );
  }
  return cell;
}
