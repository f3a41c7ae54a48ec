import { createHash } from 'node:crypto';
import { closeSync, fdatasync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileFacts } from '../export/datapackage.ts';
import { JSON_FRAME } from '../export/declaration-record.ts';
import { DATA_TABLES } from '../export/resources/index.ts';
import { decodeRows } from './part-data.ts';

/**
 * The data files of the whole corpus but the descriptor, joined from the rows of its parts.
 * @param parts files in which the rows are kept, in order
 */
export async function joinDataFiles(parts: readonly string[], site: string): Promise<FileFacts[]> {
  const folder = join(site, 'data');
  mkdirSync(folder, { recursive: true });
  const json = new HashedFile(folder, 'declarations.json');
  const tables = DATA_TABLES.map(({ resource: { name }, header }) => {
    const file = new HashedFile(folder, `${name}.csv`);
    file.write(Buffer.from(header));
    return { name, file };
  });
  const reader = new Reader();
  for (const [at, file] of parts.entries()) {
    const rows = decodeRows(reader.read(file));
    json.write(Buffer.from(at === 0 ? JSON_FRAME.start : JSON_FRAME.between));
    json.write(rows.lines);
    for (const { name, file } of tables) file.write(rows.tables.get(name) ?? new Uint8Array());
  }
  json.write(Buffer.from(parts.length === 0 ? JSON_FRAME.empty : JSON_FRAME.end));
  return Promise.all([json, ...tables.map(({ file }) => file)].map((file) => file.close()));
}

const sync = promisify(fdatasync);

/** Reads files one after another into the same memory: taking new memory costs more than reading. */
class Reader {
  #memory = Buffer.alloc(1 << 20);

  /** @returns the file's bytes, which hold until the next is read */
  read(file: string): Uint8Array {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > this.#memory.length) this.#memory = Buffer.alloc(2 * size);
      let length = 0;
      while (length < size) length += readSync(handle, this.#memory, length, size - length, length);
      return this.#memory.subarray(0, size);
    } finally {
      closeSync(handle);
    }
  }
}

/** A file that is written in pieces and hashed on the way. */
class HashedFile {
  readonly #name: string;
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(folder: string, name: string) {
    this.#name = name;
    this.#handle = openSync(join(folder, name), 'w');
  }

  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at);
  }

  async close(): Promise<FileFacts> {
    // Sent to the disk now, in this thread: a file that takes the place of another is first sent
    // there, and whoever renames it waits.
    await sync(this.#handle);
    closeSync(this.#handle);
    return { name: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
