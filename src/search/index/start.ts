import { ByteReader, ByteWriter } from './varints.ts';

/** The one file of the index whose address never changes; every search begins with it. */
export const START_FILE = 'start.bin';

/** Which years there are. */
export interface IndexMeta {
  readonly version: 2;
  /** Newest year first. */
  readonly segments: readonly {
    readonly year: number;
    /** Called by what is in it: its files never change. */
    readonly folder: string;
    readonly declarations: number;
  }[];
}

/**
 * @param newest directory of the newest year, which stands in its folder too: to be asked for there,
 *   it would have to wait until its name is known
 */
export function writeStart(meta: IndexMeta, newest: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writer.text(JSON.stringify(meta));
  writer.append(newest);
  return writer.bytes();
}

export interface IndexStart extends IndexMeta {
  readonly newest: Uint8Array;
}

export function readStart(bytes: Uint8Array): IndexStart {
  const reader = new ByteReader(bytes);
  const meta = JSON.parse(reader.text()) as IndexMeta;
  return { ...meta, newest: bytes.subarray(reader.at) };
}
