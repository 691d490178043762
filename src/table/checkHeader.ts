import { visibleName } from './looseName.js';
import type { Problems } from './problems.js';
import { isDecimal } from './readNumber.js';
import type { TableLimits } from './tableLimits.js';
import { describePlace, quoteName, type Unit } from './wording.js';

/**
 * Checks that columns have names that a reader can tell apart. Columns without a name may be there:
 * nobody can ask for them.
 */
export function checkHeader(
  header: readonly string[],
  line: number,
  path: string,
  limits: TableLimits,
  problems: Problems,
  unit: Unit,
): void {
  const earlier = new Map<string, { readonly name: string; readonly index: number }>();
  header.forEach((name, index) => {
    const refuse = (code: string, sentence: string): void => {
      const place = describePlace(path, { line, column: { index } }, unit);
      problems.add({ line, column: index }, code, `${place}: ${sentence}`);
    };

    if (name.length > limits.nameCharacters) {
      refuse(
        'name-too-long',
        `the column's name is longer than ${limits.nameCharacters} characters. Is the first line a header?`,
      );
      return;
    }
    const visible = visibleName(name);
    if (visible === '') return;
    const other = earlier.get(visible);
    if (other !== undefined) {
      const positions = `columns ${other.index + 1} and ${index + 1}`;
      if (other.name === name) {
        const advice = isDecimal(name)
          ? 'If this line is a row of data, add one with the names of the columns above it; else rename one.'
          : 'Rename one.';
        refuse('header-duplicate', `${positions} are both named ${quoteName(name)}. ${advice}`);
        return;
      }
      refuse(
        'header-similar',
        `the names of ${positions}, ${quoteName(other.name)} and ${quoteName(name)}, differ only in spaces around them or in Unicode form. Rename one.`,
      );
      return;
    }
    earlier.set(visible, { name, index });
  });
}
