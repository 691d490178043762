import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseClasses } from '../../support/parseClasses.js';
import type { Result } from '../../../src/document/result.js';
import { runCommand } from '../../support/runCommand.js';
import { joinCsv } from '../../support/tables.js';
import type { Table } from './tables.js';

/** The files of a commit. */
export interface Version {
  readonly csv: string;
  readonly settings: readonly string[];
  /** Of the table. */
  readonly path?: string;
}

export interface PullRequest {
  readonly base: Version;
  readonly current: Version;
  readonly flags?: readonly string[];
}

export interface Judgement {
  readonly result: Result;
  readonly output: string;
  readonly exitCode: number | null;
}

/** A table and what the base's models answer for its rows. */
export interface Known {
  readonly table: Table;
  readonly answers: readonly string[];
}

/** A kind of pull request, and what has to become of it on any table. */
export interface Case {
  readonly name: string;
  readonly make: (known: Known) => PullRequest;
  /** The verdicts it may end with. */
  readonly ends: readonly Result['verdict'][];
  /** What the report has to say. */
  readonly told?: RegExp;
}

const DATA = 't.csv';
const CONFIG = 'gate.yml';

function settingsOf({ header, settings }: Table): string[] {
  return merge(
    [`data: ${DATA}`, `target: ${header.at(-1)}`, 'min-accuracy: 0.2', 'trees: 15'],
    settings,
  );
}

export function versionOf(table: Table, more: readonly string[] = []): Version {
  return { csv: joinCsv([table.header, ...table.rows]), settings: merge(settingsOf(table), more) };
}

/** Later lines win over earlier ones of the same name. */
export function merge(lines: readonly string[], more: readonly string[]): string[] {
  const nameOf = (line: string): string => line.slice(0, line.indexOf(':'));
  const names = new Set(more.map(nameOf));
  return [...lines.filter((line) => !names.has(nameOf(line))), ...more];
}

/** Has the built command judge a pull request in a repository of its own. */
export async function judge({ base, current, flags = [] }: PullRequest): Promise<Judgement> {
  const repository = await mkdtemp(join(tmpdir(), 'forest-gate-pull-'));
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', [...author, ...args], { cwd: repository });
  };
  try {
    git('init', '--quiet');
    for (const version of [base, current]) {
      git('rm', '-r', '--quiet', '--ignore-unmatch', '.');
      await writeFile(join(repository, version.path ?? DATA), version.csv);
      await writeFile(join(repository, CONFIG), `${version.settings.join('\n')}\n`);
      git('add', '.');
      git('commit', '--quiet', '--allow-empty', '-m', 'A commit');
    }
    const { stdout, stderr, exitCode } = await runCommand(
      ['--config', CONFIG, '--baseline-commit', 'HEAD~1', '--output-directory', 'out', ...flags],
      { cwd: repository },
    );
    if (exitCode === 2) throw new Error(stderr);
    const result = parseClasses(await readFile(join(repository, 'out', 'metrics.json'), 'utf8'));
    return { result, output: stdout.replaceAll(/\s+/g, ' '), exitCode };
  } finally {
    await rm(repository, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the base answers, found by a run of its own. */
export async function learn(table: Table): Promise<Known> {
  const version = versionOf(table);
  const { rows, data } = (await judge({ base: version, current: version })).result;
  return { table, answers: rows.predicted.map((index) => data.classes[index]!.name) };
}
