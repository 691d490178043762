import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { runCommand } from '../support/runCommand.js';
import { IRIS, relabelIris } from '../support/scenario.js';
import { startVersitygw, type S3Server } from './startVersitygw.js';

jest.setTimeout(300_000);

const run = promisify(execFile);
const PYTHON = resolve('.tools', 'kfp-2.17.0', 'bin', 'python');
const FOLDER = '.github/examples/kubeflow';
const PIPELINE = resolve(FOLDER, 'pipeline.py');
const MODELS = 's3://models/team';

let server: S3Server;
let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  server = await startVersitygw();
  folder = await mkdtemp(join(tmpdir(), 'forest-gate-kubeflow-'));
  const programs = join(folder, 'programs');
  await mkdir(programs);
  await symlink(resolve('dist/cli/index.js'), join(programs, 'forest-gate'));
  env = {
    ...server.env,
    PATH: [programs, dirname(process.execPath), process.env['PATH']].join(delimiter),
    HOME: folder,
    PYTHONDONTWRITEBYTECODE: '1',
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function python(...words: string[]): Promise<[number, string]> {
  const { code, stdout, stderr } = await run(PYTHON, words, { env, cwd: folder }).then(
    (said) => ({ code: 0, ...said }),
    (error: unknown) =>
      z.object({ code: z.int(), stdout: z.string(), stderr: z.string() }).parse(error),
  );
  return [code, stdout + stderr];
}

const outputsSchema = z.object({
  parameterValues: z.object({ verdict: z.string(), accuracy: z.number() }),
  artifacts: z.record(
    z.string(),
    z.object({
      artifacts: z.tuple([
        z.object({ uri: z.string(), metadata: z.record(z.string(), z.unknown()) }),
      ]),
    }),
  ),
});
interface Pipeline {
  readonly code: number;
  readonly log: string;
  readonly verdict: string;
  /** What an output of the gate has as metadata. */
  metadata(output: string): Record<string, unknown>;
  read(output: string): Promise<string>;
}

/** Runs the pipeline for a table, and reads what its gate left. */
async function runPipeline(table: string, config = ''): Promise<Pipeline> {
  const data = join(folder, 'iris.csv');
  await writeFile(data, table);
  const root = await mkdtemp(join(folder, 'run-'));
  const script = resolve('__tests__/services/runPipeline.py');
  const [code, log] = await python(script, PIPELINE, root, data, config);
  const [name = ''] = await readdir(root);
  const left = await readFile(join(root, name, 'forest-gate', 'executor_output.json'), 'utf8');
  const { parameterValues, artifacts } = outputsSchema.parse(JSON.parse(left));
  const find = (
    output: string,
  ): z.infer<typeof outputsSchema>['artifacts'][string]['artifacts'][0] => {
    const found = artifacts[output]?.artifacts[0];
    if (found === undefined) throw new Error(`There is no ${output}.`);
    return found;
  };
  return {
    code,
    log,
    verdict: parameterValues.verdict,
    metadata: (output) => find(output).metadata,
    read: (output) => readFile(find(output).uri, 'utf8'),
  };
}

async function listModels(): Promise<string> {
  const { stdout } = await runCommand(['models', '--at', MODELS], { env: server.env });
  return stdout;
}

describe('the pipeline of Kubeflow', () => {
  it('publishes and promotes what passed, with its report as artifacts', async () => {
    const first = await runPipeline(IRIS);
    expect([first.code, first.verdict]).toEqual([0, 'passed']);
    expect(await listModels()).toContain('production: iris@v1, promoted by ');
    expect(first.metadata('metrics')).toMatchObject({ accuracy: expect.any(Number) });
    expect(first.metadata('metrics')).not.toHaveProperty('accuracy of production');
    expect(first.metadata('confusion')).toMatchObject({
      confusionMatrix: { annotationSpecs: [{ displayName: 'setosa' }, {}, {}] },
    });
    expect(await first.read('report')).toMatch(/^<!doctype html>/i);
    expect(await first.read('summary')).toContain('iris');
  });

  it('compares with what is in production, and stops where it is worse', async () => {
    const worse = await runPipeline(relabelIris(4));
    expect([worse.code, worse.verdict]).toEqual([1, 'failed']);
    expect(worse.log).toContain('Nothing is published: the verdict is failed.');
    expect(worse.metadata('metrics')).toMatchObject({
      'accuracy of production': expect.any(Number),
    });
    expect(await worse.read('report')).toContain('<html');
    expect(await listModels()).not.toContain('iris@v2');
  });

  it('takes settings', async () => {
    const strict = await runPipeline(IRIS, 'rules: [accuracy >= 0.99]\n');
    expect([strict.code, strict.verdict]).toEqual([1, 'failed']);
  });

  it('is compiled to a package that kfp reads', async () => {
    const path = join(folder, 'pipeline.yaml');
    expect(await python(PIPELINE, path)).toEqual([0, '']);
    const load = `from kfp.components import load_component_from_file as load; load(${JSON.stringify(path)})`;
    expect(await python('-c', load)).toEqual([0, '']);
    const [document] = parseAllDocuments(await readFile(path, 'utf8'));
    const { deploymentSpec, components } = packageSchema.parse(document?.toJS());
    const images = Object.values(deploymentSpec.executors).flatMap(({ container }) =>
      container === undefined ? [] : [container.image],
    );
    expect(new Set(images)).toEqual(new Set(['ghcr.io/octo-org/forest-gate:1-kfp']));
    expect(components['comp-forest-gate']?.outputDefinitions.artifacts).toMatchObject({
      confusion: { artifactType: { schemaTitle: 'system.ClassificationMetrics' } },
      metrics: { artifactType: { schemaTitle: 'system.Metrics' } },
      model: { artifactType: { schemaTitle: 'system.Model' } },
      report: { artifactType: { schemaTitle: 'system.HTML' } },
      summary: { artifactType: { schemaTitle: 'system.Markdown' } },
    });
    // The image has the kfp that the components are written for, as the page says.
    const [, version] = /kfp==(\S+)/.exec(await readFile(join(FOLDER, 'Dockerfile'), 'utf8')) ?? [];
    expect(await readFile(PIPELINE, 'utf8')).toContain(`pip install kfp==${version}\n`);
    expect(packageSchema.parse(parse(String(document))).sdkVersion).toBe(`kfp-${version}`);
  });
});

const packageSchema = z.object({
  sdkVersion: z.string(),
  deploymentSpec: z.object({
    executors: z.record(
      z.string(),
      z.object({ container: z.object({ image: z.string() }).optional() }),
    ),
  }),
  components: z.record(
    z.string(),
    z.object({
      outputDefinitions: z
        .object({ artifacts: z.record(z.string(), z.unknown()).default({}) })
        .default({ artifacts: {} }),
    }),
  ),
});
