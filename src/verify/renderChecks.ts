import { shortText, visibleText } from '../report/visibleText.js';
import type { Check, Difference } from './check.js';

/** More differences of one check are counted, not listed. */
const MOST_LISTED = 20;

/** What was checked, a line each, and under it a line for each value that differs. */
export const renderChecks = (checks: readonly Check[]): string =>
  checks
    .flatMap(({ what, differences }) => {
      const more = differences.length - MOST_LISTED;
      return [
        `${differences.length === 0 ? '✔' : '✘'} ${what}`,
        ...differences.slice(0, MOST_LISTED).map(renderDifference),
        ...(more > 0 ? [`    and ${more} more`] : []),
      ];
    })
    .join('\n');

const renderDifference = ({ where, stated, found }: Difference): string =>
  `    ${visibleText(where)}: the file states ${show(stated)}, but it is ${show(found)}`;

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : shortText(JSON.stringify(value), 200);
