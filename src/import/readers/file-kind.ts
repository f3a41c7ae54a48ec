import { Buffer } from 'node:buffer';
import { refuseKind, refuseMacros, refusePassword } from './refusals.ts';

/** How a file is to be read, by its first bytes. */
export type Container = 'zip' | 'old-office' | 'old-sheet' | 'pdf' | 'text';

const PDF_MARK_WITHIN = 1024;

/** First bytes (latin1) of files that are no form, and what people call them. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['{\\rtf', ' RTF 文件'],
  ['\x89PNG', '图片（PNG）'],
  ['\xff\xd8\xff', '图片（JPEG）'],
  ['GIF8', '图片（GIF）'],
  ['BM', '图片（BMP）'],
  ['II*\0', '图片（TIFF）'],
  ['MM\0*', '图片（TIFF）'],
  ['MZ', '程序文件'],
  ['\x7fELF', '程序文件'],
  ['Rar!', '压缩包（RAR）'],
  ['7z\xbc\xaf', '压缩包（7z）'],
  ['\x1f\x8b', '压缩包（GZ）'],
  ['SQLite format', '数据库文件'],
];
const PICTURE_HINT = '图片里没有文字可读：请用原来的 Word、Excel 文件，或照着图片填空白表。';
const ARCHIVE_HINT = '先解压，再导入里面的申报表。';
const PROGRAM_HINT = '请选申报表本身：.docx、.xlsx、.xls、.pdf、.html 或 .txt。';

/** First bytes of Excel 2 to 4, which put no container around the sheet. */
const OLD_SHEET = /^\x09[\0\x02\x04][\x04\x06\x08]\0/;
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What a file is, by its content, whatever its name says.
 *
 * @throws UnreadableFormError where it is of a kind that holds no form, with what to do instead
 */
export function containerOf(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith(COMPOUND)) return 'old-office';
  if (head.includes('%PDF-')) return 'pdf';
  if (OLD_SHEET.test(head)) return 'old-sheet';
  for (const [mark, what] of FOREIGN) {
    if (head.startsWith(mark) && !isText(mark, head)) throw refuseKind(what, hintFor(what));
  }
  return 'text';
}

/** `BM` and `MZ` may begin a text as well; then no zero byte follows. */
function isText(mark: string, head: string): boolean {
  return mark.length === 2 && mark < '\x7f' && !head.includes('\0');
}

function hintFor(what: string): string | undefined {
  if (what.startsWith('图片')) return PICTURE_HINT;
  if (what.startsWith('压缩包')) return ARCHIVE_HINT;
  return what.endsWith('RTF 文件') ? undefined : PROGRAM_HINT;
}

/**
 * Looks into an old Office container for what it holds.
 *
 * @throws UnreadableFormError unless it is an Excel workbook without password and macros
 */
export function requireOldWorkbook(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) throw refusePassword();
  if (holds('WordDocument')) {
    const hint = '用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”，再导入。';
    throw refuseKind('旧版 Word 文件（.doc 或 .wps）', hint);
  }
  if (!holds('Workbook') && !file.toString('latin1').includes('B\0o\0o\0k\0')) {
    throw refuseKind('旧版 Office 文件，里面没有 Excel 表格');
  }
  if (holds('_VBA_PROJECT')) throw refuseMacros();
}

/** Refuses packed files that are no document of today's Word or Excel. */
export function requireOfficeDocument(names: readonly string[]): void {
  const has = (name: string): boolean => names.includes(name);
  if (has('[Content_Types].xml')) return;
  if (has('OFD.xml')) {
    const hint = '请用生成它的 Word、Excel 文件，或在 OFD 阅读器里另存为 PDF，再导入。';
    throw refuseKind(' OFD 文件', hint);
  }
  if (has('content.xml')) throw refuseKind(' OpenDocument 文件（.odt 或 .ods）');
  throw refuseKind('压缩包', ARCHIVE_HINT);
}
