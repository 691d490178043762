import { readFile } from 'node:fs/promises';
import type { Environment } from '../files/environment.js';

/** The text of the event that started a run; `''` where there is none. */
export function readEvent(env: Environment): Promise<string> {
  return readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
}
