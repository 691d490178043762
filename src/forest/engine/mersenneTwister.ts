const SIZE = 624;
const SHIFT = 397;

/** The MT19937 generator of Matsumoto and Nishimura, seeded with one 32-bit integer. */
export class MersenneTwister {
  readonly #state = new Int32Array(SIZE);
  #used = SIZE;

  constructor(seed: number) {
    const state = this.#state;
    let previous = seed | 0;
    state[0] = previous;
    for (let i = 1; i < SIZE; i++) {
      previous = (Math.imul(previous ^ (previous >>> 30), 1812433253) + i) | 0;
      state[i] = previous;
    }
  }

  /** The next 32 bits, as a signed integer. */
  next(): number {
    if (this.#used === SIZE) this.#refill();
    let bits = this.#state[this.#used++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return bits ^ (bits >>> 18);
  }

  /**
   * A uniform integer from 0 to `bound` - 1, as random-js draws it: low bits for a power of two,
   * else the remainder of the first draw below the largest multiple of `bound`; for 1, no draw.
   */
  below(bound: number): number {
    if (bound <= 1) return 0;
    if ((bound & (bound - 1)) === 0) return this.next() & (bound - 1);
    const limit = bound * Math.floor(0x100000000 / bound);
    let draw = this.next() >>> 0;
    while (draw >= limit) draw = this.next() >>> 0;
    return draw % bound;
  }

  #refill(): void {
    const state = this.#state;
    for (let i = 0; i < SIZE; i++) {
      const mixed = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + SHIFT) % SIZE]! ^ (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
    }
    this.#used = 0;
  }
}
