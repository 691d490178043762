/**
 * Builds versitygw, an S3 server, once. It takes Go.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = 'v1.8.0';
const GOBIN = resolve('.tools', `versitygw-${VERSION}`);

if (!existsSync(resolve(GOBIN, 'versitygw'))) {
  execFileSync('go', ['install', `github.com/versity/versitygw/cmd/versitygw@${VERSION}`], {
    env: { ...process.env, GOBIN },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
