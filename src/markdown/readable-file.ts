import type { Diagnostic } from '../domain/diagnostic.ts';
import { characterDiagnostics, isUsual } from './characters.ts';
import { limitDiagnostics } from './limits.ts';
import { sourceFile, type SourceFile } from './source-file.ts';

/** A file as parsers may see it. */
export interface ReadableFile {
  /** Null where the file cannot be parsed at all. */
  readonly file: SourceFile | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is wrong with the characters of a file before anything is parsed. Tabs become blanks, so that
 * the rest is still checked in the same run; every offset stays.
 */
export function readableFile(file: SourceFile): ReadableFile {
  const limits = limitDiagnostics(file);
  if (limits.length > 0) return { file: null, diagnostics: limits };
  if (isUsual(file)) return { file, diagnostics: [] };
  const diagnostics = characterDiagnostics(file);
  // These stand in the way of every line, and a click in the editor takes them all away.
  if (/\r|^\ufeff/.test(file.text)) return { file: null, diagnostics };
  return { file: sourceFile(file.path, file.text.replaceAll('\t', ' ')), diagnostics };
}
