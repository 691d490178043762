import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPort } from './findPort.js';

const BIN = resolve('.tools', 'mlflow-3.17.2', 'bin');

/** MLflow's own tracking server on this machine, and its Python. */
export interface MlflowServer {
  readonly port: number;
  /** Runs a Python script, and gives what it prints. */
  python(script: string, ...args: string[]): Promise<string>;
  /** Downloads a folder of a model as `mlflow artifacts download` does. */
  download(from: string, to: string): Promise<void>;
  /** Serves a model as `mlflow models serve` does, until this server is closed. */
  serve(model: string): Promise<string>;
  close(): Promise<void>;
}

export async function startMlflowServer(): Promise<MlflowServer> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-mlflow-'));
  const port = await findPort();
  const children: ChildProcess[] = [];
  const env = {
    PATH: `${BIN}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    MLFLOW_TRACKING_URI: `http://127.0.0.1:${port}`,
    MLFLOW_DISABLE_TELEMETRY: 'true',
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  };
  const start = (...args: string[]): void => {
    // Of its own group, as it starts others.
    const options = { cwd: folder, env, stdio: 'ignore', detached: true } as const;
    children.push(spawn(join(BIN, 'mlflow'), args, options));
  };
  start(
    ...['server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
    ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
    ...['--artifacts-destination', join(folder, 'artifacts'), '--serve-artifacts'],
  );
  await waitFor(`http://127.0.0.1:${port}/health`);
  return {
    port,
    python: async (script, ...args) => {
      const child = spawn(join(BIN, 'python'), [resolve(script), ...args], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [said, warned] = await Promise.all([text(child.stdout), text(child.stderr)]);
      if (child.exitCode !== 0 && said === '') throw new Error(warned);
      return said;
    },
    download: async (from, to) => {
      const child = spawn(
        join(BIN, 'mlflow'),
        ['artifacts', 'download', '--artifact-uri', from, '--dst-path', to],
        { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const [warned] = await Promise.all([text(child.stderr), once(child, 'close')]);
      if (child.exitCode !== 0) throw new Error(warned);
    },
    serve: async (model) => {
      const at = await findPort();
      start(
        ...['models', 'serve', '--model-uri', model, '--env-manager', 'local'],
        ...['--host', '127.0.0.1', '--port', String(at)],
      );
      const address = `http://127.0.0.1:${at}`;
      await waitFor(`${address}/ping`);
      return address;
    },
    close: async () => {
      for (const { pid, exitCode } of children) {
        if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function waitFor(address: string): Promise<void> {
  for (let wait = 0; wait < 600; wait++) {
    const response = await fetch(address).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok === true) return;
    await sleep(100);
  }
  throw new Error(`Nothing answers at ${address}.`);
}
