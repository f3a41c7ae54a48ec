import { Buffer } from 'node:buffer';
import { CFB } from '@e965/xlsx';
import { placeOf, type Loss } from './reading.ts';

interface Containers {
  read(bytes: Buffer, options: { type: 'buffer' }): object;
  find(container: object, path: string): { content?: Uint8Array } | null;
}

/** The package leaves it untyped. */
const CONTAINERS = CFB as Containers;

const OBJECT_RECORD = 0x5d;
const COMMON_PROPERTIES = 0x15;
/** Drop-down arrows of filters and lists, and the boxes of comments, which are told by their text. */
const NO_PICTURES = new Set([0x14, 0x19]);

/** Tells of pictures, text boxes and charts in an Excel 97–2003 workbook ([MS-XLS] 2.4.181 Obj). */
export function objectLosses(bytes: Uint8Array): Loss[] {
  const stream = workbookStream(bytes);
  let objects = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) !== OBJECT_RECORD || at + 10 > stream.length) continue;
    const kind = stream.readUInt16LE(at + 8);
    if (stream.readUInt16LE(at + 4) === COMMON_PROPERTIES && !NO_PICTURES.has(kind)) objects += 1;
  }
  if (objects === 0) return [];
  const words = `${String(objects)} 个图片、文本框或图表没有读入`;
  return [{ words, place: placeOf('工作簿') }];
}

/** Empty where the file is of Excel 2 to 4, which has no container. */
function workbookStream(bytes: Uint8Array): Buffer {
  try {
    const container = CONTAINERS.read(Buffer.from(bytes), { type: 'buffer' });
    const entry = CONTAINERS.find(container, '/Workbook') ?? CONTAINERS.find(container, '/Book');
    return Buffer.from(entry?.content ?? []);
  } catch {
    return Buffer.alloc(0);
  }
}
