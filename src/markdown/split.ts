import type { Diagnostic } from '../domain/diagnostic.ts';
import { diagnosticAt, type SourceFile } from './source-file.ts';

/** The two halves of a content file, each with its offset in the file. */
export interface Halves {
  readonly frontMatter: string;
  readonly frontMatterStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

const FENCE = '---';

export function splitFrontMatter(file: SourceFile): Halves | Diagnostic {
  const first = file.text.split('\n', 1)[0] ?? '';
  if (first !== FENCE) return noFence(file, 0, '文件的第一行应为 ---，实为别的内容');
  const start = FENCE.length + 1;
  const closing = /^---$/m.exec(file.text.slice(start));
  if (!closing) return noFence(file, 0, '表头应以单独一行 --- 结束，实为没有结束');
  const end = start + closing.index;
  const bodyStart = Math.min(end + FENCE.length + 1, file.text.length);
  return {
    frontMatter: file.text.slice(start, end),
    frontMatterStart: start,
    body: file.text.slice(bodyStart),
    bodyStart,
  };
}

function noFence(file: SourceFile, offset: number, message: string): Diagnostic {
  return diagnosticAt(file, {
    code: 'file/front-matter',
    start: offset,
    end: offset + (file.text.split('\n', 1)[0]?.length ?? 1),
    label: null,
    message,
    hint: '文件以一行 --- 开头，写各栏，再以一行 --- 结束，之后才是正文；--- 前后不要有空格。',
  });
}
