import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseClasses } from '../../support/parseClasses.js';
import type { Result } from '../../../src/document/result.js';
import { MersenneTwister } from '../../../src/forest/engine/mersenneTwister.js';
import { RESULT_FILES } from '../../../src/run/files.js';
import { relabelIris, IRIS } from '../../support/scenario.js';
import type { Fault, Plan } from './plan.js';

/** A pull request on a machine, in a folder that holds the files of an earlier run. */
export interface Scene {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly trees: number;
  /** The files of the earlier run. */
  readonly before: Ending['files'];
  /** How it ends when nothing fails. */
  readonly sound: Ending;
  /** What can fail: the calls of a sound run. */
  readonly faults: readonly Fault[];
}

/** How a run ended, and what is in its folder. */
export interface Ending {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
}

const MOST = 26;
const OUT = 'forest-gate-out';
const INJECT = pathToFileURL(resolve('.build/__tests__/dist/torture/inject.js')).href;

/** What a pull request is about. */
interface Subject {
  readonly name: string;
  /** The table of the base, and that of the pull request. */
  readonly base: string;
  readonly csv: string;
  /** Of the run that is tortured; the one before had one less. */
  readonly trees: number;
  /** What is to fail: the beginnings of calls. */
  readonly calls: RegExp;
}

/**
 * Makes a scene: a repository whose pull request changed the table, measured before with other settings.
 *
 * @param top where its folders are made
 */
async function makeScene(
  top: string,
  { name, base, csv, trees, calls: meant }: Subject,
): Promise<Scene> {
  const folder = await mkdtemp(join(top, 'scene-'));
  const git = (...words: string[]): unknown => execFileSync('git', words, { cwd: folder });
  await writeFile(join(folder, 'table.csv'), base);
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'somebody@example.com');
  git('config', 'user.name', 'Somebody');
  git('add', '.');
  git('commit', '-q', '-m', 'The table');
  await writeFile(join(folder, 'table.csv'), csv);
  const own = ['gate', '--data', 'table.csv', '--baseline-commit', 'main', '--min-accuracy', '0.1'];
  const args = [...own, '--trees', String(trees)];
  const { files: before } = await runIn(folder, [...own, '--trees', String(trees - 1)], {});
  const log = join(top, `${name}.json`);
  const here = await copyOf(top, folder);
  const sound = await runIn(here, args, { log });
  const calls = JSON.parse(await readFile(log, 'utf8')) as string[];
  const faults = listFaults(calls.filter((call) => meant.test(call)));
  return { name, folder, args, trees, before, sound, faults };
}

/**
 * Each call fails once, each function from each of its calls on, and each call that writes is the last:
 * of a call that is made very often as many as `MOST`, the first and the last among them.
 */
function listFaults(calls: readonly string[]): Fault[] {
  const times = new Map<string, number>();
  for (const call of calls) times.set(call, (times.get(call) ?? 0) + 1);
  // Node.js reads the program.
  times.delete('readFile index.js');
  return [...times].flatMap(([call, count]) => {
    const writes = /^(?:writeFileSync|renameSync|linkSync|openSync|mkdir) /.test(call);
    const hows = writes ? (['once', 'ever', 'kill'] as const) : (['once', 'ever'] as const);
    const step = Math.max(1, (count - 1) / (MOST - 1));
    const nths = Array.from({ length: Math.min(count, MOST) }, (_, at) => 1 + Math.round(at * step));
    return nths.flatMap((nth) => hows.map((how) => ({ call, nth, how })));
  });
}

/** Runs a scene in a copy of its folder, with one fault. */
export async function torture(top: string, scene: Scene, fault: Fault): Promise<Ending> {
  return inCopy(top, scene, (folder) => runIn(folder, scene.args, { fault }));
}

/** Calls with a copy of a scene's folder, which is then gone. */
export async function inCopy<T>(
  top: string,
  { folder }: Scene,
  call: (folder: string) => Promise<T>,
): Promise<T> {
  const copy = await copyOf(top, folder);
  try {
    return await call(copy);
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function copyOf(top: string, folder: string): Promise<string> {
  const copy = await mkdtemp(join(top, 'copy-'));
  await cp(folder, copy, { recursive: true });
  return copy;
}

async function runIn(cwd: string, args: readonly string[], plan: Plan): Promise<Ending> {
  return runAsIs(cwd, ['--import', INJECT, resolve('dist/cli/index.js'), ...args], {
    env: { FOREST_GATE_TORTURE: JSON.stringify(plan) },
  });
}

/** Runs Node.js in a folder, where it may be killed after so many milliseconds. */
export async function runAsIs(
  cwd: string,
  words: readonly string[],
  more: { readonly env?: Readonly<Record<string, string>>; readonly killAfter?: number } = {},
): Promise<Ending> {
  const env = { PATH: process.env['PATH'], ...more.env };
  const ended = await new Promise<Omit<Ending, 'files'>>((done) => {
    const timeout = more.killAfter ?? 60_000;
    const options = { cwd, env, timeout, maxBuffer: 1 << 26, killSignal: 'SIGKILL' as const };
    const child = execFile(process.execPath, [...words], options, (_, stdout, stderr) => {
      done({ exitCode: child.exitCode, stdout, stderr });
    });
  });
  await mkdir(join(cwd, OUT), { recursive: true });
  const files: Record<string, string> = {};
  for (const name of await readdir(join(cwd, OUT))) {
    files[name] = await readFile(join(cwd, OUT, name), 'latin1');
  }
  return { ...ended, files };
}

/**
 * What is wrong with the end of a run in which a call failed; `null` if nothing is. It ends as it would
 * have without, or with one sentence for its user; and its files are those of one run, the new or the old.
 */
export async function findFlaw(scene: Scene, fault: Fault, ending: Ending): Promise<string | null> {
  const { exitCode, stderr } = ending;
  if (/\n\s+at |defect of/.test(stderr)) return `a stack trace: ${stderr.slice(0, 600)}`;
  if (exitCode === null && fault.how !== 'kill') return 'it did not end by itself';
  if (exitCode === 2 && !/^forest-gate: .*\.$/m.test(stderr.replace(/\s*\n(?!forest)/g, ' ').trim())) {
    return `no sentence: ${stderr}`;
  }
  if (exitCode === 3) return `exit 3: ${stderr}`;
  return findMisfit(scene, fault, ending);
}

async function findMisfit(
  scene: Scene,
  { how }: Fault,
  { exitCode, files }: Ending,
): Promise<string | null> {
  const names = Object.keys(scene.sound.files);
  const lost = names.filter((name) => files[name] === undefined);
  // Where a process is killed between two names that are taken, the one that says they are of one run
  // is not there.
  if (how === 'kill' && lost.join() === 'metrics.json') {
    return findHalf(
      scene,
      files,
      names.filter((name) => !lost.includes(name)),
    );
  }
  if (lost.length > 0) return `lost ${lost.join()}`;
  let result: Result;
  try {
    result = parseClasses(Buffer.from(files['metrics.json'] ?? '', 'latin1'));
  } catch (error) {
    return `metrics.json is not whole: ${String(error)}`;
  }
  const isNew = result.settings.trees === scene.trees;
  const isVerdict = exitCode === 0 || exitCode === 1;
  const isOther = isVerdict && exitCode !== scene.sound.exitCode;
  // Without its base a run cannot tell, which it says; it never says another thing.
  if (isOther && result.verdict !== 'inconclusive') return `the verdict ${result.verdict}`;
  if (exitCode !== null && exitCode < 2 && !isNew) return 'the files are those of another run';
  const others = [];
  if (hash(files['model.json']) !== result.model?.sha256) others.push('model.json');
  for (const { name, render } of RESULT_FILES) {
    if (files[name] === undefined) continue;
    const text = [...(await render(result, null))].join('');
    if (Buffer.from(text).toString('latin1') !== files[name]) others.push(name);
  }
  return others.length === 0 ? null : `of another run than metrics.json: ${others.join()}`;
}

/** The names of files that differ by more than the time. */
export function listDiffering(one: Ending['files'], other: Ending['files']): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => strip(one[name]) !== strip(other[name]));
}

function strip(text = ''): string {
  return text.replace(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, '');
}

/** The first of these files that is neither the old one nor the new one. */
function findHalf(
  { sound, before }: Scene,
  files: Ending['files'],
  names: readonly string[],
): string | null {
  const half = names.find(
    (name) => ![sound.files, before].some((whole) => strip(whole[name]) === strip(files[name])),
  );
  return half === undefined ? null : `half of ${half}`;
}

function hash(latin1 = ''): string {
  return createHash('sha256').update(Buffer.from(latin1, 'latin1')).digest('hex');
}

/** Files that the run should have taken away. */
export function findLeft({ files }: Ending): readonly string[] {
  return Object.keys(files).filter((name) => name.startsWith('.'));
}

const ALL = { base: IRIS, trees: 4, calls: /./ };

/** A pull request that passes, and one that made the model worse. */
export async function makeScenes(top: string): Promise<readonly Scene[]> {
  const good = IRIS.replace('5.1,3.5,1.4,0.2', '5.1,3.5,1.4,0.3');
  return Promise.all([makeScene(top, { ...ALL, name: 'good', csv: good }), makeBad(top)]);
}

/** One that made the model worse. */
export async function makeBad(top: string): Promise<Scene> {
  return makeScene(top, { ...ALL, name: 'bad', csv: relabelIris(5) });
}

/** One whose model takes threads to grow, of which only what they take is to fail. */
export async function makeThreads(top: string): Promise<Scene> {
  const base = drawLarge();
  const csv = base.replace('\n', '\n1,2,3,4,5,6,a\n');
  const calls = /^(?:Worker|SharedArrayBuffer) /;
  return makeScene(top, { name: 'threads', base, csv, trees: 150, calls });
}

/** Enough rows for threads to be worth their start. */
function drawLarge(): string {
  const random = new MersenneTwister(1);
  const rows = Array.from({ length: 3_000 }, () => {
    const cells = Array.from({ length: 6 }, () => random.below(100));
    return `${cells.join()},${cells[0]! + cells[1]! > 100 ? 'a' : 'b'}\n`;
  });
  return `a,b,c,d,e,f,label\n${rows.join('')}`;
}
