import { formatDiagnostic } from '../diagnostic-printer.ts';
import type { Printer } from './report.ts';

/** For people: place, label, what and why, the line with a caret, how to mend it. */
export const text: Printer = ({ diagnostics, line }) =>
  diagnostics
    .map((found) => `${formatDiagnostic(found, line(found.file, found.line))}\n\n`)
    .join('');
