import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parseResult } from '../../src/document/parseResult.js';
import { VERSION } from '../../src/version.js';
import { createRepository } from '../support/github/createRepository.js';
import { runCommand } from '../support/runCommand.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(120_000);
const require = createRequire(resolve('package.json'));

let cwd: string;
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(join(tmpdir(), 'forest-gate-command-')));
  await mkdir(join(cwd, 'data'));
  await writeFile(join(cwd, 'data', 'iris.csv'), IRIS);
});
afterEach(() => rm(cwd, { recursive: true, force: true, maxRetries: 5 }));

function read(name: string): Promise<string> {
return readFile(join(cwd, 'forest-gate-out', name), 'utf8');
}

describe('forest-gate gate', () => {
  it('needs no settings: trains on the iris table, writes its files, says it all and passes', async () => {
    const { exitCode, stdout } = await runCommand([], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/iris: accuracy \d+\.\d%/);
    for (const part of ['precision', 'Confusion matrix', 'accuracy \u2265 90%', 'model.json']) {
      expect(stdout).toContain(part);
    }
    expect((await readdir(join(cwd, 'forest-gate-out'))).sort()).toEqual([
      'badge.json',
      'metrics.json',
      'model-card.md',
      'model.json',
      'model.onnx',
      'predictions.csv',
      'profile.json',
      'report.html',
      'report.md',
      'scores.json',
    ]);
  });

  it('writes the model as ONNX too, with its digest, unless it is told not to', async () => {
    const model = join(cwd, 'forest-gate-out', 'model.onnx');
    await runCommand(['--trees', '5'], { cwd });
    const written = await readFile(model);
    expect(parseResult(await read('metrics.json')).model?.onnx).toEqual({
      bytes: written.length,
      sha256: createHash('sha256').update(written).digest('hex'),
    });
    const { exitCode, stdout } = await runCommand(['--trees', '5', '--onnx=false'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('model.onnx');
    expect(await readdir(join(cwd, 'forest-gate-out'))).not.toContain('model.onnx');
    expect(parseResult(await read('metrics.json')).model?.onnx).toBe('not-asked');
  });

  it('writes a model that ml-random-forest loads and that predicts the same there', async () => {
    await runCommand(['--trees', '20', '--data', 'data/iris.csv'], { cwd });
    const text = await read('model.json');
    const model = JSON.parse(text) as { forest: unknown; classes: string[]; features: string[] };
    const { RandomForestClassifier } = require('ml-random-forest') as {
      RandomForestClassifier: { load(model: unknown): { predict(rows: number[][]): number[] } };
    };
    const records = IRIS.trim().split('\n').slice(1);
    const rows = records.map((line) => line.split(',').slice(0, 4).map(Number));
    const answers = RandomForestClassifier.load(model.forest).predict(rows);
    const right = answers.filter(
      (code, row) => model.classes[code] === records[row]?.split(',').at(-1),
    );
    expect(right.length).toBeGreaterThan(145);
    const metrics = parseResult(await read('metrics.json'));
    expect(metrics.model?.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(metrics.model?.checkedRows).toBe(150);
  });

  it('grows a decision tree that ml-cart loads', async () => {
    const run = await runCommand(['gate', '--algorithm', 'decision-tree'], { cwd });
    expect(run.exitCode).toBe(0);
    const { forest } = JSON.parse(await read('model.json')) as { forest: unknown };
    const { DecisionTreeClassifier } = require('ml-cart') as {
      DecisionTreeClassifier: { load(model: unknown): { predict(rows: number[][]): number[] } };
    };
    expect(DecisionTreeClassifier.load(forest).predict([[5.1, 3.5, 1.4, 0.2]])).toEqual([0]);
  });

  it('compares with a git revision, and fails with exit code 1 on a drop', async () => {
    const repository = await createRepository();
    try {
      const base = await repository.commit({ 'data/iris.csv': IRIS });
      const workspace = await repository.checkOut(base, 'full');
      const args = ['--data', 'data/iris.csv', '--trees', '10', '--baseline-commit', 'HEAD'];
      const same = await runCommand(args, { cwd: workspace });
      expect(same.exitCode).toBe(0);
      expect(same.stdout).toContain('every prediction the same');
      await mkdir(join(workspace, '.github'));
      await writeFile(join(workspace, '.github', 'forest-gate.yml'), 'max-depth: 1\n');
      const worse = await runCommand(args, { cwd: workspace });
      expect(worse.exitCode).toBe(1);
      const unknown = await runCommand([...args.slice(0, -1), 'no-such'], { cwd: workspace });
      expect(unknown).toMatchObject({ exitCode: 2, stdout: '' });
      expect(unknown.stderr).toContain('git finds no commit "no-such"');
    } finally {
      await repository.remove();
    }
  });

  it('reads its settings from .github/forest-gate.yml, and a flag wins over them', async () => {
    await mkdir(join(cwd, '.github'));
    await writeFile(join(cwd, '.github', 'forest-gate.yml'), 'data: data/iris.csv\ntrees: 7\n');
    await runCommand([], { cwd });
    expect(parseResult(await read('metrics.json')).settings.trees).toBe(7);
    await runCommand(['--trees', '9'], { cwd });
    expect(parseResult(await read('metrics.json')).settings.trees).toBe(9);
  });

  it('paints a piped report only when told to', async () => {
    const render = async (env: Readonly<Record<string, string>>): Promise<string> =>
      (await runCommand(['--trees', '3', '--strict', 'true'], { cwd, env })).stdout;
    const plain = await render({});
    const coloured = await render({ FORCE_COLOR: '1' });
    expect(plain).toMatch(/^\u2714 iris: accuracy/);
    expect(coloured).toMatch(/^\u001b\[1m\u001b\[32m\u2714 iris: accuracy/);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(await render({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(plain);
    expect(parseResult(await read('metrics.json')).policy.strict).toBe(true);
  });

  it('writes predictions that read back: a record per tested row', async () => {
    await runCommand(['--trees', '10'], { cwd });
    const records: unknown = parse(await read('predictions.csv'), { columns: true });
    expect(records).toHaveLength(150);
    expect(records).toContainEqual(
      expect.objectContaining({ line: '2', actual: 'setosa', predicted: 'setosa' }),
    );
  });

  it.each([
    ['an unknown flag', ['--tress', '5'], '--tress'],
    ['a table that is not there', ['--data', 'nothing.csv'], 'nothing.csv'],
    ['a column that is not there', ['--data', 'data/iris.csv', '--target', 'kind'], 'kind'],
    ['a settings file that is not there', ['--config', 'x.yml'], 'x.yml'],
  ])('ends with 2 and one sentence for %s, and writes nothing', async (_, args, part) => {
    const run = await runCommand(args, { cwd });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(part);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(cwd)).toEqual(['data']);
  });

  it('prints help and version', async () => {
    const help = await runCommand(['--help']);
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toContain('--baseline-commit REV');
    expect((await runCommand(['--version'])).stdout).toBe(`${VERSION}\n`);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(version).toBe(VERSION);
  });
});

describe('forest-gate predict', () => {
  it('predicts each row of another CSV and says how many there are', async () => {
    await runCommand(['--trees', '10'], { cwd });
    await writeFile(
      join(cwd, 'new.csv'),
      'note,petal_width,petal_length,sepal_width,sepal_length\na,0.2,1.4,3.5,5.1\n"b, c",2.3,6.1,3.0,7.7\n',
    );
    const run = await runCommand(
      ['predict', '--model', 'forest-gate-out/model.json', '--data', 'new.csv', '--output', 'out/p.csv'],
      { cwd },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toBe('Predicted species for 2 rows of new.csv: out/p.csv\n');
    expect(parse(await readFile(join(cwd, 'out', 'p.csv'), 'utf8'), { columns: true })).toEqual([
      { line: '2', predicted: 'setosa', share_setosa: '1', share_versicolor: '0', share_virginica: '0' },
      { line: '3', predicted: 'virginica', share_setosa: '0', share_versicolor: '0', share_virginica: '1' },
    ]);
  });

  it('predicts from rows with texts and gaps, and tells a text that the model never saw', async () => {
    const cities = ['Bath', 'York', '', 'Ely'];
    const rows = Array.from({ length: 120 }, (_, i) => {
      const [city, age] = [cities[i % 4], (i * 37) % 61];
      return `${i},${city},${i % 9 === 0 ? 'NA' : age},${i % 4 === 1 || age > 40 ? 'in' : 'out'}`;
    });
    await writeFile(join(cwd, 'towns.csv'), `,city,age,y\n${rows.join('\n')}\n`);
    const gate = await runCommand(
      ['--data', 'towns.csv', '--trees', '10', '--min-accuracy', '0', '--output-directory', 'towns'],
      { cwd },
    );
    expect(gate.exitCode).toBe(0);
    expect(gate.stdout).toContain('1 category: city. 1 number: age. Left out: a column without a name');
    await writeFile(join(cwd, 'new.csv'), 'age;city\n;York\n12,5;Rye\n3;\n');
    const run = await runCommand(
      ['predict', '--model', 'towns/model.json', '--data', 'new.csv', '--output', 'p.csv'],
      { cwd },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toBe(
      'Predicted y for 3 rows of new.csv: p.csv\n1 row has a text in city that the model was not trained on.\n',
    );
    const verified = await runCommand(
      ['verify', '--model', 'towns/model.json', '--data', 'towns.csv'],
      { cwd },
    );
    expect(verified.exitCode).toBe(0);
  });

  it.each([
    ['lacks a column', 'sepal_length\n1\n', 'sepal_width'],
    ['has a text among numbers', 'sepal_length,sepal_width,petal_length,petal_width\n1,2,x,4\n', 'line 2'],
    ['has no rows', 'sepal_length,sepal_width,petal_length,petal_width\n', 'no rows'],
  ])('refuses a CSV that %s', async (_, csv, part) => {
    await runCommand(['--trees', '2', '--min-accuracy', '0'], { cwd });
    await writeFile(join(cwd, 'new.csv'), csv);
    const run = await runCommand(
      ['predict', '--model', 'forest-gate-out/model.json', '--data', 'new.csv', '--output', 'p.csv'],
      { cwd },
    );
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(part);
    expect(await readdir(cwd)).not.toContain('p.csv');
  });

  it('refuses what is not a model', async () => {
    await writeFile(join(cwd, 'model.json'), '{"format": "forest-gate/model", "formatVersion": 9}');
    const args = ['predict', '--model', 'model.json', '--data', 'data/iris.csv'];
    const newer = await runCommand(args, { cwd });
    expect(newer.exitCode).toBe(2);
    expect(newer.stderr).toContain('format version 9');
    await writeFile(join(cwd, 'model.json'), '[');
    expect((await runCommand(args, { cwd })).exitCode).toBe(2);
  });

  it('R11: refuses a model that is not UTF-8, at its byte, and one of any number of keys at once', async () => {
    await runCommand(['--trees', '2', '--min-accuracy', '0'], { cwd });
    const model = Buffer.from(await read('model.json'));
    const at = model.indexOf('setosa');
    model[at] = 0xff;
    await writeFile(join(cwd, 'model.json'), model);
    const predict = ['predict', '--model', 'model.json', '--data', 'data/iris.csv'];
    const verify = ['verify', '--model', 'model.json', '--data', 'data/iris.csv'];
    for (const args of [predict, verify]) {
      const run = await runCommand(args, { cwd });
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expect(run.stderr).toContain(`it is not UTF-8 at byte ${at} (counted from 0)`);
    }
    const keys = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(',');
    await writeFile(join(cwd, 'model.json'), `{${keys}}`);
    const many = await runCommand(predict, { cwd });
    expect(many.exitCode).toBe(2);
    expect(many.stderr).toContain('The model file cannot be used: ');
    expect(many.stderr.length).toBeLessThan(300);
  });
});

describe('forest-gate verify', () => {
  it('R11: refuses a result that is not UTF-8, or a string of millions of escapes, with the reason', async () => {
    const verify = ['verify', '--metrics', 'metrics.json'];
    await writeFile(join(cwd, 'metrics.json'), Buffer.from('{"a":"\xe9"}', 'latin1'));
    const latin = await runCommand(verify, { cwd });
    expect(latin).toMatchObject({ exitCode: 2, stdout: '' });
    expect(latin.stderr).toContain('it is not UTF-8 at byte 6 (counted from 0)');
    await writeFile(join(cwd, 'metrics.json'), `{"format":"${'\\n'.repeat(30_000_000)}"}`);
    const long = await runCommand(verify, { cwd });
    expect(long).toMatchObject({ exitCode: 2, stdout: '' });
    expect(long.stderr).toContain('cannot be used as a result: format: ');
  });
});
