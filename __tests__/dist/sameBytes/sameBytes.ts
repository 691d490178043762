import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { GOLDEN, placeAt, writeGolden } from './golden.js';
import { type Hashes, measureBytes } from './measureBytes.js';
import { TABLES } from './tables.js';

/**
 * Measures each table in many places, and compares model.json, model.onnx and metrics.json with the
 * hashes that are kept: on this Node and those that installNodes.mjs fetched, in three time zones and
 * languages, with 1 to 7 workers and both line ends. Prints what was tried; ends with 1 when a hash
 * differs. UPDATE_GOLDENS=1 keeps the hashes of the first place instead.
 *
 *     npm run same-bytes [-- places per table and Node]
 */
const places = Number(process.argv[2] ?? 7);
const nodes = [process.execPath, ...[22, 24].map(fetched).filter((path) => existsSync(path))];
const top = await mkdtemp(join(tmpdir(), 'forest-gate-same-bytes-'));
const first: Record<string, Hashes> = {};
let differing = 0;
let tried = 0;

const cases = nodes.flatMap((node) =>
  Array.from({ length: places }, (_, index) =>
    TABLES.map((table, row) => ({ table, place: placeAt(5 * row + index, node) })),
  ).flat(),
);
await Promise.all(Array.from({ length: availableParallelism() }, work));
await rm(top, { recursive: true, force: true, maxRetries: 5 });
if (process.env['UPDATE_GOLDENS'] === '1') {
  writeGolden(Object.fromEntries(TABLES.map(({ name }) => [name, first[name]!])));
}
const versions = nodes.map((node) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim());
console.log(
  `${process.platform} ${process.arch}, Node ${versions.join(', ')}: ` +
    `${tried} runs of ${TABLES.length} tables, ${3 * tried} files, ${differing} runs that differ`,
);
process.exitCode = differing === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = cases.shift(); next !== undefined; next = cases.shift()) {
    const { table, place } = next;
    const hashes = await measureBytes(table, place, top);
    const known = process.env['UPDATE_GOLDENS'] === '1' ? first[table.name] : GOLDEN[table.name];
    first[table.name] ??= hashes;
    tried++;
    if (isDeepStrictEqual(hashes, known ?? first[table.name])) continue;
    differing++;
    console.error(`${table.name} differs: ${JSON.stringify({ place, hashes, known })}`);
  }
}

function fetched(major: number): string {
  const program = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  return resolve('.tools', 'nodes', 'node_modules', `node-${major}`, program);
}
