import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Result } from '../../src/document/result.js';
import { renderSbom } from '../../src/report/renderSbom.js';
import { hostileText } from '../support/hostileText.js';
import { createResult, SMALL } from '../support/results.js';
import { scenario, SMALL_SCENARIOS } from './scenarios.js';

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

/** The parts that are looked at. */
const bom = z.object({
  serialNumber: z
    .string()
    .regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
  metadata: z.object({ tools: z.object({ components: z.array(z.unknown()) }) }),
  components: z.tuple([
    z.object({
      type: z.literal('machine-learning-model'),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })),
      modelCard: z.object({
        quantitativeAnalysis: z.object({
          performanceMetrics: z.array(
            z.object({
              type: z.string(),
              value: z.string(),
              slice: z.string().optional(),
              confidenceInterval: z
                .object({ lowerBound: z.string(), upperBound: z.string() })
                .optional(),
            }),
          ),
        }),
        considerations: z.object({ technicalLimitations: z.array(z.string()) }),
      }),
    }),
    z.object({ type: z.literal('data') }),
  ]),
});

function read(result: Result): z.infer<typeof bom> {
  return bom.parse(JSON.parse(renderSbom(result)));
}

describe('renderSbom', () => {
  it.each(SMALL_SCENARIOS)('is valid by the schema of CycloneDX 1.6: %s', async (name) => {
    expect(await validator.validate(renderSbom(scenario(name)))).toBeNull();
  });

  it('would be found out if it were not', async () => {
    const wrong = renderSbom(scenario('first-run')).replace('"supervised"', '"guessed"');
    expect(await validator.validate(wrong)).not.toBeNull();
  });

  it('names the file by its hash, and has every number with its interval as text', () => {
    const result = scenario('first-run');
    const [model] = read(result).components;
    expect(model.hashes).toEqual([{ alg: 'SHA-256', content: result.model?.sha256 }]);
    const { performanceMetrics } = model.modelCard.quantitativeAnalysis;
    const interval = result.intervals.find(({ metric }) => metric === 'accuracy')?.current;
    expect(performanceMetrics[0]).toEqual({
      type: 'accuracy',
      value: result.evaluation.accuracy.toFixed(6),
      confidenceInterval: {
        lowerBound: interval?.low.toFixed(6),
        upperBound: interval?.high.toFixed(6),
      },
    });
    const slices = new Set(performanceMetrics.map(({ slice }) => slice));
    expect([...slices]).toEqual([undefined, ...result.data.classes.map(({ name }) => name)]);
    expect(model.modelCard.considerations.technicalLimitations.length).toBeGreaterThan(2);
  });

  it('is the same for the same run at another time, and has another number for another model', () => {
    const result = scenario('first-run');
    const later = { ...result, createdAt: '2031-01-01T00:00:00.000Z' };
    expect(renderSbom(later)).toBe(renderSbom(result));
    const other = { ...result, model: result.model && { ...result.model, sha256: 'f'.repeat(64) } };
    expect(read(other).serialNumber).not.toBe(read(result).serialNumber);
  });

  it('stays valid whatever the names of the data are', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (a, b) => {
        const result = createResult({ ...SMALL, name: a, classes: [a, `${b}2`, 'c'] });
        expect(await validator.validate(renderSbom(result))).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
