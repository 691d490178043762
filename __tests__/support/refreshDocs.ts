import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionMetadata, renderReadme, renderResultSchema } from './renderDocs.js';

for (const [path, render] of [
  ['README.md', renderReadme],
  ['action.yml', renderActionMetadata],
  ['src/result/metrics.schema.json', renderResultSchema],
] as const) {
  writeFileSync(path, render(readFileSync(path, 'utf8')));
}
