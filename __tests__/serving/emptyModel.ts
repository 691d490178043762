import type { ServedModel } from '../../src/serving/servedModel.js';

/** A model without columns, which nobody asks. */
export const EMPTY_MODEL: ServedModel = {
  name: 'iris',
  version: '3',
  sha256: 'a'.repeat(64),
  target: 'species',
  classes: [],
  columns: [],
  names: { inputs: [], label: 'label', probabilities: [] },
  predict: () => ({
    rows: 0,
    predicted: new Int32Array(),
    shares: new Float64Array(),
    missing: new Map(),
    unseen: new Map(),
    outside: new Map(),
  }),
};
