import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { codeFrame } from '../markdown/code-frame.ts';
import type { Effects } from './effects.ts';
import { visible } from './visible.ts';

const SEVERITY = { error: '错误', warning: '提醒', note: '说明' } as const;

/** Prints diagnostics for people: place, label, what and why, the line with a caret, how to mend it. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { stdout, root }: Pick<Effects, 'stdout' | 'root'>,
): void {
  const lines = new Map<string, string[]>();
  for (const diagnostic of diagnostics) {
    const text = lines.get(diagnostic.file) ?? readLines(root, diagnostic.file);
    lines.set(diagnostic.file, text);
    stdout.write(`${formatDiagnostic(diagnostic, text[diagnostic.line - 1] ?? '')}\n\n`);
  }
}

/** One diagnostic as text, given the line of the file it stands in. */
export function formatDiagnostic(diagnostic: Diagnostic, line: string): string {
  const { file, column, label, message, hint, code } = diagnostic;
  const place = `${file}:${String(diagnostic.line)}:${String(column)}`;
  const head = `${place}  ${SEVERITY[diagnostic.severity]}${label ? `  ${label}` : ''}`;
  const frame = codeFrame(diagnostic, visible(line));
  const words = [head, `  ${message}。`, frame, `  改法：${hint}  [${code}]`].filter(Boolean);
  return words.map((part) => (part === frame ? part : visible(part))).join('\n');
}

function readLines(root: string, file: string): string[] {
  try {
    return readFileSync(path.join(root, file), 'utf8').split('\n');
  } catch {
    return [];
  }
}
