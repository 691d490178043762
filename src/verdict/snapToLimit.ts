/** A difference of two doubles this near to a limit is the limit, but for rounding. */
const ROUNDING = 1e-12;

/** A difference of two metrics, which is the limit itself where only rounding keeps it from that. */
export function snapToLimit(difference: number, limit: number): number {
  return Math.abs(difference - limit) < ROUNDING ? limit : difference;
}
