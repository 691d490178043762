import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMANDS } from '../../../src/commands/commands.js';
import { SHELLS } from '../../../src/commands/completionCommand.js';
import { renderCompletion } from '../../../src/commands/completion/renderCompletion.js';
import { DEFINITIONS, definitionsIn } from '../../../src/settings/definitions.js';
import { METRICS } from '../../../src/rules/metrics.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'forest-gate-completion-'));
  mkdirSync(join(cwd, 'some folder'));
  writeFileSync(join(cwd, 'some data.csv'), '');
  for (const shell of SHELLS) {
    writeFileSync(join(cwd, `completion.${shell}`), renderCompletion(shell, COMMANDS));
  }
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

/** What a shell offers in the place of the last word, as it does on Tab. */
type Complete = (...words: string[]) => string[];

const completeInBash: Complete = (...words) => {
  const script = `source ./completion.bash
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _forest_gate
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', ['--norc', '-c', script, 'bash', 'forest-gate', ...words]);
};

const completeInFish: Complete = (...words) =>
  run('fish', [
    '--no-config',
    '-c',
    `source completion.fish; complete -C ${JSON.stringify(`forest-gate ${words.join(' ')}`)}`,
  ]).map((line) => line.split('\t')[0] ?? '');

function run(shell: string, args: readonly string[]): string[] {
  const text = execFileSync(shell, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: cwd },
  });
  return text.split('\n').filter((line) => line !== '');
}

const FLAGS = definitionsIn('flag').map(({ name }) => `--${name}`);

const SHELLS_TO_ASK: readonly (readonly [shell: string, complete: Complete])[] = [
  ['bash', completeInBash],
  ['fish', completeInFish],
];

describe.each(SHELLS_TO_ASK.filter(([shell]) => isInstalled(shell)))(
  'the completion of %s',
  (_, complete) => {
    it('offers every command, and finishes one', () => {
      expect(complete('').sort()).toEqual([...COMMANDS.keys()].sort());
      expect(complete('pl')).toEqual(['plan']);
    });

    it('offers every flag, of the gate where no command is named', () => {
      for (const words of [['--'], ['gate', '--']]) {
        expect(complete(...words)).toEqual(expect.arrayContaining([...FLAGS, '--help']));
      }
      expect(complete('--')).not.toContain('--github-token');
      expect(complete('verify', '--m').sort()).toEqual(['--metrics', '--model']);
    });

    it('offers the values of every input that has a list of them', () => {
      const listed = DEFINITIONS.filter(
        (one) => one.choices !== undefined && one.bare === undefined,
      );
      expect(listed.length).toBeGreaterThan(5);
      for (const { name, choices } of listed) {
        expect(complete(`--${name}`, '').sort()).toEqual([...(choices ?? [])].sort());
      }
      expect(complete('--trees', '')).toEqual([]);
    });

    it('offers files, folders, and the words of commands', () => {
      expect(complete('--data', 'some').join(' ')).toMatch(/some\\? data\.csv/);
      expect(complete('--output-directory', 'some').join(' ')).toMatch(/^some\\? folder\/?$/);
      expect(complete('explain', '')).toEqual(expect.arrayContaining([...METRICS.keys()]));
      expect(complete('completion', 'z')).toEqual(['zsh']);
    });
  },
);

describe('a completion', () => {
  it('is registered in bash for the command, and knows --flag=value and a bare flag', () => {
    const registered = run('bash', ['--norc', '-c', 'source ./completion.bash; complete -p']);
    expect(registered).toEqual(['complete -F _forest_gate forest-gate']);
    expect(completeInBash('--algorithm', '=', 'dec')).toEqual(['decision-tree']);
    expect(completeInBash('--algorithm', '=')).toEqual(['random-forest', 'decision-tree']);
    expect(completeInBash('--strict', '')).toEqual(expect.arrayContaining(['true', '--data']));
  });

  it.each(SHELLS.filter(isInstalled))('is right in the syntax of %s', (shell) => {
    const checked = spawnSync(shell, ['-n', `completion.${shell}`], { cwd, encoding: 'utf8' });
    expect(checked).toMatchObject({ status: 0, stderr: '' });
  });

  it('tells zsh every flag with its meaning and its values', () => {
    const script = renderCompletion('zsh', COMMANDS);
    expect(script.startsWith('#compdef forest-gate\n')).toBe(true);
    const repeated = ['--rules', '--ignore-checks'];
    for (const flag of FLAGS) {
      expect(script).toContain(repeated.includes(flag) ? `'*${flag}=` : `'${flag}`);
    }
    expect(script).toContain(
      "'--algorithm=[What to grow]:algorithm:(random-forest decision-tree)'",
    );
    expect(script).toContain(":data:_files'");
  });
});
