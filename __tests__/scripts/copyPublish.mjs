/** Puts the entry of the action that publishes beside the bundle whose command it runs. */
import { copyFileSync } from 'node:fs';

copyFileSync('lib/publish.js', 'dist/cli/publish.js');
