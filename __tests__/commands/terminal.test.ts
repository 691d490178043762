import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BaseRequest } from '../../src/commands/base/locateBase.js';
import { gate, type GateOptions } from '../../src/commands/gate.js';
import type { OtherFiles } from '../../src/commands/writeOthers.js';
import { parseResult } from '../../src/document/parseResult.js';
import { verifyResult } from '../../src/verify/verifyResult.js';
import { predict } from '../../src/commands/predict.js';
import { createRepository, type Repository } from '../support/github/createRepository.js';
import { IRIS } from '../support/scenario.js';

jest.setTimeout(60_000);

const CWD = process.cwd();
let cwd: string;
let printed: string;
let told: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-terminal-'));
  process.chdir(cwd);
  await writeFile('iris.csv', IRIS);
  printed = '';
  told = '';
  const keep = (text: unknown): boolean => {
    printed += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation((text: unknown): boolean => {
    told += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.chdir(CWD);
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

/** What is said beside the inputs. */
function optionsOf(
  base: Partial<BaseRequest> = {},
  files: Partial<OtherFiles> = {},
  more: Partial<Pick<GateOptions, 'output' | 'annotations'>> = {},
): GateOptions {
  const nothing = { revision: null, metrics: null, isOptional: false };
  return {
    base: { ...nothing, ...base },
    files: { history: null, junit: null, dotenv: null, sarif: null, ...files },
    output: 'report',
    annotations: false,
    ...more,
  };
}

function explicit(values: Record<string, string>) {
  return {
    origin: 'flag' as const,
    values: new Map(Object.entries({ trees: '5', ...values })),
  };
}

describe('gate', () => {
  it('runs on the bundled table without a baseline', async () => {
    expect(await gate(explicit({}), optionsOf())).toBe('passed');
    expect(printed).toContain('no base to compare with');
  });

  it('runs on a table and settings of this directory, and fails below the limit', async () => {
    await writeFile('settings.yml', 'data: iris.csv\nalgorithm: decision-tree\n');
    const values = new Map([
      ['config', 'settings.yml'],
      ['min-accuracy', '1'],
    ]);
    expect(await gate({ origin: 'flag', values }, optionsOf())).toBe('failed');
  });

  it('compares with a revision, and knows one that does not exist', async () => {
    const repository: Repository = await createRepository();
    try {
      const base = await repository.commit({ 'iris.csv': IRIS });
      process.chdir(await repository.checkOut(base, 'full'));
      expect(await gate(explicit({ data: 'iris.csv' }), optionsOf({ revision: 'HEAD' }))).toBe(
        'passed',
      );
      expect(printed).toContain('every prediction the same');
      await expect(
        gate(explicit({ data: 'iris.csv' }), optionsOf({ revision: 'nothing' })),
      ).rejects.toMatchObject({
        code: 'baseline-commit',
      });
      process.chdir(cwd);
    } finally {
      await repository.remove();
    }
  });
});

describe('gate in parts', () => {
  it('grows a part, judges nothing, and puts together what is in the folder', async () => {
    const given = { data: 'iris.csv', 'output-directory': 'whole' };
    expect(await gate(explicit(given), optionsOf())).toBe('passed');
    for (const part of ['1/2', '2/2']) {
      printed = '';
      expect(await gate(explicit({ data: 'iris.csv', part }), optionsOf())).toBeNull();
      expect(printed).toMatch(
        /^Part \d of 2 of iris has grown 15 trees \(\d+ kB\)\. It judges nothing: .*\n.*\.trees\n$/,
      );
    }
    expect(await readdir('forest-gate-out')).toEqual([
      'forest-gate--iris.part-1-of-2.trees',
      'forest-gate--iris.part-2-of-2.trees',
    ]);
    told = '';
    expect(await gate(explicit({ data: 'iris.csv', parts: '2' }), optionsOf())).toBe('passed');
    expect(told).toContain('30 trees came from 2 parts, and 0 were grown here.');
    for (const name of ['model.json', 'model.onnx', 'predictions.csv', 'report.html']) {
      const both = [`whole/${name}`, `forest-gate-out/${name}`];
      const [whole, gathered] = await Promise.all(both.map((path) => readFile(path)));
      expect([name, gathered?.equals(whole ?? Buffer.alloc(0))]).toEqual([name, true]);
    }
  });

  it('looks through another folder and the folders in it, follows no link, and tells what is missing', async () => {
    await gate(explicit({ data: 'iris.csv', part: '1/2', 'output-directory': 'a' }), optionsOf());
    const name = 'forest-gate--iris.part-1-of-2.trees';
    await mkdir('parts/one/two', { recursive: true });
    await rename(`a/${name}`, `parts/one/two/${name}`);
    await symlink(`one/two/${name}`, `parts/${name}`);
    await writeFile('parts/forest-gate--iris.part-2-of-2.trees', 'nonsense');
    const given = explicit({ data: 'iris.csv', parts: '2', 'parts-from': 'parts' });
    told = '';
    expect(await gate(given, optionsOf())).toBe('passed');
    expect(told).toContain(
      'The part forest-gate--iris.part-2-of-2.trees is left out: it is no part of a forest',
    );
    expect(told).toContain('Part 2 of 2 is missing: what is lacking is grown here.');
    expect(told).toContain('15 trees came from 1 part, and 15 were grown here.');
  });

  it('says that a folder is not there', async () => {
    const given = explicit({ data: 'iris.csv', parts: '2', 'parts-from': 'nowhere' });
    await expect(gate(given, optionsOf())).rejects.toThrow('parts-from: "nowhere" cannot be read');
  });
});

describe('the base of a command', () => {
  const quick = { data: 'iris.csv' };
  const METRICS = 'forest-gate-out/metrics.json';

  it('is a stored document, read as an artifact is', async () => {
    await gate(explicit(quick), optionsOf());
    await rename(METRICS, 'base.json');
    expect(await gate(explicit(quick), optionsOf({ metrics: 'base.json' }))).toBe('passed');
    expect(printed).toContain('every prediction the same');
    expect(printed).toContain('From base.json.');
    const { baseline } = parseResult(await readFile(METRICS));
    expect(baseline).toMatchObject({ source: 'artifact', commit: null, reason: 'From base.json.' });
    expect([...verifyResult(parseResult(await readFile(METRICS)))]).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ differences: [expect.anything()] })]),
    );
  });

  it('never passes when its document says what does not follow from it', async () => {
    await gate(explicit(quick), optionsOf());
    const forged = (await readFile(METRICS, 'utf8')).replace(/"correct": ?\d+/, '"correct": 150');
    await writeFile('base.json', forged);
    expect(await gate(explicit(quick), optionsOf({ metrics: 'base.json' }))).toBe('inconclusive');
    const { baseline } = parseResult(await readFile(METRICS));
    expect(baseline.source).toBe('unreadable');
    expect(baseline.reason).toContain(
      'base.json cannot be used as the base: it contradicts itself',
    );
  });

  it('comes from an address, whose query is told to nobody', async () => {
    await gate(explicit(quick), optionsOf());
    const stored = await readFile(METRICS);
    const server = createServer((request, reply) => {
      reply.statusCode = request.url?.startsWith('/base.json') === true ? 200 : 404;
      if (request.url === '/broken') reply.statusCode = 500;
      reply.end(reply.statusCode === 200 ? stored : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      const at = `http://127.0.0.1:${port}`;
      const run = (path: string, isOptional = false) =>
        gate(explicit(quick), optionsOf({ metrics: `${at}${path}`, isOptional }));
      expect(await run('/base.json?token=secret')).toBe('passed');
      expect(printed).toContain(`From ${at}/base.json.`);
      expect(printed).not.toContain('secret');
      await expect(run('/none?token=secret')).rejects.toThrow(
        `baseline-metrics: there is no ${at}/none. Give --baseline-optional where a first run has none yet.`,
      );
      expect(await run('/none', true)).toBe('passed');
      await expect(run('/broken', true)).rejects.toThrow('the server answered 500.');
    } finally {
      await new Promise((done) => server.close(done));
    }
    await expect(
      gate(explicit(quick), optionsOf({ metrics: 'http://127.0.0.1:1/base.json' })),
    ).rejects.toThrow('baseline-metrics: http://127.0.0.1:1/base.json cannot be read');
  });

  it('may be absent where that is said to be allowed', async () => {
    const optional = { isOptional: true };
    for (const base of [{ revision: 'nothing' }, { metrics: 'none.json' }, { revision: 'auto' }]) {
      expect(await gate(explicit(quick), optionsOf({ ...base, ...optional }))).toBe('passed');
      await expect(gate(explicit(quick), optionsOf(base))).rejects.toThrow(/^baseline-/);
    }
  });
});

describe('the files that a command is asked for', () => {
  it('are written and listed', async () => {
    await gate(
      explicit({ 'min-accuracy': '1' }),
      optionsOf({}, { junit: 'reports/gate.xml', dotenv: 'gate.env', sarif: 'gate.sarif' }),
    );
    expect(printed).toMatch(/reports.gate\.xml +each rule as a test of JUnit/);
    expect(printed).toMatch(/gate\.env +the outputs as variables/);
    expect(printed).toMatch(/gate\.sarif +broken rules and rows newly wrong/);
    expect(await readFile('gate.sarif', 'utf8')).toContain('"ruleId": "rule-failed"');
    const lines = (await readFile('gate.env', 'utf8')).split('\n');
    expect(lines).toContain('FOREST_GATE_VERDICT=failed');
    expect(lines).toContain('FOREST_GATE_BASELINE_COMMIT=');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z0-9_]+=.*$/);
    expect(await readFile('reports/gate.xml', 'utf8')).toContain(
      '<failure message="Below the limit."',
    );
  });
});

describe('what a command prints', () => {
  const FAILING = { 'min-accuracy': '1' };

  it('is the document and nothing else with json, and the verdict stays', async () => {
    expect(await gate(explicit(FAILING), optionsOf({}, {}, { output: 'json' }))).toBe('failed');
    expect(parseResult(printed).verdict).toBe('failed');
    expect(printed).toBe(await readFile('forest-gate-out/metrics.json', 'utf8'));
    expect(told).toContain('Measuring 5 models on 150 rows');
  });

  it('is one line when quiet, and no progress', async () => {
    await gate(explicit(FAILING), optionsOf({}, {}, { output: 'quiet' }));
    expect(printed).toMatch(/^iris: accuracy is 93\.3%, at least 100% is required\n$/);
    expect(told).toBe('');
  });

  it('has the annotations of the action, and no other line that a runner would obey', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${row % 7},${row % 2 === 0 ? '::error::x' : '##[warning]y'}`,
    );
    await writeFile('odd.csv', `a,"::set-output name=x::y"\n${rows.join('\n')}\n`);
    const options = optionsOf({}, {}, { annotations: true });
    await gate(explicit({ data: 'odd.csv', 'min-accuracy': '1' }), options);
    const commands = printed.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error::odd: accuracy is \S+%, at least 100% is required/);
    printed = '';
    await gate(explicit(FAILING), optionsOf({}, {}, { annotations: true, output: 'json' }));
    expect(parseResult(printed).verdict).toBe('failed');
    expect(told).toMatch(/^::error::iris: accuracy/m);
  });
});

describe('predict', () => {
  it('writes an answer for each row', async () => {
    await gate(explicit({}), optionsOf());
    await predict({ model: 'forest-gate-out/model.json', data: 'iris.csv', output: 'p.csv' }, {});
    expect((await readFile('p.csv', 'utf8')).split('\n')).toHaveLength(152);
    expect(printed).toContain('150 rows of iris.csv: p.csv');
  });
});
