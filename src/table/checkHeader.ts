import { UserError } from '../errors.js';
import { looseName } from './looseName.js';
import { isDecimal } from './readNumber.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName } from './wording.js';

/**
 * Checks that every column has a name of its own, also in the eyes of a reader.
 *
 * @throws UserError `header-empty`, `header-duplicate`, `header-similar`, `name-too-long`
 */
export function checkHeader(
  header: readonly string[],
  line: number,
  path: string,
  limits: TableLimits,
): void {
  const earlier = new Map<string, { readonly name: string; readonly index: number }>();
  header.forEach((name, index) => {
    const refuse = (code: string, sentence: string): never => {
      throw new UserError(code, `${describePlace(path, { line, column: { index } })}: ${sentence}`);
    };

    if (name.length > limits.nameCharacters) {
      refuse(
        'name-too-long',
        `the column's name is longer than ${limits.nameCharacters} characters. Is the first line a header?`,
      );
    }
    const loose = looseName(name);
    if (loose === '') {
      refuse('header-empty', 'the column has no name. Name it, or remove the column.');
    }
    const other = earlier.get(loose);
    if (other !== undefined) {
      const positions = `columns ${other.index + 1} and ${index + 1}`;
      if (other.name === name) {
        const advice = isDecimal(name)
          ? 'If this line is a row of data, add one with the names of the columns above it; else rename one.'
          : 'Rename one.';
        refuse('header-duplicate', `${positions} are both named ${quoteName(name)}. ${advice}`);
      }
      refuse(
        'header-similar',
        `the names of ${positions}, ${quoteName(other.name)} and ${quoteName(name)}, differ only in case, in spaces around them or in Unicode form. Rename one.`,
      );
    }
    earlier.set(loose, { name, index });
  });
}
