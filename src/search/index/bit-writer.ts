/** Bits that fit beside the seven that may be pending. */
const AT_ONCE = 24;

/** Grows as it is written to; bit by bit, most significant first. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  /** The last `#pendingBits` of it have not become bytes yet; what stands above them is done with. */
  #pending = 0;
  #pendingBits = 0;

  /** @param width at most 32 */
  bits(value: number, width: number): void {
    if (width > 16) {
      this.#push(value >>> 16, width - 16);
      this.#push(value & 0xffff, 16);
    } else this.#push(value, width);
  }

  /** `count` ones and a zero. */
  unary(count: number): void {
    let left = count;
    for (; left >= 16; left -= 16) this.#push(0xffff, 16);
    this.#push((1 << (left + 1)) - 2, left + 1);
  }

  /** A number of at least 1 in Elias' gamma code: small numbers are short. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.unary(width);
    this.bits(value & ((1 << width) - 1), width);
  }

  /**
   * The gaps between increasing numbers, Rice-coded.
   * @param longest a gap that would take that many ones is written out in 32 bits instead
   */
  rice(numbers: Uint32Array, start: number, end: number, parameter: number, longest: number): void {
    const low = (1 << parameter) - 1;
    let before = numbers[start] ?? 0;
    for (let index = start + 1; index < end; index += 1) {
      const number = numbers[index] ?? 0;
      const gap = number - before - 1;
      before = number;
      const quotient = gap >>> parameter;
      const width = quotient + 1 + parameter;
      if (quotient < longest && width <= AT_ONCE) {
        this.#push((((1 << quotient) - 1) << (parameter + 1)) | (gap & low), width);
      } else if (quotient < longest) {
        this.unary(quotient);
        this.bits(gap & low, parameter);
      } else {
        this.unary(longest);
        this.bits(gap, 32);
      }
    }
  }

  /** Fills up the last byte; what follows begins on a byte of its own. */
  align(): void {
    if (this.#pendingBits > 0) this.#push(0, 8 - this.#pendingBits);
  }

  get length(): number {
    return this.#length;
  }

  /** Whole bytes, where nothing is pending: call `align` first. */
  append(bytes: Uint8Array): void {
    while (this.#length + bytes.length > this.#bytes.length) this.#grow();
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The bytes written so far; call `align` first. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Takes the first `length` bytes away; call `align` first. */
  take(length: number): Uint8Array {
    const taken = this.#bytes.slice(0, length);
    this.#bytes.copyWithin(0, length, this.#length);
    this.#length -= length;
    return taken;
  }

  /** @param width at most AT_ONCE */
  #push(value: number, width: number): void {
    let held = this.#pendingBits + width;
    const pending = (this.#pending << width) | value;
    let length = this.#length;
    if (length + 4 > this.#bytes.length) this.#grow();
    const bytes = this.#bytes;
    for (; held >= 8; length += 1) {
      held -= 8;
      bytes[length] = pending >>> held;
    }
    this.#length = length;
    this.#pending = pending;
    this.#pendingBits = held;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
