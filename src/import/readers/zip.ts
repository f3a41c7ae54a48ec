import { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { UnreadableFormError } from '../grid.ts';
import { refuseBroken, refuseExcess, refusePassword } from './refusals.ts';

const MOST_ENTRIES = 2000;
/** Bytes one part may unpack to, and all parts that are read together. */
const LARGEST_ENTRY = 24 * 1024 * 1024;
const LARGEST_TOTAL = 48 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** A packed file: which parts it has, and what one of them holds. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Unpacks one part; undefined where there is none of this name.
   *
   * @throws UnreadableFormError where the part is damaged or unpacks beyond all measure
   */
  read(name: string): Buffer | undefined;
}

/**
 * Opens a ZIP file by its central directory; nothing is unpacked before it is asked for, and never
 * more than a form can need, whatever the file declares.
 *
 * @throws UnreadableFormError where the directory is damaged, overlaps, or asks for a password
 */
export function openArchive(bytes: Uint8Array): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  refuseOverlaps(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length) throw refuseBroken('压缩包里有同名的部件');
  let left = LARGEST_TOTAL;
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(file, entry, Math.min(left, LARGEST_ENTRY));
      left -= content.length;
      return content;
    },
  };
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
  for (let at = file.length - END_SIZE; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw refuseBroken('压缩包没有目录');
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw refuseExcess(`压缩包里有 ${String(count)} 个部件`);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > file.length || file.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      throw refuseBroken('压缩包的目录不完整');
    }
    entries.push(readEntry(file, at));
    at +=
      CENTRAL_SIZE + lengthAt(file, at + 28) + lengthAt(file, at + 30) + lengthAt(file, at + 32);
  }
  return entries;
}

function lengthAt(file: Buffer, at: number): number {
  return file.readUInt16LE(at);
}

function readEntry(file: Buffer, at: number): Entry {
  if ((file.readUInt16LE(at + 8) & 1) === 1) throw refusePassword();
  const packedSize = file.readUInt32LE(at + 20);
  const offset = file.readUInt32LE(at + 42);
  if (packedSize === ELSEWHERE || offset === ELSEWHERE) {
    throw refuseExcess('压缩包用了超过 4 GB 才需要的格式');
  }
  const name = file.toString(
    'utf8',
    at + CENTRAL_SIZE,
    at + CENTRAL_SIZE + lengthAt(file, at + 28),
  );
  return {
    // Some writers on Windows put backslashes, some a leading slash.
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: file.readUInt16LE(at + 10),
    checksum: file.readUInt32LE(at + 16),
    packedSize,
    offset,
  };
}

/** Parts that share bytes: how a small file is made to unpack to petabytes. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && entry.offset + LOCAL_SIZE + entry.packedSize > next.offset) {
      throw refuseBroken('压缩包里的部件互相重叠');
    }
  }
}

function unpack(file: Buffer, entry: Entry, limit: number): Buffer {
  const { offset, packedSize, method, name } = entry;
  if (offset + LOCAL_SIZE > file.length || file.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
    throw refuseBroken(`压缩包里找不到部件 ${name}`);
  }
  const start = offset + LOCAL_SIZE + lengthAt(file, offset + 26) + lengthAt(file, offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw refuseBroken(`部件 ${name} 不完整`);
  const content = method === STORED ? packed : inflate(packed, method, name, limit);
  if (content.length > limit) throw tooMuch(name);
  if (crc32(content) !== entry.checksum) throw refuseBroken(`部件 ${name} 的校验不符`);
  return content;
}

function inflate(packed: Buffer, method: number, name: string, limit: number): Buffer {
  if (method !== DEFLATED) throw refuseBroken(`部件 ${name} 用了不认识的压缩方法`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch(name);
    throw refuseBroken(`部件 ${name} 解不开`);
  }
}

function tooMuch(name: string): UnreadableFormError {
  return refuseExcess(`部件 ${name} 解压后太大`);
}
