import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import {
  NODE24_ACTION,
  renderAccuracy,
  renderActionMetadata,
  renderContributing,
  renderNode24Action,
  renderRequirements,
  renderResultSchema,
  renderSettings,
  renderVerdicts,
} from './renderDocs.js';

for (const [path, render] of [
  ['src/settings/README.md', renderSettings],
  ['__tests__/accuracy/README.md', renderAccuracy],
  ['src/verdict/README.md', renderVerdicts],
  ['.github/CONTRIBUTING.md', renderContributing],
  ['__tests__/REQUIREMENTS.md', renderRequirements],
  ['action.yml', renderActionMetadata],
  [NODE24_ACTION, () => renderNode24Action(readFileSync('action.yml', 'utf8'))],
  ['src/document/metrics.schema.json', renderResultSchema],
] as const) {
  const text = render(readFileSync(path, 'utf8'));
  const style = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...style, filepath: path }));
}
