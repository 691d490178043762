/** With less, a test by resampling would take longer than the model; with more, it says nothing. */
const LEAST = 0.001;
const MOST = 0.5;

export const SIGNIFICANCE_RANGE = `a number from ${LEAST} to ${MOST}`;

export const isSignificance = (value: number): boolean => value >= LEAST && value <= MOST;
