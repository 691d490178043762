const MOST_DRAWS = 2_000;
const FEWEST_DRAWS = 200;
/** Rows that are drawn in all, in about a second. */
const ROWS_DRAWN = 100_000_000;

/**
 * How many times so many tested rows are drawn again for an interval or a test: more rows leave
 * less to chance, and every draw costs more. Where all shares count, each row is as many as there are
 * classes.
 */
export function drawsFor(rows: number): number {
  return Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.floor(ROWS_DRAWN / rows)));
}
