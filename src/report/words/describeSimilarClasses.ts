import type { Result } from '../../document/result.js';
import { listNames } from './listNames.js';
import { formatPlural } from './numbers.js';

const MOST_GROUPS = 3;

/** What to look at when classes seem to be the same; `null` when none do. Plain text. */
export function describeSimilarClasses({ data }: Result): string | null {
  const groups = data.similarClasses;
  if (groups.length === 0) return null;
  const rest = groups.length - MOST_GROUPS;
  const more = rest > 0 ? `; and ${formatPlural(rest, 'more group')}` : '';
  const shown = groups.slice(0, MOST_GROUPS).map(listNames).join('; ');
  return `Classes that differ only in case or blanks count as different ones: ${shown}${more}. If they are the same, spell them the same.`;
}
