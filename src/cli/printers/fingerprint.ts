import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Report } from './report.ts';

/**
 * Tells the findings of a report apart, and knows each again after lines were added elsewhere: from
 * code, file, label, message and the line's own text, and which of several alike it is.
 * @returns 64 hexadecimal digits each, in the report's order.
 */
export function fingerprints({ diagnostics, line }: Report): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((found) => {
    const content = contentOf(found, line(found.file, found.line));
    const count = seen.get(content) ?? 0;
    seen.set(content, count + 1);
    return createHash('sha256')
      .update(`${content}\0${String(count)}`)
      .digest('hex');
  });
}

function contentOf({ code, file, label, message }: Diagnostic, line: string): string {
  return [code, file, label ?? '', message, line.trim()].join('\0');
}
