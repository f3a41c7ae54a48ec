import { changeLines, plainWords } from '../../domain/diff/words.ts';
import {
  addressWords,
  countWords,
  declarationTitle,
  fileTitle,
  isEmpty,
  rangeWords,
  sections,
  type DiffReport,
} from './report.ts';
import { visible } from '../visible.ts';

/** For the terminal: `[-旧-]` was taken out, `{+新+}` was put in. */
export function diffText(report: DiffReport): string {
  const { comparison } = report;
  if (isEmpty(comparison)) return `${rangeWords(report)}：内容没有变化。\n`;
  const { declarations, files } = comparison;
  const blocks = [
    [`${rangeWords(report)}${declarations.length > 0 ? `：${countWords(declarations)}` : ''}`],
    ...declarations.map((diff) => [
      `${declarationTitle(diff)}  ${addressWords(diff)}`,
      ...(diff.summary === null ? [] : [`  ${diff.summary}`]),
      ...changeLines(diff.changes).map((words) => `  ${plainWords(words)}`),
    ]),
    ...files.map((file) => [
      fileTitle(file),
      ...changeLines(file.changes).map((words) => `  ${plainWords(words)}`),
    ]),
    ...sections(comparison).map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)]),
  ];
  return `${blocks.map((lines) => lines.map(visible).join('\n')).join('\n\n')}\n`;
}
