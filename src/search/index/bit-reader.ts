/** Reads what a `BitWriter` wrote. Past the end it reads zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #window = 0;
  #windowBits = 0;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  bits(width: number): number {
    if (width > 16) {
      const high = this.#take(width - 16);
      return ((high << 16) | this.#take(16)) >>> 0;
    }
    return this.#take(width);
  }

  unary(): number {
    let count = 0;
    for (;;) {
      if (this.#windowBits === 0) this.#fill();
      // The window's bits stand at its low end; moved up, the ones in front can be counted at once.
      const front = Math.clz32(~(this.#window << (32 - this.#windowBits)));
      if (front < this.#windowBits) {
        this.#drop(front + 1);
        return count + front;
      }
      count += this.#windowBits;
      this.#drop(this.#windowBits);
    }
  }

  gamma(): number {
    const width = this.unary();
    return ((1 << width) | this.bits(width)) >>> 0;
  }

  /**
   * Increasing numbers whose gaps are Rice-coded, each from the one before.
   * @param into where they go; the first stands there already
   * @param longest a gap of that many ones is written out in 32 bits instead
   */
  rice(into: Uint32Array, parameter: number, longest: number): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let window = this.#window;
    let held = this.#windowBits;
    let number = into[0] ?? 0;
    // The loop every search spends its time in: no calls, all state at hand.
    for (let index = 1; index < into.length; index += 1) {
      let ones = 0;
      for (;;) {
        if (held === 0) {
          window = bytes[at++] ?? 0;
          held = 8;
        }
        const front = Math.clz32(~(window << (32 - held)));
        if (front < held) {
          ones += front;
          held -= front + 1;
          break;
        }
        ones += held;
        held = 0;
      }
      let wanted = ones === longest ? 32 : parameter;
      let gap = ones === longest ? 0 : ones;
      while (wanted > 0) {
        if (held === 0) {
          window = bytes[at++] ?? 0;
          held = 8;
        }
        const taken = wanted < held ? wanted : held;
        held -= taken;
        wanted -= taken;
        gap = gap * (1 << taken) + ((window >>> held) & ((1 << taken) - 1));
      }
      number += gap + 1;
      into[index] = number;
    }
    this.#at = at;
    this.#window = held === 0 ? 0 : window & ((1 << held) - 1);
    this.#windowBits = held;
  }

  #take(width: number): number {
    if (width === 0) return 0;
    while (this.#windowBits < width) this.#fill();
    const value = (this.#window >>> (this.#windowBits - width)) & ((1 << width) - 1);
    this.#drop(width);
    return value;
  }

  #fill(): void {
    this.#window = (this.#window << 8) | (this.#bytes[this.#at] ?? 0);
    this.#at += 1;
    this.#windowBits += 8;
  }

  #drop(width: number): void {
    this.#windowBits -= width;
    this.#window &= (1 << this.#windowBits) - 1;
  }
}
