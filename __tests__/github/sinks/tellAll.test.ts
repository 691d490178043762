import { describe, expect, it } from '@jest/globals';
import { SINKS } from '../../../src/github/sinks/sinks.js';
import type { Telling } from '../../../src/github/sinks/sink.js';
import { tellAll } from '../../../src/github/sinks/tellAll.js';

describe('telling', () => {
  it('has each place once, the upload before the comment and the verdict last', () => {
    expect(SINKS.map(({ name }) => name)).toEqual([
      'The outputs',
      'The upload',
      'The job summary',
      'The comment',
      'The status',
      'The annotations',
    ]);
  });

  it.each(SINKS.map(({ name }) => name))(
    'R61: goes on when %s fails, and warns',
    async (broken) => {
      for (const how of ['throws', 'rejects'] as const) {
        const told: string[] = [];
        const warnings: string[] = [];
        const sinks = SINKS.map(({ name }) => ({
          name,
          tell: () => {
            told.push(name);
            if (name !== broken) return Promise.resolve({ artifactUrl: 'https://example.com' });
            if (how === 'throws') throw new Error('Out of order.');
            return Promise.reject(new Error('Out of order.'));
          },
        }));
        const runner = { warn: (text: string) => warnings.push(text) };
        await tellAll(sinks, { runner } as unknown as Telling);
        expect(told).toEqual(SINKS.map(({ name }) => name));
        expect(warnings).toEqual([`${broken} failed: Out of order.`]);
      }
    },
  );
});
