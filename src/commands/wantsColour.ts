import type { Environment } from '../files/environment.js';
import type { MaybeTerminal } from './terminalWidth.js';

/**
 * Whether to write in colours: `NO_COLOR` (no-color.org) wins over `FORCE_COLOR` (force-color.org,
 * with Node's 0 and false for none), and that over what the stream is.
 */
export function wantsColour({ isTTY }: MaybeTerminal, env: Environment): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTTY === true && env['TERM'] !== 'dumb';
}
