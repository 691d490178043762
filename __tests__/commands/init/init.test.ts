import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../../src/commands/init/askOnTerminal.js';
import { findTables } from '../../../src/commands/init/findTables.js';
import { init, WORKFLOW, type InitRequest } from '../../../src/commands/init/init.js';
import { formatBound } from '../../../src/rules/rule.js';
import { readSettings } from '../../../src/settings/readSettings.js';
import { readSettingsFile } from '../../../src/settings/readSettingsFile.js';
import { DEFAULT_CONFIG } from '../../../src/settings/definitions.js';

const IRIS = readFileSync('data/iris.csv', 'utf8');
const NOTHING: InitRequest = { data: null, target: null };
const here = process.cwd();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-init-'));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(here);
  await rm(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
function start(request = NOTHING, ask: Ask | null = null, at = folder): Promise<string> {
  const progress = {
    phase: () => undefined,
    tree: () => undefined,
    note: () => undefined,
    end: () => undefined,
  };
  return init(request, { folder: at, ask, progress });
}

describe('init', () => {
  it('writes both files for the table it finds, and says what is next', async () => {
    put('data/iris.csv', IRIS);
    expect(await start()).toBe(`\
Predicted "species" of data/iris.csv: 94.7% of 150 rows right. Name another column or table by --target and --data.

Wrote .github/forest-gate.yml.
Wrote .github/workflows/model.yml.

Next:
1. Read both files, then commit them: git add .github && git commit -m "Add Forest Gate"
2. Push to main: that run stores the result which pull requests are compared with.
3. Make the job forest-gate a required check in the settings of the branch, and open a pull request.`);
    expect(read(DEFAULT_CONFIG)).toContain('\ndata: data/iris.csv\ntarget: species\n');
    expect(read(DEFAULT_CONFIG)).toMatch(/\nmin-accuracy: 0\.\d+\n[^]*\nmax-drop: 0\.\d+\n$/);
    expect(read(WORKFLOW)).toContain('branches:\n      - main\n');
  });

  it('proposes limits for a number, which its own run keeps', async () => {
    put('data/iris.csv', IRIS);
    expect(await start({ data: null, target: 'petal_width' })).toMatch(
      /^Predicted "petal_width" of data\/iris\.csv: off by 0\.1\d+ on average of 150 rows\./,
    );
    const text = read(DEFAULT_CONFIG);
    const [, ceiling = ''] =
      /\nrules:\n {2}- mae <= (0\.\d+)\n {2}- mae drop <= [\d.]+%\n {2}- rows-relabelled <= 0 warn\n$/.exec(
        text,
      ) ?? [];
    const [, mae = '', high = ''] =
      /was measured as ([\d.]+) on 150 rows.* to ([\d.]+)\)/.exec(text) ?? [];
    expect(Number(mae)).toBeLessThan(Number(ceiling));
    expect(Math.abs(Number(ceiling) - Number(high))).toBeLessThan(0.001);
    const { gateOfNumbers } = readSettings({
      explicit: { origin: 'flag', values: new Map() },
      file: readSettingsFile({ path: DEFAULT_CONFIG, text }),
    });
    expect(gateOfNumbers.rules.map(formatBound)).toEqual([
      `mae <= ${ceiling}`,
      expect.stringMatching(/^mae drop <= /),
      'rows-relabelled <= 0',
    ]);
  });

  it('asks for table and target, and takes what it found when nothing is typed', async () => {
    put('a.csv', IRIS);
    put('data/iris.csv', IRIS.replace('species', 'Label'));
    const asked: string[][] = [];
    const ask: Ask = (question, found) => {
      asked.push([question, found]);
      return Promise.resolve(asked.length === 1 ? './data/iris.csv' : found);
    };
    await start(NOTHING, ask);
    expect(asked).toEqual([
      ['Which table is to be learned from? (found a.csv and data/iris.csv)', 'a.csv'],
      ['Which column is to be predicted?', 'Label'],
    ]);
    expect(read(DEFAULT_CONFIG)).toContain('\ndata: data/iris.csv\ntarget: Label\n');
  });

  it.each(['tsv', 'csv.gz', 'jsonl', 'parquet'])('learns from a .%s file', async (ending) => {
    const records = IRIS.trim()
      .split('\n')
      .map((line) => line.split(','));
    const [header = [], ...rows] = records;
    const objects = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
    const bytes = {
      tsv: IRIS.replaceAll(',', '\t'),
      'csv.gz': gzipSync(IRIS),
      jsonl: objects.map((object) => JSON.stringify(object)).join('\n'),
      parquet: readFileSync(join(here, '__tests__/fixtures/parquet/pandas-snappy.parquet')),
    }[ending];
    writeFileSync(join(folder, `t.${ending}`), bytes ?? '');
    await start({ data: null, target: ending === 'parquet' ? 'y' : 'species' });
    expect(read(DEFAULT_CONFIG)).toContain(`\ndata: t.${ending}\n`);
  });

  it('overwrites nothing, and says what is there', async () => {
    put('iris.csv', IRIS);
    put(WORKFLOW, 'mine');
    expect(await start()).toContain(
      'Wrote .github/forest-gate.yml.\n.github/workflows/model.yml is there already and stays as it is.\n',
    );
    expect(read(WORKFLOW)).toBe('mine');
    await expect(start()).rejects.toThrow(
      '.github/forest-gate.yml and .github/workflows/model.yml are there already and stay as they are. Edit them, or delete one to have it written anew.',
    );
  });

  it('writes nothing when there is no table, or none that can be used', async () => {
    await expect(start()).rejects.toThrow(
      'There is no table here: no .csv, .tsv, .jsonl, .ndjson or .parquet.',
    );
    put('iris.csv', IRIS);
    await expect(start({ data: null, target: 'specie' })).rejects.toThrow(
      'There is no column "specie". Did you mean species?',
    );
    await expect(start({ data: '../other.csv', target: null })).rejects.toThrow();
    put('bad.csv', 'a,b\n1,x\n2\n');
    await expect(start({ data: 'bad.csv', target: null })).rejects.toThrow('bad.csv');
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });

  it('runs in the root of a repository, and knows its branch', async () => {
    execFileSync('git', ['init', '--quiet', '--initial-branch=trunk'], {
      env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    });
    put('iris.csv', IRIS);
    put('deep/iris.csv', IRIS);
    await expect(start(NOTHING, null, join(folder, 'deep'))).rejects.toThrow(
      'GitHub looks for workflows in the root of a repository only. Run init there: ',
    );
    expect(await start()).toContain('2. Push to trunk:');
    expect(read(WORKFLOW)).toContain('branches:\n      - trunk\n');
  });
});

describe('the tables that init finds', () => {
  it('are those of the folder, the nearest first, and none of packages, results or hidden folders', async () => {
    for (const path of [
      'z.CSV',
      'b/x.csv',
      'a/y.csv',
      'node_modules/p/t.csv',
      'forest-gate-out/predictions.csv',
      '.hidden/t.csv',
      'a/b/c/d/far.csv',
      'notes.txt',
      'c.csv.gz',
      'd.tsv',
      'e.jsonl',
      'f.ndjson.gz',
      'g.parquet',
      'package.json',
      'logs.gz',
    ]) {
      put(path, '');
    }
    expect(await findTables(folder)).toEqual([
      'c.csv.gz',
      'd.tsv',
      'e.jsonl',
      'f.ndjson.gz',
      'g.parquet',
      'z.CSV',
      'a/y.csv',
      'b/x.csv',
    ]);
  });
});
