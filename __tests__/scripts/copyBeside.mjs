/**
 * Puts the entries of the other actions beside the bundle that each of them runs, and the schema of the
 * document beside the command, on one line: the package is to stay small.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

copyFileSync('lib/actionCommand.js', 'dist/cli/actionCommand.js');
copyFileSync('lib/publish.js', 'dist/cli/publish.js');
copyFileSync('lib/comment.js', 'dist/action/comment.js');
copyFileSync('lib/driftAction.js', 'dist/cli/drift.js');
copyFileSync('lib/gather.js', 'dist/cli/gather.js');

const schema = JSON.parse(readFileSync('src/document/metrics.schema.json', 'utf8'));
writeFileSync('dist/cli/metrics.schema.json', `${JSON.stringify(schema)}\n`);
