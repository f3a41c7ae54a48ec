import { createHash } from 'node:crypto';
import { UnreadableFormError, type FormFile } from '../grid.ts';
import { decodeText } from './decode.ts';
import { readDocx } from './docx/read-docx.ts';
import { containerOf, requireOfficeDocument, requireOldWorkbook } from './file-kind.ts';
import { htmlReading } from './html.ts';
import { openPackage } from './office-package.ts';
import { plainTextReading } from './plain-text.ts';
import type { Reading } from './reading.ts';
import {
  LARGEST_FORM_FILE,
  refuseBroken,
  refuseEmpty,
  refuseExcess,
  refuseKind,
  refuseLarge,
} from './refusals.ts';
import { requireText, withoutControls } from './text-control.ts';
import { foreignMarkup, isHtml } from './text-kind.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openArchive } from './zip.ts';

/**
 * Reads a form file of any kind that is known, told by its content and not by its name. Nothing is
 * fetched, run or written. Time and memory of hostile files are bounded by the caller
 * (src/cli/read-form-file.ts).
 *
 * @param name the file's name; any folders before it are left out
 * @throws UnreadableFormError with what is wrong and what to do, in Chinese
 */
export async function readFormFile(name: string, bytes: Uint8Array): Promise<FormFile> {
  if (bytes.length === 0) throw refuseEmpty();
  if (bytes.length > LARGEST_FORM_FILE) throw refuseLarge(bytes.length);
  const fileName = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const reading = withoutControls(await read(fileName, bytes));
  if (reading.grids.every(({ rows }) => rows.every((row) => row.every(isBlank)))) {
    throw refuseKind('没有文字的文件', '检查选对了文件没有：申报表里应当有表格和文字。');
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: fileName, sha256, ...reading };
}

function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === '';
}

async function read(name: string, bytes: Uint8Array): Promise<Reading> {
  try {
    return await readContainer(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableFormError) throw error;
    // A library that meets what it was not made for; never the user's to puzzle over.
    if (error instanceof RangeError) throw refuseExcess('内容嵌套太深或太长');
    throw refuseBroken(error instanceof Error ? error.message.slice(0, 100) : '原因不明');
  }
}

async function readContainer(name: string, bytes: Uint8Array): Promise<Reading> {
  switch (containerOf(bytes)) {
    case 'zip':
      return readOffice(bytes);
    case 'old-office':
      requireOldWorkbook(bytes);
      return (await import('./xls.ts')).readXls(bytes);
    case 'old-sheet':
      return (await import('./xls.ts')).readXls(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
    case 'text':
      return readText(name, bytes);
  }
}

function readOffice(bytes: Uint8Array): Reading {
  requireOfficeDocument(openArchive(bytes).names);
  const office = openPackage(bytes);
  if (office.mainType.includes('wordprocessingml')) return readDocx(office);
  if (office.mainType.includes('spreadsheetml')) return readXlsx(office);
  if (office.mainType.includes('sheet.binary')) throw refuseKind('二进制工作簿（.xlsb）');
  throw refuseKind('Word 和 Excel 以外的 Office 文件');
}

function readText(name: string, bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  requireText(decoded.text);
  const foreign = foreignMarkup(decoded.text);
  if (foreign !== null) throw refuseKind(foreign);
  return isHtml(name, decoded.text) ? htmlReading(decoded) : plainTextReading(decoded);
}
