import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const GOLDEN = '__tests__/report/golden';
const TOOL = join('.tools', 'hub');
const PYTHON = join(TOOL, 'bin', 'python');

/** Whether the Hub's own library is there, or can be installed. */
function hasHub(): boolean {
  const run = (program: string, ...args: string[]): void =>
    void execFileSync(program, args, { stdio: 'ignore' });
  try {
    if (!existsSync(PYTHON)) run('python3', '-m', 'venv', TOOL);
    run(PYTHON, '-m', 'pip', 'install', '--quiet', 'huggingface_hub==2.4.0');
    return true;
  } catch {
    return false;
  }
}

describe('model-card.md and huggingface_hub', () => {
  (hasHub() ? it : it.skip)('is read and written again as it was', () => {
    const cards = readdirSync(GOLDEN).filter((file) => file.endsWith('.card.md'));
    const said = execFileSync(
      PYTHON,
      ['__tests__/report/checkModelCard.py', ...cards.map((file) => join(GOLDEN, file))],
      { encoding: 'utf8' },
    );
    expect(said.match(/ \d+ metrics$/gm)).toHaveLength(cards.length);
  });
});
