/** Bytes with numbers and texts in them, for tables that are read from front to back. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** A number below 2^53, seven bits to a byte. */
  varint(value: number): void {
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 128)) this.#bytes.push((left & 0x7f) | 0x80);
    this.#bytes.push(left);
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.varint(encoded.length);
    for (const byte of encoded) this.#bytes.push(byte);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.at = start;
  }

  byte(): number {
    const value = this.#bytes[this.at] ?? 0;
    this.at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    const length = this.varint();
    const end = this.at + length;
    const value = new TextDecoder().decode(this.#bytes.subarray(this.at, end));
    this.at = end;
    return value;
  }
}
