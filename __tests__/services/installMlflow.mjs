/**
 * Installs MLflow's tracking server and what it loads an ONNX model with, once, without the libraries
 * for learning that the whole package brings. It takes Python and its package index.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '3.17.2';
const FOLDER = resolve('.tools', `mlflow-${VERSION}`);
const PACKAGES = [
  `mlflow-skinny==${VERSION}`,
  'aiohttp',
  'alembic',
  'flask',
  'flask-cors',
  'huey',
  'onnx',
  'onnxruntime',
  'pandas<3',
  'sqlalchemy',
];

if (!existsSync(resolve(FOLDER, 'installed'))) {
  rmSync(FOLDER, { recursive: true, force: true });
  const run = (command, ...args) =>
    execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  run('python3', '-m', 'venv', FOLDER);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  run(resolve(FOLDER, 'bin/python'), ...pip, '--only-binary', ':all:', ...PACKAGES);
  run(
    resolve(FOLDER, 'bin/python'),
    '-c',
    `open(${JSON.stringify(resolve(FOLDER, 'installed'))}, 'w')`,
  );
}
