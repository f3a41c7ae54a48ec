import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

/**
 * Characters nobody sees: control and format characters (zero-width, bidirectional), no-break and
 * line separators, private use, replacement characters, lone surrogates. A figure that carries one
 * is not the figure it looks like, and a search for it fails.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u00a0\u2028\u2029\ufffd]/gu;
/** Nothing but line breaks, ASCII, Han characters and common signs: none is invisible, and it is sooner seen. */
const USUAL =
  /^[\n\x20-\x7e\u00b0-\u00ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3000-\ud7ff\uff01-\uff5e]*$/;
const MOST_REPORTED = 20;

const NAMES: Readonly<Record<string, string>> = {
  '\t': '制表符（Tab）',
  '\n': '换行符',
  '\r': '回车符（Windows 换行）',
  '\u00a0': '不换行空格',
  '\u200b': '零宽空格',
  '\u200c': '零宽非连接符',
  '\u200d': '零宽连接符',
  '\u202e': '反向书写符',
  '\u2028': '行分隔符',
  '\ufeff': '字节顺序标记（BOM）',
  '\ufffd': '无法识别的字符',
};

export function characterDiagnostics(file: SourceFile): Diagnostic[] {
  if (isUsual(file)) return [];
  const found: Diagnostic[] = [];
  for (const match of file.text.matchAll(INVISIBLE)) {
    if (match[0] === '\r' && file.text[match.index + 1] === '\n') {
      return [...found, windowsLines(file, match.index)];
    }
    found.push(invisible(file, match[0], match.index));
    if (found.length === MOST_REPORTED) break;
  }
  return found;
}

/** The halves of a file are read one after the other, and all ask. */
let last: { readonly file: SourceFile; readonly usual: boolean } | null = null;

/** Whether a file holds nothing but line breaks and characters that are surely seen. */
export function isUsual(file: SourceFile): boolean {
  if (last?.file !== file) last = { file, usual: USUAL.test(file.text) };
  return last.usual;
}

/** Whether any character of a file is one nobody sees; line breaks are none. */
export function hasHidden(file: SourceFile): boolean {
  return !isUsual(file) && file.text.search(INVISIBLE) !== -1;
}

/**
 * The first character nobody sees of a decoded value: an escape such as `"\u200b"` hides it from the
 * file's text. A value has no line break either.
 */
export function firstHidden(value: string): string | null {
  const match = /\n/.exec(value) ?? value.match(INVISIBLE);
  return match ? nameOf(match[0]) : null;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${NAMES[character] ?? '看不见的字符'} U+${code}`;
}

function invisible(file: SourceFile, character: string, offset: number): Diagnostic {
  return diagnosticAt(file, {
    code: 'file/invisible-character',
    start: offset,
    end: offset + character.length,
    label: null,
    message: `应为看得见的文字，实为${nameOf(character)}`,
    hint: '删去这个字符：把光标放在此处，删掉前后相邻的空白再重新输入；缩进只用空格。',
  });
}

function windowsLines(file: SourceFile, offset: number): Diagnostic {
  return diagnosticAt(file, {
    code: 'file/windows-lines',
    start: offset,
    end: offset + 1,
    label: null,
    message: '应为 LF 换行，实为 Windows 的 CRLF 换行',
    hint: '在编辑器右下角把“CRLF”改为“LF”再保存；全文件只报这一次。',
  });
}
