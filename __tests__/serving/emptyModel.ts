import type { ServedModel } from '../../src/serving/servedModel.js';

/** A model without columns, which nobody asks. */
export const EMPTY_MODEL: ServedModel = {
  name: 'iris',
  version: '3',
  sha256: 'a'.repeat(64),
  target: 'species',
  task: 'classification',
  classes: [],
  bounds: [],
  columns: [],
  names: { inputs: [], answer: 'label', probabilities: [] },
  predict: () => ({
    rows: 0,
    predicted: new Int32Array(),
    shares: new Float64Array(),
    numbers: null,
    missing: new Map(),
    unseen: new Map(),
    outside: new Map(),
  }),
};
