import type { Reading } from './reading.ts';
import { refuseKind } from './refusals.ts';

/** Reads an Excel workbook of the binary kind (.xls). */
export function readXls(bytes: Uint8Array): Reading {
  throw refuseKind(`旧版 Excel 文件（${String(bytes.length)} 字节）`);
}
