import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { listExamples, readPages } from '../support/pages.js';

jest.setTimeout(120_000);

const MAX_UNPACKED = 3_500_000;
const packedSchema = z.tuple([
  z.object({
    filename: z.string(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);
const manifest = z
  .looseObject({ version: z.string(), private: z.undefined().optional(), dependencies: z.undefined().optional() })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

let directory: string;
let packed: z.infer<typeof packedSchema>[0];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'forest-gate-package-'));
  [packed] = packedSchema.parse(
    JSON.parse(npm('pack', '--json', '--ignore-scripts', resolve('.'))),
  );
  npm('install', '--offline', '--no-audit', '--no-fund', join(directory, packed.filename));
});
afterAll(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));

function npm(...words: string[]): string {
  return execFileSync('npm', words, {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // On Windows npm is a command script, which only a shell can start.
    shell: process.platform === 'win32',
  });
}
function forestGate(...words: string[]): string {
  return npm('exec', '--offline', '--', 'forest-gate', ...words);
}
function node(...words: string[]): string {
  return execFileSync(process.execPath, words, { cwd: directory, encoding: 'utf8' });
}

describe('the package', () => {
  it('is the command and the library alone, under three megabytes', () => {
    expect(packed.unpackedSize).toBeLessThan(MAX_UNPACKED);
    expect(packed.files.map(({ path }) => path).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'data/iris.csv',
      'dist/cli/growWorker.js',
      'dist/cli/index.d.ts',
      'dist/cli/index.js',
      'dist/cli/licenses.txt',
      'dist/cli/metrics.schema.json',
      'dist/cli/package.json',
      'package.json',
    ]);
  });

  it('brings nothing but itself, and its command works, init first', () => {
    const installed = readdirSync(join(directory, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['forest-gate']);
    expect(forestGate('--version')).toContain(manifest.version);
    writeFileSync(join(directory, 'flowers.csv'), readFileSync('data/iris.csv'));
    forestGate('init', '--data', 'flowers.csv', '--yes');
    expect(readdirSync(join(directory, '.github', 'workflows'))).toEqual(['model.yml']);
    forestGate('--trees', '5');
    expect(readdirSync(join(directory, 'forest-gate-out'))).toContain('model.json');
  });

  it('is a library with types: the example of its page compiles and runs', () => {
    const examples = listExamples(readPages(), 'js').filter(
      ({ path }) => path === 'src/library/README.md',
    );
    expect(examples).toHaveLength(1);
    forestGate('--trees', '5', '--output-directory', 'base');
    expect(() => forestGate('--trees', '5', '--output-directory', 'current', '--min-accuracy', '1')).toThrow();
    const [{ code }] = z.tuple([z.object({ code: z.string() })]).parse(examples);
    writeFileSync(join(directory, 'example.mjs'), code);
    expect(node('example.mjs')).toBe('true\nfailed\n');
    writeFileSync(
      join(directory, 'use.mts'),
      [
        "import { compare, verify, type AnyResult } from 'forest-gate';",
        "const result: AnyResult = compare('{}', new Uint8Array());",
        "const word: 'passed' | 'failed' | 'inconclusive' = result.verdict;",
        'const first: number | undefined = result.rows.predicted[0];',
        "const error = result.task === 'regression' ? result.evaluation.mae : result.evaluation.accuracy;",
        '// @ts-expect-error: no document has it',
        'result.nothing;',
        'export const isRight: boolean = verify(result).isRight && word === String(first) && error > 0;',
      ].join('\n'),
    );
    const tsc = resolve('node_modules/typescript/lib/tsc.js');
    node(tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'use.mts');
  });
});
