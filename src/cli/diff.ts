import { compareContent } from '../store/compare.ts';
import { GitError, mergeBase, resolveCommit } from '../store/git.ts';
import { contentAt, contentOnDisk, type ContentState } from '../store/revision.ts';
import { diffJson } from './diff/json.ts';
import { diffMarkdown } from './diff/markdown.ts';
import type { DiffReport } from './diff/report.ts';
import { diffText } from './diff/text.ts';
import type { Effects } from './effects.ts';
import { phases } from './phases.ts';
import { UserError } from './user-error.ts';

export type DiffFormat = 'text' | 'markdown' | 'json';

export interface DiffOptions {
  /** `BASE..HEAD`, `BASE...HEAD`, or `BASE` against the files on disk. */
  readonly range: string;
  readonly format: DiffFormat;
  /** Read and check every declaration, however many there are. */
  readonly whole: boolean;
}

const PRINTERS: Readonly<Record<DiffFormat, (report: DiffReport) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: diffJson,
};

/** The formats, for the help and for whoever reads an option. */
export const DIFF_FORMATS = Object.keys(PRINTERS) as readonly DiffFormat[];

/** @throws UserError unless one range was given */
export function readRange(positionals: readonly string[]): string {
  const [range, ...more] = positionals;
  if (range !== undefined && more.length === 0) return range;
  throw new UserError(
    '请写一对要比较的版本，例如 npm run diff -- main..HEAD；与现在的文件相比，只写一个：npm run diff -- main。',
  );
}

/** @throws UserError for a format there is not */
export function readDiffFormat(format = 'text'): DiffFormat {
  const known = DIFF_FORMATS.find((name) => name === format);
  if (known !== undefined) return known;
  throw new UserError(`格式应为 ${DIFF_FORMATS.join('、')}，实为“${format}”。`);
}

/**
 * Says in budget words what changes between two states of the content.
 * @throws UserError where git cannot give one of them
 */
export function diff(options: DiffOptions, effects: Effects): number {
  const clock = phases(effects);
  clock.next('比较两个版本');
  const report = compared(options, effects.root);
  clock.stop();
  effects.stdout.write(PRINTERS[options.format](report));
  return 0;
}

function compared({ range, whole }: DiffOptions, root: string): DiffReport {
  try {
    const { base, head } = endpoints(root, range);
    const before = contentAt(root, base);
    const after = head === null ? onDisk(root, before) : contentAt(root, head);
    return { base, head, range, comparison: compareContent(before, after, { whole }) };
  } catch (error) {
    if (error instanceof GitError) throw new UserError(error.message);
    throw error;
  }
}

function onDisk(root: string, { ids }: ContentState): ContentState {
  const [id = ''] = ids.values();
  return contentOnDisk(root, id.length);
}

/** Full ids of the commits; null for the files on disk. */
function endpoints(root: string, range: string): { base: string; head: string | null } {
  const [, one, dots, other] = /^(.*?)(\.{2,3})(.*)$/u.exec(range) ?? [undefined, range];
  if (dots === undefined) return { base: resolveCommit(root, one), head: null };
  const named = (side: string): string => resolveCommit(root, side === '' ? 'HEAD' : side);
  const [base, head] = [named(one), named(other ?? '')];
  return { base: dots === '...' ? mergeBase(root, base, head) : base, head };
}
