/** Below this many rows a share is looked up. */
const TABLE = 64;
const table = makeTable();

/**
 * What is left in a double after adding 1/n to zero `count` times, as ml-cart computes the share
 * of a class, in O(log count) instead of `count` additions. `count` is at most n.
 *
 * Doubles between two powers of two are equally spaced, so there every addition of the same
 * number is rounded by the same amount. Only a tie (the sum falls halfway between two doubles)
 * could alternate, but it is rounded to the even one, so from the second addition on it does not.
 * The steps up to the next power of two are therefore taken at once, and exactly: both the step
 * and the sum are multiples of the spacing.
 */
export function repeatedSum(count: number, n: number): number {
  return n < TABLE ? table[n * TABLE + count]! : addUp(count, 1 / n);
}

function addUp(count: number, addend: number): number {
  let sum = 0;
  let power = 1;
  while (power > addend) power /= 2;
  let left = count;
  while (left > 0) {
    if (left > 4) {
      while (power <= sum) power *= 2;
      const settled = sum + addend;
      const next = settled + addend;
      const step = next - settled;
      const steps = Math.min(left - 2, Math.floor((power - next) / step) - 1);
      if (next < power && steps > 0) {
        sum = next + steps * step;
        left -= steps + 2;
        continue;
      }
    }
    sum += addend;
    left--;
  }
  return sum;
}

function makeTable(): Float64Array {
  const shares = new Float64Array(TABLE * TABLE);
  for (let n = 1; n < TABLE; n++) {
    for (let count = 1; count <= n; count++) {
      shares[n * TABLE + count] = shares[n * TABLE + count - 1]! + 1 / n;
    }
  }
  return shares;
}
