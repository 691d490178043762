import { createHash } from 'node:crypto';
import type { Settings } from '../settings/settings.js';
import type { Identity } from './part.js';

/**
 * What a part has to be of: the bytes of the table, wherever it lies, and the settings that trees
 * depend on.
 */
export function identify(
  data: Uint8Array,
  { table, hyperparameters, split }: Pick<Settings, 'table' | 'hyperparameters' | 'split'>,
  version: string,
): Identity {
  const columns = { ...table, data: null, slices: [] };
  return {
    version,
    data: digest(data),
    settings: digest(JSON.stringify([columns, hyperparameters, split])),
  };
}

function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
