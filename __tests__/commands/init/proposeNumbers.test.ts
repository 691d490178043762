import { describe, expect, it } from '@jest/globals';
import { proposeNumbers } from '../../../src/commands/init/proposeNumbers.js';

const ERRORS = Float64Array.from({ length: 100 }, (_, row) => row / 50);
const MEASURED = {
  errors: ERRORS,
  otherErrors: ERRORS,
  medianMae: 5,
  interval: { low: 0.9, high: 1.10413 },
  significance: 0.05,
};

describe('proposeNumbers', () => {
  it('takes the upper end of the interval, rounded up, and no rise that is nobody\u2019s business', () => {
    expect(proposeNumbers(MEASURED)).toMatchObject({
      rows: 100,
      mae: 0.99,
      ceiling: 1.11,
      maxRise: 0.02,
    });
  });

  it.each([
    [19_472.3, 19_500],
    [0.00123456, 0.00124],
    [999.9, 1_000],
    [1.1, 1.1],
    [1e300, 1e300],
  ])('rounds %d up to %d', (high, ceiling) => {
    const interval = { low: 0, high };
    expect(proposeNumbers({ ...MEASURED, medianMae: Infinity, interval }).ceiling).toBe(ceiling);
  });

  it('proposes no ceiling where always the median may be as good, or where rows are few', () => {
    expect(proposeNumbers({ ...MEASURED, medianMae: 1.1 }).ceiling).toBeNull();
    expect(proposeNumbers({ ...MEASURED, interval: null }).ceiling).toBeNull();
  });

  it('lets pass what another seed changes: 1.645 standard errors', () => {
    const otherErrors = ERRORS.map((error, row) => error + (row % 2 === 0 ? 0.5 : -0.5));
    const { maxRise } = proposeNumbers({ ...MEASURED, otherErrors });
    // 1.645 * 0.5 / 10 of 0.99 is 8.31 %.
    expect(maxRise).toBe(0.085);
  });

  it('takes a table that is predicted without an error', () => {
    const none = new Float64Array(100);
    expect(proposeNumbers({ ...MEASURED, errors: none, otherErrors: none }).maxRise).toBe(0.02);
  });
});
