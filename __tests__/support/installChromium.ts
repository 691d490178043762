/**
 * Installs Chromium where a browser's test looks for it and none is there: Debian's package, which
 * takes root. On other systems any Chrome or Chromium will do.
 *
 *     node .build/__tests__/support/installChromium.js
 */
import { execFileSync } from 'node:child_process';
import { findChromium } from './findChromium.js';

if (findChromium() === null) {
  const install = (...args: string[]): Buffer =>
    execFileSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  install('update', '-qq');
  install('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
}
