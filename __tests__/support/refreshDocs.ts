import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionMetadata, renderReadme } from './renderDocs.js';

for (const [path, render] of [
  ['README.md', renderReadme],
  ['action.yml', renderActionMetadata],
] as const) {
  writeFileSync(path, render(readFileSync(path, 'utf8')));
}
