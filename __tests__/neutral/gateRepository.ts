import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseClasses } from '../support/parseClasses.js';
import type { Result } from '../../src/document/result.js';
import type { PullRequest, Version } from './changes.js';

const run = promisify(execFile);
const COMMAND = resolve('dist/cli/index.js');
const SETTINGS = ['data: table.csv', 'target: class', 'rules: accuracy drop <= 0'];
/** Fewer than by default, so that a thousand pull requests take minutes; the luck of a seed is larger for it. */
const TREES = 40;

/** A git repository in an empty folder, in which pull requests are made and gated by the built command. */
export async function openRepository(
  folder: string,
): Promise<(pullRequest: PullRequest) => Promise<Result>> {
  const git = (...parameters: string[]) => run('git', parameters, { cwd: folder });
  await git('init', '--quiet');
  await git('config', 'user.name', 'Neutral');
  await git('config', 'user.email', 'neutral@example.com');
  return async ({ base, current }) => {
    write(folder, base);
    await git('add', 'table.csv', 'forest-gate.yml');
    await git('commit', '--quiet', '--message', 'Base', '--allow-empty');
    write(folder, current);
    const flags = ['gate', '--config', 'forest-gate.yml', '--baseline-commit', 'HEAD'];
    await run(process.execPath, [COMMAND, ...flags], { cwd: folder }).catch((error: unknown) => {
      const isFailed = error instanceof Error && 'code' in error && error.code === 1;
      if (!isFailed) throw error;
    });
    return parseClasses(readFileSync(join(folder, 'forest-gate-out', 'metrics.json')));
  };
}

function write(folder: string, version: Version): void {
  const { rows, settings, write: cell = String, lineEnd = '\n' } = version;
  const names = version.names ?? rows[0]!.slice(0, -1).map((_, column) => `c${column}`);
  const lines = [[...names, 'class'], ...rows].map((cells) => cells.map(cell).join(','));
  writeFileSync(join(folder, 'table.csv'), lines.map((line) => `${line}${lineEnd}`).join(''));
  const trees = settings.some((line) => line.startsWith('trees:')) ? [] : [`trees: ${TREES}`];
  const inForce = [...SETTINGS, ...trees, ...settings, ''];
  writeFileSync(join(folder, 'forest-gate.yml'), inForce.join('\n'));
}
