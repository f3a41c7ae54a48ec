import { changeLines, plainWords } from '../../domain/diff/words.ts';
import type { Change } from '../../domain/diff/change.ts';
import type { DiffReport } from './report.ts';

/** Raised whenever a field changes its meaning or goes; docs/diff.md describes each. */
export const DIFF_FORMAT_VERSION = 1;

/** For programs: every figure is exact text, nothing is left out. */
export function diffJson({ base, head, comparison }: DiffReport): string {
  const { declarations, files, ...rest } = comparison;
  const report = {
    version: DIFF_FORMAT_VERSION,
    base,
    head,
    ...rest,
    declarations: declarations.map((diff) => ({ ...diff, words: words(diff.changes) })),
    files: files.map((file) => ({ ...file, words: words(file.changes) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function words(changes: readonly Change[]): string[] {
  return changeLines(changes).map(plainWords);
}
