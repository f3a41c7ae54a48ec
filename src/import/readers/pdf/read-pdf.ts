import type { Reading } from '../reading.ts';
import { refuseKind } from '../refusals.ts';

/** Reads a PDF with a text layer. */
export function readPdf(bytes: Uint8Array): Promise<Reading> {
  return Promise.reject(refuseKind(` PDF 文件（${String(bytes.length)} 字节）`));
}
