import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { digestOf } from '../../src/files/digestOf.js';
import { TARGETS } from './targets.js';

/**
 * Feeds everything that reads what others wrote with inputs that jazzer.js finds by what they reach, each
 * target for some minutes, beginning with what was found before in `.tools/fuzz`. Prints what was tried;
 * an input that is not read or refused as it should is kept there, and ends the run with 1.
 *
 *     npm run fuzz -- [minutes of each] [target ...]
 *
 * FOREST_GATE_FUZZ_NODE may name another Node.js, where this one cannot load the engine of jazzer.js.
 */
const JAZZER = resolve('.tools/jazzer/node_modules/@jazzer.js/core/dist/cli.js');
const FUZZED = ['.build/src/', 'node_modules/yaml/', 'node_modules/yauzl/'];
const CODECS = ['node_modules/csv-parse/', 'node_modules/hyparquet/', 'node_modules/fzstd/'];
const words = process.argv.slice(2);
const minutes = words.map(Number).find((count) => count > 0) ?? 10;
const names = words.filter((word) => TARGETS.has(word));
const node = process.env['FOREST_GATE_FUZZ_NODE'] ?? process.execPath;

console.log(`${minutes} minutes of each target, on one processor.`);
console.log(
  '| Target | Inputs tried | Branches reached | Findings |\n| --- | ---: | ---: | ---: |',
);
for (const name of names.length > 0 ? names : TARGETS.keys()) await fuzzOne(name);

async function fuzzOne(name: string): Promise<void> {
  const folder = resolve('.tools', 'fuzz', name);
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  for (const seed of TARGETS.get(name)?.seeds() ?? []) {
    const bytes = Buffer.from(seed);
    const digest = digestOf({ bytes: bytes.length, pieces: () => [bytes] });
    writeFileSync(join(corpus, digest.slice(0, 40)), bytes);
  }
  const before = listFindings(folder).length;
  const includes = [...FUZZED, ...CODECS].flatMap((path) => ['-i', path]);
  const limits = [
    `-max_total_time=${Math.round(minutes * 60)}`,
    '-max_len=8192',
    '-rss_limit_mb=4096',
  ];
  const places = [`-artifact_prefix=${folder}/`, '-print_final_stats=1'];
  const entry = resolve('.build/__tests__/fuzz/jazzer.js');
  const args = [
    JAZZER,
    entry,
    corpus,
    ...includes,
    '-e',
    'never',
    '--timeout=30000',
    '--',
    ...limits,
    ...places,
  ];
  const child = spawn(node, args, {
    env: { PATH: process.env['PATH'], FOREST_GATE_FUZZ: name },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, log] = await Promise.all([text(child.stdout), text(child.stderr)]);
  writeFileSync(join(folder, 'log.txt'), `${out}\n${log}`);
  const all = `${out}\n${log}`;
  const tried = Number(
    /stat::number_of_executed_units:\s*(\d+)/.exec(all)?.[1] ?? lastOf(all, /^#(\d+)\t/gm),
  );
  const reached = lastOf(all, /\bcov: (\d+)/g);
  const findings = listFindings(folder).slice(before);
  console.log(
    `| ${name} | ${tried.toLocaleString('en')} | ${reached.toLocaleString('en')} | ${findings.length} |`,
  );
  if (tried === 0) console.log(log.split('\n').slice(0, 8).join('\n'));
  if (tried > 0 && findings.length === 0) return;
  process.exitCode = 1;
  for (const path of findings) {
    const shown = JSON.stringify(readFileSync(path).toString('latin1').slice(0, 300));
    console.log(`  ${path}: ${shown}\n${describe(all)}`);
  }
}

function lastOf(log: string, pattern: RegExp): number {
  return Number([...log.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

function listFindings(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(?:crash|timeout|oom|leak|slow-unit)-/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** What the log says of the last finding. */
function describe(log: string): string {
  const at = log.indexOf('Uncaught Exception');
  return log.slice(Math.max(0, at), at + 1_200);
}
