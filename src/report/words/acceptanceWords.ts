import type { AnyResult } from '../../document/regressionResult.js';
import { shortName } from '../../text/visibleText.js';

/** Who accepted a comparison and when, and how far that reaches: text around the commit. */
export interface AcceptanceWords {
  readonly beginning: string;
  readonly commit: string;
  readonly end: string;
}

/** What is known of an acceptance; `null` when nobody accepted anything. */
export function acceptanceWords({ acceptance, verdict }: AnyResult): AcceptanceWords | null {
  if (acceptance === null) return null;
  const { label, by, at, commit } = acceptance;
  const time = `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;
  const reach =
    verdict === 'failed'
      ? 'That does not cover what failed.'
      : 'The next push has to be accepted again.';
  return {
    beginning: `Accepted by ${shortName(by)} on ${time} with the label ${shortName(label)}, for commit`,
    commit,
    end: `only. ${reach}`,
  };
}
