import type { Scores } from '../metrics/score.js';

/** A number read off the scores, of which more is better: a loss is measured with its sign turned. */
export type Measure = (scores: Scores) => number;
