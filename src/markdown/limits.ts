import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

const LARGEST_FILE = 256 * 1024;
const LONGEST_LINE = 20 * 1024;
const DEEPEST_NESTING = 20;

const MOST_SYMBOLS = 300;

/** A run of block quotes and list markers: each opens a level, and remark overflows on thousands. */
const CONTAINERS = `(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])[ \\t]*){${String(DEEPEST_NESTING)},}`;
const DEEP_INDENT = ` {${String(DEEPEST_NESTING * 4)},}`;
const FLOW_BRACKETS = `(?:[[{(][^\\]})[{(\\n]*){${String(DEEPEST_NESTING)}}`;
const DEEP = new RegExp(`^(?:${CONTAINERS}|${DEEP_INDENT})|${FLOW_BRACKETS}`, 'm');

/** Two containers in a row, without which there are not twenty. */
const TWO_CONTAINERS = /(?:>|[-*+.)][ \t])[ \t]*(?:[->*+]|\d{1,9}[.)])/;
const BLANKS = ' '.repeat(DEEPEST_NESTING * 4);
/** Fewer of these than levels are allowed cannot nest too deep, nor be too many symbols. */
const OPENING = /[*_`[\]<{(]/g;

/** Refuses, before any parser sees it, a file that no honest declaration needs and parsers choke on. */
export function limitDiagnostics(file: SourceFile): Diagnostic[] {
  if (file.text.length > LARGEST_FILE) return [tooLarge(file)];
  const { text } = file;
  if (isSurelyFlat(text) && !hasLongLine(text)) return [];
  const isNear = DEEP.test(text) || hasLongLine(text) || symbolsIn(text) > MOST_SYMBOLS;
  return isNear ? limitsByLine(file) : [];
}

/** What can be said of nearly all files without trying every sign as the first of twenty. */
function isSurelyFlat(text: string): boolean {
  const isFlat = !TWO_CONTAINERS.test(text) && !text.includes(BLANKS);
  return isFlat && (text.match(OPENING)?.length ?? 0) < DEEPEST_NESTING;
}

function hasLongLine(text: string): boolean {
  if (text.length <= LONGEST_LINE) return false;
  return text.split('\n').some(({ length }) => length > LONGEST_LINE);
}

/** As `limitDiagnostics` of a file that is not too large, by every line whatever the file holds. */
export function limitsByLine(file: SourceFile): Diagnostic[] {
  const lines = file.lineStarts.map((start, index) => {
    const end = (file.lineStarts[index + 1] ?? file.text.length + 1) - 1;
    return { start, line: file.text.slice(start, end) };
  });
  return [
    ...lines.flatMap(({ line, start }) => lineDiagnostics(file, line, start)),
    ...symbolDiagnostics(file, lines),
  ];
}

interface Line {
  readonly start: number;
  readonly line: string;
}

/** Signs that Markdown pairs within a paragraph; a thousand of them take it seconds. */
const SYMBOLS = /[*_`[\]<]/g;

/** In the body only: the front matter is one block, and YAML does not pair such signs. */
function symbolDiagnostics(file: SourceFile, lines: readonly Line[]): Diagnostic[] {
  const fence = lines.findIndex(({ line }, index) => index > 0 && line === '---');
  if (fence === -1) return [];
  let count = 0;
  let first = 0;
  for (const { start, line } of lines.slice(fence + 1)) {
    if (line.trim() === '') count = 0;
    if (count === 0) first = start;
    count += symbolsIn(line);
    if (count > MOST_SYMBOLS) return [tooManySymbols(file, first)];
  }
  return [];
}

function symbolsIn(text: string): number {
  return text.match(SYMBOLS)?.length ?? 0;
}

function tooManySymbols(file: SourceFile, start: number): Diagnostic {
  return diagnosticAt(file, {
    code: 'file/too-many-symbols',
    start,
    end: start + 1,
    label: null,
    message: `应为文字，实为一段里有 ${String(MOST_SYMBOLS)} 个以上的 *、_、方括号之类的符号`,
    hint: '检查是否误贴了内容；一段太长时，在中间空一行分成几段。',
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
  if (DEEP.test(line)) {
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
