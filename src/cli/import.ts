import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UnreadableFormError, type FormFile } from '../import/grid.ts';
import { loadContent } from '../store/content.ts';
import type { Effects } from './effects.ts';
import { planner, type PlannedFile, type PlanOptions } from './import-plan.ts';
import { importReport } from './import-report.ts';
import { phases } from './phases.ts';
import { UserError } from './user-error.ts';

export interface ImportOptions extends PlanOptions {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly dryRun: boolean;
  /** Absolute path; the report also goes there. */
  readonly report: string | undefined;
}

/** Reads a form file. */
export type ReadForm = (file: string) => Promise<FormFile>;

/** Reads a form file of the disk, under limits of time and memory. */
export async function readForm(file: string): Promise<FormFile> {
  const { readFormFileSafely } = await import('./read-form-file.ts');
  return readFormFileSafely(path.basename(file), readBytes(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是一个文件夹' : '打不开';
    throw new UserError(`${file}：${why}。`);
  }
}

/** @throws UserError where `--year` is not a year. */
export function readYear(given: string | undefined): number | undefined {
  if (given === undefined || /^20\d\d$/u.test(given)) {
    return given === undefined ? undefined : Number(given);
  }
  throw new UserError(`--year 应为四位年份，例如 2020，实为“${given}”。`);
}

/**
 * Imports official forms into the content, all or nothing.
 * @returns exit code: 1 where a declaration there is would change and `replace` was not asked for.
 * @throws UserError for a file that cannot be read or placed; nothing is written then.
 */
export async function importForms(
  options: ImportOptions,
  effects: Effects,
  read: ReadForm,
): Promise<number> {
  const [first] = options.files;
  if (first === undefined)
    throw new UserError('要导入哪些文件？例如 npm run import -- 申报表.xlsx');
  const clock = phases(effects);
  clock.next('读内容库');
  const { plan } = planner(loadContent(effects.root), options);
  clock.next('读申报表');
  const planned: PlannedFile[] = [];
  for (const [index, file] of options.files.entries()) {
    clock.progress(index, options.files.length);
    planned.push(plan(await readOne(file, read, clock.stop)));
  }
  clock.stop();
  const differs = planned.some(({ forms }) => forms.some(({ outcome }) => outcome === 'differs'));
  if (!options.dryRun && !differs) writeAll(effects.root, planned);
  const report = importReport(planned);
  effects.stdout.write(report);
  if (options.report !== undefined) writeFileSync(options.report, report);
  effects.stderr.write(`${conclusion(options, planned, differs)}\n`);
  return differs ? 1 : 0;
}

async function readOne(file: string, read: ReadForm, stop: () => void): Promise<FormFile> {
  try {
    return await read(file);
  } catch (error) {
    stop();
    if (!(error instanceof UnreadableFormError)) throw error;
    throw new UserError(
      `${path.basename(file)}：${error.message}\n${error.hint}\n没有写入任何文件。`,
    );
  }
}

function conclusion(
  { dryRun }: ImportOptions,
  planned: readonly PlannedFile[],
  differs: boolean,
): string {
  if (differs) {
    return '有的表与内容库里现有的不同，没有写入任何文件。核对上面列出的不同，确要替换就加 --replace（勘注和公开审查会留住）。';
  }
  if (dryRun) return '这是试运行，没有写入任何文件。';
  const doubts = planned.some(({ forms }) => forms.some(({ form }) => form.doubts.length > 0));
  return doubts
    ? '已写入。标了“待核”的地方请对照原表核对，改好后删去那一条，再运行 npm run check。'
    : '已写入。请运行 npm run check。';
}

/** First every file beside its place, then every rename: a full disk leaves nothing half done. */
function writeAll(root: string, planned: readonly PlannedFile[]): void {
  const files = planned
    .flatMap(({ forms }) => forms)
    .filter(({ outcome }) => outcome === 'new' || outcome === 'replaced')
    .map(({ path: place, text }) => ({ place: path.join(root, place), text }));
  const temporary = (place: string): string =>
    path.join(path.dirname(place), `.${path.basename(place)}.importing`);
  try {
    for (const { place, text } of files) {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(temporary(place), text);
    }
    for (const { place } of files) renameSync(temporary(place), place);
  } finally {
    for (const { place } of files) {
      if (existsSync(temporary(place))) rmSync(temporary(place));
    }
  }
}
