import type { Diagnostic } from '../domain/diagnostic.ts';

/** A text file of the content, with what is needed to name a place in it. */
export interface SourceFile {
  /** Path relative to the project root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

export function sourceFile(path: string, text: string): SourceFile {
  return new TextFile(path, text);
}

/** Most files have nothing to report, and then nobody asks for their lines. */
class TextFile implements SourceFile {
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | null = null;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= startsOf(this.text));
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters (a character outside the BMP counts once). */
  readonly column: number;
}

export function positionAt(file: SourceFile, offset: number): Position {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = file.lineStarts[low] ?? 0;
  return { line: low + 1, column: [...file.text.slice(start, offset)].length + 1 };
}

export interface Fault {
  readonly code: string;
  readonly severity?: Diagnostic['severity'];
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
  readonly message: string;
  readonly hint: string;
}

/** A fault at offsets of a file, as a diagnostic. The caret never leaves the first line. */
export function diagnosticAt(file: SourceFile, fault: Fault): Diagnostic {
  const { line, column } = positionAt(file, fault.start);
  const lineEnd = (file.lineStarts[line] ?? file.text.length + 1) - 1;
  const marked = file.text.slice(fault.start, Math.min(Math.max(fault.end, fault.start), lineEnd));
  return {
    code: fault.code,
    severity: fault.severity ?? 'error',
    file: file.path,
    line,
    column,
    length: Math.max(1, [...marked].length),
    label: fault.label,
    message: fault.message,
    hint: fault.hint,
  };
}
