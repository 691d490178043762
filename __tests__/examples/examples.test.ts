import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { parseArguments } from '../../src/commands/parseArguments.js';
import { SERVER_LIMITS } from '../../src/serving/serverLimits.js';

const FOLDER = '.github/examples';

function read(path: string): string {
  return readFileSync(`${FOLDER}/${path}`, 'utf8');
}

const askedSchema = z.object({
  request: z.object({ host: z.string(), port: z.int(), drain: z.int(), source: z.unknown() }),
});

/** What a recipe lets the command do. */
function ask(args: readonly string[]): z.infer<typeof askedSchema>['request'] {
  return askedSchema.parse(parseArguments(args)).request;
}

const jobSchema = z.object({
  kind: z.literal('Job'),
  spec: z.object({
    completions: z.int().optional(),
    template: z.object({
      spec: z.object({ containers: z.tuple([z.object({ args: z.array(z.string()) })]) }),
    }),
  }),
});
const givenSchema = z.object({
  request: z.object({ explicit: z.object({ values: z.map(z.string(), z.string()) }) }),
});

const containerSchema = z.object({
  args: z.array(z.string()),
  ports: z.array(z.object({ containerPort: z.int() })),
});
const deploymentSchema = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({
        terminationGracePeriodSeconds: z.int(),
        containers: z.tuple([containerSchema]),
      }),
    }),
  }),
});
const inferenceServiceSchema = z.object({
  spec: z.object({ predictor: z.object({ containers: z.tuple([containerSchema]) }) }),
});
const workflowSchema = z.object({
  on: z.object({
    workflow_dispatch: z.object({ inputs: z.record(z.string(), z.unknown()) }),
  }),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()) })),
});
const stepsSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          with: z.record(z.string(), z.unknown()).default({}),
        }),
      ),
    }),
  ),
});
const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ required: z.boolean().default(false) })),
});
const entries = readdirSync(FOLDER, { recursive: true, encoding: 'utf8', withFileTypes: true });
/** Whose files are pipelines of other systems. */
const OTHERS = /\/(?:gitlab|bitbucket|azure|circleci|buildkite|jenkins)(?:\/|$)/;
const workflows = entries
  .filter(({ parentPath }) => !OTHERS.test(parentPath))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yml') && !entry.name.startsWith('.'))
  .map(({ name, parentPath }) => `${parentPath}/${name}`.slice(FOLDER.length + 1));

describe('the recipes', () => {
  it('are all on the page', () => {
    const page = read('README.md');
    const names = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    for (const name of names) expect(page).toContain(`| [${name}](${name}`);
  });

  it('are all linked where they are for GitHub', () => {
    const page = read('README.md');
    for (const path of workflows.filter((name) => name.startsWith('github/'))) {
      expect(page).toContain(`| [${path.slice('github/'.length)}](${path})`);
    }
  });

  it('are each in a test', () => {
    const tests = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:test|services|act)\.ts$/.test(path))
      .map((path) => readFileSync(`__tests__/${path}`, 'utf8'));
    const files = entries.filter(
      (entry) => entry.isFile() && !/^README\.md$|\.dockerignore$/.test(entry.name),
    );
    for (const { name, parentPath } of files) {
      const folder = parentPath.slice(FOLDER.length + 1);
      const stem = name.replace(/\.ya?ml$/, '');
      const words = [stem, ...folder.split('/')];
      const found = tests.some((text) => words.every((word) => text.includes(word)));
      expect([folder, name, found]).toEqual([folder, name, true]);
    }
  });

  it.each(workflows)('%s: gives our actions inputs that they have', (path) => {
    const { jobs } = stepsSchema.parse(parse(read(path)));
    for (const { uses = '', with: given } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      const [, place = ''] = /^forest-gate\/forest-gate\/?(.*)@v1$/.exec(uses) ?? [];
      if (!uses.startsWith('forest-gate/')) {
        expect(uses).toMatch(/^(?:(?:actions|aws-actions)\/[\w-]+@v\d+)?$/);
        continue;
      }
      const action = readFileSync(`${place === '' ? '.' : place}/action.yml`, 'utf8');
      const { inputs } = actionSchema.parse(parse(action));
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      const needed = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
      expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    }
  });

  it('serve at the port that they state, and give the end its time', () => {
    const [deployment] = parseAllDocuments(read('kubernetes/forest-gate.yaml'));
    const { terminationGracePeriodSeconds: grace, containers } = deploymentSchema.parse(
      deployment?.toJS(),
    ).spec.template.spec;
    const predictor = inferenceServiceSchema.parse(parse(read('kserve/forest-gate.yaml')));
    for (const { args, ports } of [containers[0], predictor.spec.predictor.containers[0]]) {
      const { host, port, drain, source } = ask(args);
      expect([host, source]).toEqual([
        '0.0.0.0',
        { kind: 'file', name: 'iris', path: 'model.json' },
      ]);
      expect(ports.map(({ containerPort }) => containerPort)).toEqual([port]);
      expect(drain + SERVER_LIMITS.grace / 1000).toBeLessThan(grace);
    }
    expect(read('docker/Dockerfile')).toContain('EXPOSE 8080\n');
    expect(read('aws/Dockerfile')).toContain('AWS_LWA_PORT=8080 ');
  });

  it('share the trees out to as many pods as are gathered from', () => {
    const jobs = parseAllDocuments(read('kubernetes/parts.yaml'))
      .map((document) => jobSchema.safeParse(document.toJS()))
      .flatMap(({ data }) => (data === undefined ? [] : [data.spec]));
    const [grow, gate] = jobs.map(({ template, ...spec }) => ({
      ...spec,
      given: givenSchema.parse(parseArguments(template.spec.containers[0].args)).request.explicit
        .values,
    }));
    expect([grow?.completions, grow?.given.get('part'), gate?.given.get('parts')]).toEqual([
      8,
      'auto/8',
      '8',
    ]);
    expect(gate?.given.get('parts-from')).toBe(grow?.given.get('output-directory'));
  });

  it.each(['docker', 'aws'])('%s: deploys what dispatch names, with least rights', (folder) => {
    const text = read(`${folder}/deploy.yml`);
    const { on, jobs } = workflowSchema.parse(parse(text));
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(['version', 'sha256', 'target']);
    for (const { permissions } of Object.values(jobs)) {
      expect(permissions).toMatchObject({ contents: 'read' });
    }
    // Inputs and names reach the shell by the environment alone.
    for (const line of text.split('\n').filter((shown) => shown.includes('${{'))) {
      expect(line).toMatch(/^ +[\w-]+: \$\{\{ [\w.]+ \}\}$/);
    }
    expect(text).not.toMatch(/access-key-id:|secrets\./);
  });

  it('deploys a model of any name to a stack, whose name has no dot and no underscore', () => {
    const [, script = ''] =
      /^( +name="\$\{VERSION.*?)^ +echo /ms.exec(read('aws/deploy.yml')) ?? [];
    const env = { ...process.env, VERSION: 'iris_2.b@v3' };
    expect(
      execFileSync('bash', ['-c', `${script}\necho "$stack"`], { env, encoding: 'utf8' }),
    ).toBe('forest-gate-iris-2-b\n');
  });
});
