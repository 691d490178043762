import { createHash } from 'node:crypto';
import { NAME_LENGTH } from './kinds.js';

/**
 * A gate's name from the name of its data file. What a name may not hold is replaced, and a piece of
 * the hash of the original keeps two files apart that would then be called the same.
 */
export function nameGate(dataPath: string): string {
  const base = (dataPath.split(/[/\\]/).at(-1) ?? '').replace(/(?<=.)\.[^.]*$/s, '');
  const clean = base
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/[._-]{2,}/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^[._-]|[._-]$/g, '');
  if (clean === base && base !== '') return base;
  const hash = createHash('sha256').update(base).digest('hex').slice(0, 6);
  return `${clean.slice(0, NAME_LENGTH - 7).replace(/[._-]$/, '') || 'table'}-${hash}`;
}
