import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MersenneTwister } from '../../src/forest/engine/mersenneTwister.js';
import { mutate } from '../support/mutate.js';
import { TARGETS } from './targets.js';

const FOUND = '__tests__/fixtures/fuzz';
const INPUTS = 100;

/** Inputs that were not read or refused as they should, once. */
function readFound(name: string): Buffer[] {
  const folder = join(FOUND, name);
  return existsSync(folder)
    ? readdirSync(folder).map((file) => readFileSync(join(folder, file)))
    : [];
}

describe.each([...TARGETS])('%s', (name, { seeds, attempt }) => {
  it('R105: is read or refused with a reason, whatever is in it', async () => {
    const begun = seeds().map((seed) => Buffer.from(seed));
    const found = readFound(name);
    for (const input of [...begun, ...found]) await attempt(input);
    const random = new MersenneTwister(1);
    const known = [...begun, ...found];
    for (let count = 0; count < INPUTS; count++) {
      const changes = Array.from(
        { length: 1 + random.below(4) },
        () => [random.below(5), random.below(1 << 20), random.below(1 << 20)] as const,
      );
      const input = mutate(known[random.below(known.length)]!, changes);
      try {
        await attempt(input);
      } catch (error) {
        throw new Error(`${name} does not stand ${JSON.stringify(input.toString('latin1'))}`, {
          cause: error,
        });
      }
    }
    expect(known.length).toBeGreaterThan(0);
  });
});
