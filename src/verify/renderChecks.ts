import type { Check } from './check.js';
import { describeDifference } from './describeDifference.js';

/** More differences of one check are counted, not listed. */
const MOST_LISTED = 20;

/** What was checked, a line each, and under it a line for each value that differs. */
export function renderChecks(checks: readonly Check[]): string {
  return checks
    .flatMap(({ what, differences }) => {
      const more = differences.length - MOST_LISTED;
      return [
        `${differences.length === 0 ? '✔' : '✘'} ${what}`,
        ...differences
          .slice(0, MOST_LISTED)
          .map((difference) => `    ${describeDifference(difference)}`),
        ...(more > 0 ? [`    and ${more} more`] : []),
      ];
    })
    .join('\n');
}
