import type { CheckCode } from '../../document/enums.js';
import type { AnyResult } from '../../document/regressionResult.js';
import type { Finding } from '../../document/result.js';
import type { TaskWords } from '../tasks/words.js';
import { listNames } from './listNames.js';
import { formatCount, formatPercent, formatPlural } from './numbers.js';

/** What the checks found, but for those that the policy ignores. */
export function listFindings({
  findings,
  policy,
}: Pick<AnyResult, 'findings' | 'policy'>): Finding[] {
  return findings.filter(({ code }) => !policy.ignoreChecks.includes(code));
}

/** Those that the base does not have, or of which it is not known; a reviewer has to see them. */
export function listNewFindings(result: AnyResult): Finding[] {
  return listFindings(result).filter(({ isNew }) => isNew !== false);
}

/**
 * A finding in sentences of plain text: what was seen, and what to do.
 *
 * @param answer what the rows of the table have
 */
export function describeFinding(finding: Finding, answer: TaskWords['answer']): string {
  return SENTENCES[finding.code](finding, answer);
}

const SENTENCES: Readonly<
  Record<CheckCode, (finding: Finding, answer: TaskWords['answer']) => string>
> = {
  'FG-T01': ({ columns, shares, kind }, answer) =>
    kind === 'units'
      ? `Each value of the column ${listNames(columns)} comes with one ${answer}, in ${formatPercent(shares[0]!)} of the rows: the model may recognise whom a row is of instead of learning. If rows of a value belong together, make it the group-column; if it was made from the ${answer}, ignore it.`
      : `The column ${listNames(columns)} alone tells the ${answer} of ${formatPercent(shares[0]!)} of the rows. If it is known only after the ${answer}, or made from it, ignore it; if it names whom a row is of, make it the group-column.`,
  'FG-T02': ({ columns, kind }) => {
    const name = listNames(columns);
    if (kind === 'row-number') {
      return `The column ${name} numbers the rows, so that the model may learn the order of the file. Ignore it, or make it the id-column.`;
    }
    return kind === 'rounded'
      ? `The column ${name} holds whole numbers beyond 2^53, which are read as the nearest double: several may count as the same. If they are ids, ignore it, or make it the id-column, which is read as text.`
      : `The column ${name} is an id by its name and its many values, and is learned from as a feature. Ignore it, or make it the id-column or the group-column.`;
  },
  'FG-T03': ({ shares }, answer) =>
    `${formatPercent(shares[0]!)} of the rows looked at have near copies in other folds, of the same ${answer}: the model is tested on what it has nearly seen. Name what they have in common, a patient for one, as group-column.`,
  'FG-T04': (finding, answer) =>
    `${formatPlural(finding.count, 'row has', 'rows have')} the same features as a row of another ${answer}: ${describeLines(finding)}.`,
  'FG-T05': (finding) =>
    finding.kind === 'untested'
      ? `${nameClasses(finding)} too few rows to be tested.`
      : `${nameClasses(finding)} too few rows: the model that is tested on them has seen none of them, and they count as they are predicted.`,
  'FG-T06': (finding) =>
    `Classes that differ only in case or blanks count as different ones: ${listNames(withRest(finding.classes, finding.count))}. If they are the same, spell them the same.`,
  'FG-T07': ({ shares }) =>
    `Where a row stands in the file matters: of the first third of each class ${formatPercent(shares[0]!)} are predicted right, of the last ${formatPercent(shares[1]!)}. If the order is that of time, the newest rows say best what to expect.`,
  'FG-T08': ({ columns, count }) =>
    `The columns ${listNames(withRest(columns, count))} say the same: each value of one stands for one value of the other.`,
  'FG-T09': (finding) =>
    `${formatPlural(finding.count, 'row has', 'rows have')} a class that nearly all trees, which have not seen ${finding.count === 1 ? 'it' : 'them'}, take for another, perhaps by mistake: ${describeLines(finding)}.`,
};

/** The lines of the file that are named, and how many more there are. */
function describeLines({ lines, count }: Finding): string {
  const rest = count - lines.length;
  const more = rest > 0 ? `, and ${formatCount(rest)} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`;
}

/** Names, and empty ones for those that are only counted. */
function withRest(names: readonly string[], count: number): string[] {
  return [...names, ...Array.from({ length: count - names.length }, () => '')];
}

function nameClasses({ classes, count }: Finding): string {
  const names = listNames(withRest(classes, count));
  return count === 1 ? `The class ${names} has` : `The classes ${names} have`;
}
