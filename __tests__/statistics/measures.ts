import type { Measure } from '../../src/statistics/measure.js';

/** The measures that the fixtures hold p-values and intervals of, in their order. */
export const measures: readonly Measure[] = [
  ({ accuracy }) => accuracy,
  ({ balancedAccuracy }) => balancedAccuracy,
  ({ macro }) => macro.f1,
  ({ weighted }) => weighted.f1,
  ({ mcc }) => mcc,
  ({ logLoss }) => -(logLoss ?? NaN),
];
