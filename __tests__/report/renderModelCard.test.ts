import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Result } from '../../src/document/result.js';
import { renderModelCard } from '../../src/report/renderModelCard.js';
import { hostileText } from '../support/hostileText.js';
import { scenario, SMALL_SCENARIOS } from './scenarios.js';

/** What the Hugging Face Hub wants of the front matter of a model's card. */
const frontMatter = z.strictObject({
  library_name: z.enum(['ml-random-forest', 'ml-cart']),
  pipeline_tag: z.literal('tabular-classification'),
  tags: z.array(z.string()),
  'model-index': z.tuple([
    z.strictObject({
      name: z.string(),
      results: z.tuple([
        z.strictObject({
          task: z.strictObject({ type: z.literal('tabular-classification') }),
          dataset: z.strictObject({ type: z.string(), name: z.string(), revision: z.string() }),
          metrics: z.array(
            z.strictObject({ type: z.string(), name: z.string(), value: z.number() }),
          ),
        }),
      ]),
    }),
  ]),
});

function readFrontMatter(result: Result, version: '1.1' | '1.2'): z.infer<typeof frontMatter> {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(renderModelCard(result)) ?? [];
  return frontMatter.parse(parse(yaml, { version }));
}

describe('renderModelCard', () => {
  it.each(SMALL_SCENARIOS)('has the front matter that the Hub reads: %s', (name) => {
    const result = scenario(name);
    const { 'model-index': index } = readFrontMatter(result, '1.1');
    const [accuracy] = index[0].results[0].metrics;
    expect(accuracy?.value).toBeCloseTo(result.evaluation.accuracy, 6);
    expect(index[0].results[0].dataset.revision).toBe(result.data.fingerprint);
    for (const title of ['What it is for', 'Training data', 'Columns', 'Evaluation', 'Limits']) {
      expect(renderModelCard(result)).toContain(`\n## ${title}\n`);
    }
  });

  it('has text from the data as text in every version of YAML', () => {
    const first = scenario('first-run');
    fc.assert(
      fc.property(hostileText, hostileText, (name, path) => {
        const result = { ...first, name, data: { ...first.data, path } };
        const [model] = readFrontMatter(result, '1.1')['model-index'];
        expect(readFrontMatter(result, '1.2')['model-index']).toEqual([model]);
        expect(Object.keys(readFrontMatter(result, '1.2'))).toHaveLength(4);
      }),
    );
  });
});
