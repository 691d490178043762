import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPort } from './findPort.js';

/** An S3 server of this machine, and the variables by which one gets into it. */
export interface S3Server {
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  close(): Promise<void>;
}

async function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => {
      done(false);
    });
  });
}

/** Starts versitygw with the bucket `models`. */
export async function startVersitygw(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'forest-gate-s3-'));
  await mkdir(join(folder, 'data', 'models'), { recursive: true });
  await mkdir(join(folder, 'meta'));
  const port = await findPort();
  const child = spawn(
    resolve('.tools', 'versitygw-v1.8.0', 'versitygw'),
    [
      '--port',
      `127.0.0.1:${port}`,
      'posix',
      '--sidecar',
      join(folder, 'meta'),
      join(folder, 'data'),
    ],
    {
      env: { PATH: process.env['PATH'], ROOT_ACCESS_KEY: 'admin', ROOT_SECRET_KEY: 'canarySecret' },
      stdio: 'ignore',
    },
  );
  for (let wait = 0; wait < 300 && !(await answers(port)); wait++) await sleep(100);
  return {
    port,
    env: {
      AWS_ACCESS_KEY_ID: 'admin',
      AWS_SECRET_ACCESS_KEY: 'canarySecret',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    },
    close: async () => {
      child.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
