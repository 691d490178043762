import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { gate } from '../../src/commands/gate.js';
import { predict } from '../../src/commands/predict.js';
import { createRepository, type Repository } from '../support/github/createRepository.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(60_000);

const CWD = process.cwd();
let cwd: string;
let printed: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-terminal-'));
  process.chdir(cwd);
  await writeFile('iris.csv', IRIS);
  printed = '';
  const keep = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.chdir(CWD);
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

function explicit(values: Record<string, string>) {
  return {
    origin: 'flag' as const,
    values: new Map(Object.entries({ trees: '5', ...values })),
  };
}

describe('gate', () => {
  it('runs on the bundled table without a baseline', async () => {
    expect(await gate(explicit({}), null)).toBe('passed');
    expect(printed).toContain('no base to compare with');
  });

  it('runs on a table and settings of this directory, and fails below the limit', async () => {
    await writeFile('settings.yml', 'data: iris.csv\nalgorithm: decision-tree\n');
    const values = new Map([
      ['config', 'settings.yml'],
      ['min-accuracy', '1'],
    ]);
    expect(await gate({ origin: 'flag', values }, null)).toBe('failed');
  });

  it('compares with a revision, and knows one that does not exist', async () => {
    const repository: Repository = await createRepository();
    try {
      const base = await repository.commit({ 'iris.csv': IRIS });
      process.chdir(await repository.checkOut(base, 'full'));
      expect(await gate(explicit({ data: 'iris.csv' }), 'HEAD')).toBe('passed');
      expect(printed).toContain('every prediction the same');
      await expect(gate(explicit({ data: 'iris.csv' }), 'nothing')).rejects.toMatchObject({
        code: 'baseline-commit',
      });
      process.chdir(cwd);
    } finally {
      await repository.remove();
    }
  });
});

describe('predict', () => {
  it('writes an answer for each row', async () => {
    await gate(explicit({}), null);
    await predict({ model: 'forest-gate-out/model.json', data: 'iris.csv', output: 'p.csv' });
    expect((await readFile('p.csv', 'utf8')).split('\n')).toHaveLength(152);
    expect(printed).toContain('150 rows of iris.csv: p.csv');
  });
});
