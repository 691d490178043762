import { formatCount } from './numbers.js';
import { shortName } from '../../text/visibleText.js';

const MOST_NAMES = 5;

/** `a, b and c`; of more than five names the rest is counted. Plain text. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(shortName);
  const rest = names.length - shown.length;
  const last = rest > 0 ? `${formatCount(rest)} more` : (shown.pop() ?? 'nothing');
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
