import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { runCommand } from '../support/runCommand.js';

jest.setTimeout(120_000);

const SECRETS = {
  GITHUB_TOKEN: 'canaryOfGitHub',
  AWS_SECRET_ACCESS_KEY: 'canary/of+the/secret/key/of/S3',
  AWS_SESSION_TOKEN: 'canaryOfTheSessionOfS3',
  MLFLOW_TRACKING_TOKEN: 'canaryOfMlflow',
  MLFLOW_TRACKING_USERNAME: 'ada',
  MLFLOW_TRACKING_PASSWORD: 'canary Of The Password+Of/Mlflow',
};
/** In the addresses of a server, where MLflow takes them too. */
const INLINE = 'canaryInTheAddress';

let cwd: string;
let server: Server;
let port: number;
/** The headers that were sent: that the secrets were used at all. */
let sent = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'forest-gate-secrets-'));
  // A server, or a proxy before it, that says what it was asked with, in words that each client reads.
  server = createServer((request, response) => {
    const headers = JSON.stringify(request.headers);
    sent += headers;
    const words = `refused: ${headers}`;
    const isS3 = request.headers['x-amz-date'] !== undefined;
    response.writeHead(request.url?.includes('get-by-name') ? 400 : 403);
    response.end(
      isS3
        ? `<Error><Code>AccessDenied</Code><Message>${words}</Message></Error>`
        : JSON.stringify({ message: words, error_code: 'PERMISSION_DENIED', documentation_url: words }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = z.object({ port: z.int() }).parse(server.address()));
  const run = await runCommand(['--trees', '5', '--data', resolve('data/iris.csv')], { cwd });
  expect(run.exitCode).toBe(0);
  const metrics = join(cwd, 'forest-gate-out', 'metrics.json');
  const text = await readFile(metrics, 'utf8');
  await writeFile(metrics, text.replace(/"commit": null/, `"commit": "${'c'.repeat(40)}"`));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(cwd, { recursive: true, force: true, maxRetries: 5 });
});

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = ['base64', 'base64url', 'hex'] as const;
  return [secret, encodeURIComponent(secret), ...forms.map((form) => bytes.toString(form))];
}

describe.each<[string, Readonly<Record<string, string>>]>([
  ['release', {}],
  ['s3://models/team', {}],
  ['mlflow:iris', {}],
  ['mlflow:iris', { MLFLOW_TRACKING_USERNAME: '', MLFLOW_TRACKING_PASSWORD: '' }],
  [
    'mlflow:iris',
    { MLFLOW_TRACKING_USERNAME: '', MLFLOW_TRACKING_PASSWORD: '', at: `ada:${INLINE}@` },
  ],
])('a server that answers with the secrets it was asked with: %s %j', (at, { at: user = '', ...more }) => {
  it.each([
    ['publish', '--to', at, '--dispatch', 'deploy.yml'],
    ['models', '--at', at],
    ['promote', 'iris@v1', '--to', 'production', '--at', at],
    ['rollback', 'iris', '--stage', 'production', '--at', at],
    ['drift', '--at', at, '--name', 'iris', '--data', resolve('data/iris.csv')],
    ['serve', 'iris', '--at', at],
    ['gate', '--trees', '5', '--output-directory', 'judged', '--baseline', 'production', '--baseline-at', at],
  ])('R61: %s: none is in a log, an error or a document', async (...args) => {
    sent = '';
    const host = `127.0.0.1:${port}`;
    const env = {
      ...SECRETS,
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_ENDPOINT_URL: `http://${host}`,
      MLFLOW_TRACKING_URI: `http://${user}${host}`,
      GITHUB_API_URL: `http://${host}`,
      GITHUB_REPOSITORY: 'octo-org/flowers',
      GITHUB_REF_NAME: 'main',
      GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
      GITHUB_OUTPUT: join(cwd, 'output'),
      RUNNER_DEBUG: '1',
      ...more,
    };
    const { stdout, stderr, exitCode } = await runCommand(args, { cwd, env });
    expect(sent).not.toBe('');
    expect([args[0], exitCode === 0]).toEqual([args[0], args[0] === 'gate' && exitCode === 0]);
    const files = await Promise.all(
      ['judged/metrics.json', 'judged/report.html', 'judged/report.md', 'summary', 'output'].map(
        (path) => readFile(join(cwd, path), 'utf8').catch(() => ''),
      ),
    );
    const told = [stdout, stderr, ...files].join('\n');
    const pair = `ada:${SECRETS.MLFLOW_TRACKING_PASSWORD}`;
    for (const secret of [...Object.values(SECRETS), INLINE, pair, `ada:${INLINE}`]) {
      if (secret === 'ada') continue;
      for (const form of formsOf(secret)) expect([form, told.includes(form)]).toEqual([form, false]);
    }
  });
});
