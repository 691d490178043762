import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { parseArguments } from '../../src/commands/parseArguments.js';
import { SERVER_LIMITS } from '../../src/serving/startServer.js';

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

describe('the recipes', () => {
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
});
