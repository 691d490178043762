const DRAWS = 2_000;
/** More rows than this leave less to chance, and every draw costs more. */
const MANY_ROWS = 50_000;
const DRAWS_OF_MANY = 200;

/** How many times so many tested rows are drawn again for an interval or a test. */
export const drawsFor = (rows: number): number => (rows > MANY_ROWS ? DRAWS_OF_MANY : DRAWS);
