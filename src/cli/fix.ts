import { canonicalForm, withUnixLines } from '../markdown/canonical.ts';
import { sourceFile } from '../markdown/source-file.ts';
import { listFiles, readText } from '../store/files.ts';
import { writeText } from '../store/write-text.ts';
import type { Effects } from './effects.ts';

const REFUSED = {
  faults: '还有错误：先照下面的改法改好，再整理',
  comments: '表头里有 # 注释，整理会丢掉它：先把注释移到别处，或删去',
  words: '整理会改动字句，请把这个文件交给维护者看',
} as const;

/**
 * Puts declaration files into canonical form and says on stderr what it changed; files that cannot be
 * put into it are left alone, and named.
 * @param isWanted which files of the content to look at.
 */
export function fix(isWanted: (file: string) => boolean, { root, stderr }: Effects): void {
  let changed = 0;
  for (const file of listFiles(root, 'content/declarations')) {
    const text = file.endsWith('.md') && isWanted(file) ? readText(root, file) : null;
    if (text === null) continue;
    const form = canonicalForm(sourceFile(file, text));
    if ('refused' in form) {
      stderr.write(`没有整理 ${file}：${REFUSED[form.refused]}。\n`);
    } else if (form.text !== text) {
      writeText(root, file, form.text);
      changed += 1;
      stderr.write(`整理了 ${file}：${changesOf(text, form.text).join('、')}。\n`);
    }
  }
  stderr.write(changed === 0 ? '没有要整理的文件。\n' : `整理了 ${String(changed)} 个文件。\n`);
}

/** What kinds of formatting differ between a file and its canonical form. */
export function changesOf(before: string, after: string): string[] {
  const unix = withUnixLines(before);
  const trimmed = unix.replaceAll(/[ \t]+$/gm, '');
  const old = linesOf(trimmed);
  const now = linesOf(after);
  const kinds: readonly (readonly [isChanged: boolean, words: string])[] = [
    [before.startsWith('\ufeff'), '去掉字节顺序标记'],
    [before.includes('\r'), '换行改为 LF'],
    [trimmed !== unix, '去掉行尾空格'],
    [old.toSorted().join('\n') !== now.toSorted().join('\n'), '统一引号、缩进和转义'],
    [isReordered(old, now), '栏目按表上的次序排'],
    [blanksOf(trimmed) !== blanksOf(after), '统一空行'],
  ];
  return kinds.filter(([isChanged]) => isChanged).map(([, words]) => words);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Whether the keys both have stand in another order. */
function isReordered(old: readonly string[], now: readonly string[]): boolean {
  const keys = (lines: readonly string[]): string =>
    lines.map((line) => /^[\s-]*([^\s:'"]+):/.exec(line)?.[1] ?? '').join('\n');
  return keys(old) !== keys(now);
}

function blanksOf(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? 0 : 1))
    .join('');
}
