import type { Finding } from '../../document/result.js';
import { checkAddress } from '../words/addresses.js';
import { describeFinding, listFindings, listNewFindings } from '../words/describeFindings.js';
import { formatPlural } from '../words/numbers.js';
import type { Block, Line } from './block.js';
import { link } from './pieces.js';
import type { Section } from './section.js';

/** Findings that stand above the fold; more of them are in it. */
const MOST_SHOWN = 3;

/** What the checks of the table found: the new first and plainly, what the base has too in a fold. */
export const checksSection: Section = {
  name: 'checks',
  build: (result) => {
    const shown = listNewFindings(result).slice(0, MOST_SHOWN);
    const others = listFindings(result).filter((finding) => !shown.includes(finding));
    const known = others.filter(({ isNew }) => isNew === false).length;
    const title =
      known === others.length
        ? `${formatPlural(known, 'finding')} about the table, as at the base`
        : `${formatPlural(others.length, 'more finding')} about the table${known === 0 ? '' : `, ${known} of them as at the base`}`;
    const fold: Block = {
      kind: 'fold',
      title,
      blocks: [{ kind: 'list', items: others.map(findingLine) }],
    };
    return [
      ...shown.map((finding): Block => ({ kind: 'alert', line: findingLine(finding) })),
      ...(others.length === 0 ? [] : [fold]),
    ];
  },
};

/** A finding with its code, which leads to what is said of it. */
export function findingLine(finding: Finding): Line {
  const { code } = finding;
  return [link(code, checkAddress(code)), `: ${describeFinding(finding)}`];
}
