import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One change of a declaration's file, as somebody might make it. */
export interface Edit {
  readonly title: string;
  readonly change: (text: string) => string;
}

export const EDITS: readonly Edit[] = [
  {
    title: '一段话',
    change: (text) => text.replace(/(## [^\n]+\n\n)/u, '$1改了一段话。\n\n'),
  },
  {
    title: '一个数',
    // The next digit, so that it may be done again and again.
    change: (text) =>
      text.replace(
        /(项目概算:\n *- 明细: .+\n *金额: )(\d)/u,
        (_, before: string, digit: string) =>
          digit === '9' ? `${before}1` : `${before}${String(Number(digit) + 1)}`,
      ),
  },
  {
    title: '一个指标的名称',
    change: (text) => text.replace(/(- 指标: )(.+)\n/u, '$1$2（改）\n'),
  },
  {
    title: '项目名称',
    change: (text) => text.replace(/(项目名称: )(.+)\n/u, '$1$2（改）\n'),
  },
];

/** @throws Error where the file has nothing to change */
export function applyEdit(project: string, file: string, { title, change }: Edit): void {
  const place = join(project, file);
  const text = readFileSync(place, 'utf8');
  const edited = change(text);
  if (edited === text) throw new Error(`${file}: ${title}`);
  writeFileSync(place, edited);
}
