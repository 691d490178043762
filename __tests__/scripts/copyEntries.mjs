/** Puts the entries of the other actions beside the bundle that each of them runs. */
import { copyFileSync } from 'node:fs';

copyFileSync('lib/publish.js', 'dist/cli/publish.js');
copyFileSync('lib/comment.js', 'dist/action/comment.js');
copyFileSync('lib/driftAction.js', 'dist/cli/drift.js');
