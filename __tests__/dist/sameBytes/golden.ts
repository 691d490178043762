import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Hashes, Place } from './measureBytes.js';

const FILE = '__tests__/dist/golden/same-bytes.json';

/** What each table came to when it was measured first. */
export const GOLDEN = (
  existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}
) as Readonly<Record<string, Hashes>>;

export function writeGolden(hashes: Readonly<Record<string, Hashes>>): void {
  writeFileSync(FILE, `${JSON.stringify(hashes, null, 2)}\n`);
}

const TIME_ZONES = ['UTC', 'Pacific/Apia', 'America/St_Johns'];
const LANGUAGES = ['C', 'sv_SE.UTF-8', 'tr_TR.UTF-8'];

/** One of the places: 126 of them in turn are every combination on one Node. */
export function placeAt(index: number, node: string): Place {
  return {
    node,
    timeZone: TIME_ZONES[index % 3]!,
    language: LANGUAGES[Math.floor(index / 3) % 3]!,
    workers: 1 + (index % 7),
    lineEnd: index % 2 === 0 ? '\n' : '\r\n',
  };
}
