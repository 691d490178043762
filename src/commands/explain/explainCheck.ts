import { CHECK_CODES, type CheckCode } from '../../document/enums.js';

/** What a check speaks of, and what is to be done then; the page of the checks begins so too. */
const MEANINGS: Readonly<Record<CheckCode, readonly [what: string, remedy: string]>> = {
  'FG-T01': [
    'One column alone tells the class.',
    '`ignore` the column if it is known only after the class, or make it the `group-column` if it names whom a row is of.',
  ],
  'FG-T02': [
    'A row number or an id is learned from.',
    '`ignore` it, or make it the `id-column` or the `group-column`.',
  ],
  'FG-T03': [
    'Near copies on both sides of the split.',
    'Name what such rows have in common, a patient for one, as `group-column`.',
  ],
  'FG-T04': [
    'Equal rows of different classes.',
    'Mend the labels, or add the column that tells the rows apart.',
  ],
  'FG-T05': [
    'A class too rare to be measured.',
    'Add rows of them, or put them together with others.',
  ],
  'FG-T06': ['Classes that look the same.', 'Spell them the same if they are the same.'],
  'FG-T07': [
    'Where a row stands in the file matters.',
    'If the order is that of time, look at the newest rows first (`added-rows-accuracy`).',
  ],
  'FG-T08': ['Columns that say the same.', '`ignore` all but one.'],
  'FG-T09': [
    'Labels that are probably wrong.',
    'Look at the lines that are named, and mend those that are wrong.',
  ],
};

export const CHECK_NAMES: readonly string[] = CHECK_CODES;

/** What a check of the table speaks of, what to do, and how it is made to fail or to be silent. */
export function explainCheck(name: string): string[] {
  const code = CHECK_CODES.find((known) => known === name);
  if (code === undefined) return [];
  const [what, remedy] = MEANINGS[code];
  return [
    `${code}: ${what}`,
    'Told as a warning, first where the base does not have it too; it fails nothing by itself.',
    `What to do: ${remedy}`,
    `Rules: "check(${code}) <= 0" fails on it, "checks <= 0" on any of them; with warn behind it, one only warns.`,
    `\`ignore-checks: ${code}\` silences it. How it is found: src/checks/README.md.`,
  ];
}
