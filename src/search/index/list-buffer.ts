import type { BitWriter } from './bit-writer.ts';
import { writePositions } from './postings.ts';

/** The lists of one key or phrase before they are written: one after the other, each with a code. */
export class ListBuffer {
  /** Filled by others, from `length` on. */
  numbers = new Uint32Array(1 << 10);
  /** Room for what does not belong to the list at hand, but to one after it. */
  aside = new Uint32Array(1 << 10);
  length = 0;
  readonly #codeBits: number;
  readonly #bits: readonly number[];
  readonly #codes: number[] = [];
  readonly #ends: number[] = [];

  /**
   * @param codeBits bits of a code
   * @param bits of the numbers of a list, by its code
   */
  constructor(codeBits: number, bits: readonly number[]) {
    this.#codeBits = codeBits;
    this.#bits = bits;
  }

  /** Forgets all lists and makes room for so many numbers. */
  clear(room: number): void {
    this.length = 0;
    this.#codes.length = 0;
    this.#ends.length = 0;
    if (room <= this.numbers.length) return;
    this.numbers = new Uint32Array(room * 2);
    this.aside = new Uint32Array(room * 2);
  }

  /** What has been filled in up to `end` is a list; none when that is nothing. */
  finish(code: number, end: number): void {
    if (end === this.length) return;
    this.#codes.push(code);
    this.#ends.push(end);
    this.length = end;
  }

  /**
   * How many lists, and each with its code.
   * @param atLeast 0 where there may be none, which takes a bit more
   */
  write(writer: BitWriter, atLeast: 0 | 1): void {
    writer.gamma(this.#codes.length + 1 - atLeast);
    let from = 0;
    for (let list = 0; list < this.#codes.length; list += 1) {
      const code = this.#codes[list] ?? 0;
      const end = this.#ends[list] ?? from;
      writer.bits(code, this.#codeBits);
      writePositions(writer, this.numbers, from, end, this.#bits[code] ?? 32);
      from = end;
    }
    writer.align();
  }
}
