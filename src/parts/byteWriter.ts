/** Bytes one after the other, in memory that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** A number from 0 to 255. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  /** A whole number below 2^31, in seven bits a byte, the lowest first (LEB128). */
  whole(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  /** @returns all that was written */
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
