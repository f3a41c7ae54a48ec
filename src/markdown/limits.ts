import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

const LARGEST_FILE = 256 * 1024;
const LONGEST_LINE = 20 * 1024;
const DEEPEST_NESTING = 20;

/** A run of block quotes and list markers: each opens a level, and remark overflows on thousands. */
const CONTAINERS = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${String(DEEPEST_NESTING)},}`);
const DEEP_INDENT = new RegExp(`^ {${String(DEEPEST_NESTING * 4)},}`);
const FLOW_BRACKETS = new RegExp(`(?:[[{(][^\\]})]*){${String(DEEPEST_NESTING)},}`);

/** Refuses, before any parser sees it, a file that no honest declaration needs and parsers choke on. */
export function limitDiagnostics(file: SourceFile): Diagnostic[] {
  if (file.text.length > LARGEST_FILE) return [tooLarge(file)];
  return file.lineStarts.flatMap((start, index) => {
    const end = (file.lineStarts[index + 1] ?? file.text.length + 1) - 1;
    return lineDiagnostics(file, file.text.slice(start, end), start);
  });
}

function tooLarge(file: SourceFile): Diagnostic {
  return diagnosticAt(file, {
    code: 'file/too-large',
    start: 0,
    end: 1,
    label: null,
    message: `应为不超过 256 KB 的文件，实为 ${String(Math.ceil(file.text.length / 1024))} K 字`,
    hint: '一份申报表不会这么大：检查是否误贴了图片或重复的内容。',
  });
}

function lineDiagnostics(file: SourceFile, line: string, start: number): Diagnostic[] {
  if (line.length > LONGEST_LINE) {
    return [
      diagnosticAt(file, {
        code: 'file/long-line',
        start,
        end: start + 1,
        label: null,
        message: `应为不超过 20 K 字的一行，实为 ${String(line.length)} 字`,
        hint: '检查是否误贴了内容；正文每段一行，段与段之间空一行。',
      }),
    ];
  }
  if (CONTAINERS.test(line) || DEEP_INDENT.test(line) || FLOW_BRACKETS.test(line)) {
    return [
      diagnosticAt(file, {
        code: 'file/deep-nesting',
        start,
        end: start + line.length,
        label: null,
        message: `应为不超过 ${String(DEEPEST_NESTING)} 层的缩进或嵌套，实为更深`,
        hint: '申报表没有这样深的层次：检查行首的 >、- 和括号是否误贴。',
      }),
    ];
  }
  return [];
}
