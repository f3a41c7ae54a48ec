import type { Diagnostic } from '../../domain/diagnostic.ts';

/** What a check found: one report, many printers. */
export interface Report {
  /** In the order of files, lines and columns. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many declarations were checked. */
  readonly declarations: number;
  /** A line of a file as it stands on the disk; empty where it cannot be read. */
  readonly line: (file: string, line: number) => string;
}

/** Puts a report into the text of one format. */
export type Printer = (report: Report) => string;

/** What happened, and how to mend it, in one text. */
export function explanation({ label, message, hint }: Diagnostic): string {
  return `${label === null ? '' : `${label}：`}${message}。改法：${hint}`;
}

/** Column after the last character marked. */
export function endColumn({ column, length }: Diagnostic): number {
  return column + length;
}
