/** A permutation of the 32-bit integers that leaves no trace of their order (MurmurHash3's finish). */
function scramble(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * Random numbers that are the same on every machine: xoshiro128** 1.1 in 32-bit integers.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47 (2021).
 */
export class RandomNumbers {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** Four 32-bit integers, not all 0. */
  constructor(a: number, b: number, c: number, d: number) {
    this.a = a | 0;
    this.b = b | 0;
    this.c = c | 0;
    this.d = d | 0;
  }

  /** Spreads one 32-bit seed over the whole state. */
  static fromSeed(seed: number): RandomNumbers {
    const at = (step: number): number => scramble((seed + Math.imul(step, 0x9e3779b9)) | 0);
    return new RandomNumbers(at(1), at(2), at(3), at(4));
  }

  /** 32 random bits, as a signed integer. */
  bits(): number {
    const fives = Math.imul(this.b, 5);
    const result = Math.imul((fives << 7) | (fives >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /**
   * One of 0, 1, ... `count - 1`. For a count of n, no number is favoured by more than n / 2^32
   * of its probability.
   */
  below(count: number): number {
    return Math.floor(((this.bits() >>> 0) / 4294967296) * count);
  }
}
