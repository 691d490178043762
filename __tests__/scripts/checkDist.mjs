/** Fails when dist, just built, is not what is committed. */
import { execFileSync } from 'node:child_process';

const changed = execFileSync('git', ['status', '--porcelain', 'dist'], { encoding: 'utf8' });
if (changed !== '') {
  console.error(
    `dist is not what a clean build gives; npm run package, and commit it:\n${changed}`,
  );
  process.exitCode = 1;
}
