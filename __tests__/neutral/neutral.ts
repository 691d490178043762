import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { CHANGES, shuffle, type Change, type PullRequest, type Row } from './changes.js';
import { openRepository } from './gateRepository.js';
import { judgeAt } from './judgeAt.js';
import {
  LIMITS,
  RESULTS_FILE,
  readResults,
  tabulate,
  type Count,
  type NeutralResults,
} from './results.js';

/**
 * How often the gate fails pull requests that change nothing that matters, and finds those that
 * make the model worse: makes them from public tables, has the built command judge each in a git
 * repository, and writes results.json beside the source of this file, from which `npm run docs`
 * makes the tables of the page on verdicts. Needs the packages of `npm run accuracy`, see there. With
 * parts of names it makes these kinds alone and keeps the others.
 *
 *     npm run package && npm run neutral -- [pull requests of each neutral kind and table] [kind ...]
 */
const PYTHON = process.env['PYTHON'] ?? '.tools/accuracy/bin/python';
const [number = '8', ...wanted] = process.argv.slice(2);
const NEUTRAL = Number(number);
const MADE = CHANGES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
/** What was found of other kinds, by an earlier run. */
const KEPT =
  wanted.length === 0 ? [] : readResults().counts.filter(({ change }) => !isMade(change));
/** Of each kind that is worse: it takes fewer to see that most are found. */
const WORSE = Math.ceil(NEUTRAL / 4);
const MOST_ROWS = 200;
const PROCESSES = 2;

interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

const folder = mkdtempSync(join(tmpdir(), 'neutral-'));
try {
  const exported = join(folder, 'tables');
  mkdirSync(exported);
  execFileSync(PYTHON, ['__tests__/neutral/exportTables.py', exported]);
  const files = readdirSync(exported).sort();
  const waiting = [...files];
  const counts = new Map<string, Count[]>();
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const table = JSON.parse(readFileSync(join(exported, file), 'utf8')) as Table;
      counts.set(file, await countVerdicts(table, join(folder, file.replace('.json', ''))));
      keep([...KEPT, ...files.flatMap((of) => counts.get(of) ?? [])]);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  const results = readResults();
  for (const isNeutral of [true, false]) {
    for (const cells of tabulate(results, isNeutral)) console.log(cells.join(' | '));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** After every table, so that a run that is cut short is not lost. */
function keep(counts: readonly Count[]): void {
  const results: NeutralResults = { date: new Date().toISOString().slice(0, 10), counts };
  writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
}

async function countVerdicts({ name, rows }: Table, repository: string): Promise<Count[]> {
  mkdirSync(repository);
  const gate = await openRepository(repository);
  // Part of the table, so that no two pull requests are about the same rows.
  const size = Math.min(MOST_ROWS, Math.round(0.9 * rows.length));
  const counts: Count[] = [];
  for (const change of MADE) {
    const pullRequests = change.isNeutral ? NEUTRAL : WORSE;
    const verdicts = { failed: zeros(), inconclusive: zeros(), passed: zeros() };
    for (let seed = 1; seed <= pullRequests; seed++) {
      const result = await gate(make(change, rows, size, seed));
      LIMITS.forEach((limit, index) => verdicts[judgeAt(result, limit)][index]!++);
    }
    const { name: kind, isNeutral } = change;
    counts.push({ change: kind, isNeutral, table: name, rows: size, pullRequests, ...verdicts });
    console.error(`${name}, ${kind}: ${verdicts.failed.join(', ')} of ${pullRequests} failed`);
  }
  return counts;
}

function make(change: Change, rows: readonly Row[], size: number, seed: number): PullRequest {
  const random = RandomNumbers.fromSeed(seed);
  return change.make(shuffle(rows, random).slice(0, size), random);
}

function isMade(name: string): boolean {
  return MADE.some((change) => change.name === name);
}

function zeros(): number[] {
  return LIMITS.map(() => 0);
}
