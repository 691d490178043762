import type { Finding, Result } from '../../document/result.js';
import { checkAddress } from '../words/addresses.js';
import { describeFinding, listFindings, listNewFindings } from '../words/describeFindings.js';
import { formatPlural } from '../words/numbers.js';
import type { Block, Line } from './block.js';
import { link } from './pieces.js';
import type { Section } from './section.js';

/** Findings that stand above the fold; more of them are in it. */
const MOST_SHOWN = 3;

/** What the checks of the table found and the base does not have, plainly. */
export const checksSection: Section = {
  name: 'checks',
  build: (result) =>
    listShown(result).map((finding): Block => ({ kind: 'alert', line: findingLine(finding) })),
};

/** What else they found, first of all what the base has too. */
export const moreChecksSection: Section = {
  name: 'more checks',
  rank: 2,
  build: (result) => {
    const shown = listShown(result);
    const others = listFindings(result).filter((finding) => !shown.includes(finding));
    if (others.length === 0) return [];
    const known = others.filter(({ isNew }) => isNew === false).length;
    const title =
      known === others.length
        ? `${formatPlural(known, 'finding')} about the table, as at the base`
        : `${formatPlural(others.length, 'more finding')} about the table${known === 0 ? '' : `, ${known} of them as at the base`}`;
    const list: Block = { kind: 'list', items: others.map(findingLine) };
    return [{ kind: 'fold', title, blocks: [list] }];
  },
};

function listShown(result: Result): Finding[] {
  return listNewFindings(result).slice(0, MOST_SHOWN);
}

/** A finding with its code, which leads to what is said of it. */
export function findingLine(finding: Finding): Line {
  const { code } = finding;
  return [link(code, checkAddress(code)), `: ${describeFinding(finding)}`];
}
