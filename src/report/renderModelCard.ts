import { isGiven } from '../document/isGiven.js';
import type { AnyResult } from '../document/regressionResult.js';
import { escapeName } from '../text/escapeMarkdown.js';
import { quoteYaml } from '../text/quoteYaml.js';
import { shortName } from '../text/visibleText.js';
import { printMarkdown } from './print/markdown/printMarkdown.js';
import { buildModelCard } from './page/buildModelCard.js';
import { wordsOf } from './tasks/words.js';

/**
 * `model-card.md`: what the model is, what it is for and how good it is, with the front matter of a
 * card of the Hugging Face Hub (`model-index`, the task one of its own).
 */
export function renderModelCard(result: AnyResult): string {
  const parts = buildModelCard(result).map(
    ({ title, blocks }) => `## ${title}\n\n${printMarkdown(blocks)}`,
  );
  const heading = `# Model card: ${escapeName(result.name)}`;
  return `${[renderFrontMatter(result), heading, ...parts].join('\n\n')}\n`;
}

function renderFrontMatter(result: AnyResult): string {
  const { data, name, settings } = result;
  const library = settings.algorithm === 'random-forest' ? 'ml-random-forest' : 'ml-cart';
  const { metrics: known, task } = wordsOf(result).card();
  const metrics = known.flatMap(({ type, label, value }) => [
    `          - type: ${type}`,
    `            name: ${quoteYaml(label)}`,
    `            value: ${formatNumber(value)}`,
  ]);
  return [
    '---',
    ...(isGiven(settings) ? [] : [`library_name: ${library}`]),
    `pipeline_tag: ${task}`,
    'tags:',
    `  - ${task}`,
    ...(isGiven(settings) ? [] : [`  - ${settings.algorithm}`]),
    '  - forest-gate',
    'model-index:',
    `  - name: ${quoteYaml(shortName(name))}`,
    '    results:',
    '      - task:',
    `          type: ${task}`,
    '        dataset:',
    `          type: ${quoteYaml(shortName(data.path))}`,
    `          name: ${quoteYaml(shortName(data.path))}`,
    `          revision: ${quoteYaml(data.fingerprint)}`,
    '        metrics:',
    ...metrics,
    '---',
  ].join('\n');
}

/** As a reader of YAML takes it for a number: with a point, without an exponent. */
function formatNumber(value: number): string {
  return value.toFixed(6);
}
