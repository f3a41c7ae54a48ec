import { changeLines, type Words } from '../../domain/diff/words.ts';
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

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;
/** More lines than this are folded away under their title. */
const OPEN_LINES = 6;

/** For a comment on a pull request: folded where long, cut where too long, and inert. */
export function diffMarkdown(report: DiffReport): string {
  const { comparison } = report;
  const head = `### 内容变化：${rangeWords(report)}\n\n`;
  if (isEmpty(comparison)) return `${head}内容没有变化。\n`;
  const { declarations, files } = comparison;
  const counts = declarations.length > 0 ? `${countWords(declarations)}\n\n` : '';
  const extras = sections(comparison).map(({ title, lines }) => block(title, lines.map(escaped)));
  const blocks = declarations.map((diff) =>
    block(`${declarationTitle(diff)}（${addressWords(diff)}）`, [
      ...(diff.summary === null ? [] : [escaped(diff.summary)]),
      ...changeLines(diff.changes).map(marked),
    ]),
  );
  const others = files.map((file) => block(fileTitle(file), changeLines(file.changes).map(marked)));
  return limited(head + counts, [...extras, ...blocks, ...others]);
}

/** Whole blocks only: a fold cut in the middle would swallow what follows. */
function limited(head: string, blocks: readonly string[]): string {
  let text = head;
  for (const [index, block] of blocks.entries()) {
    if (text.length + block.length > MOST_CHARACTERS) {
      const left = blocks.length - index;
      return `${text}……另有 ${String(left)} 组改动没有列出：在本机运行 npm run diff 看全部。\n`;
    }
    text += block;
  }
  return text;
}

/** No single block may fill the comment. */
const MOST_LINES = 100;

function block(title: string, lines: readonly string[]): string {
  const rest = lines.length - MOST_LINES;
  const shown = [
    ...lines.slice(0, MOST_LINES).map(shortened),
    ...(rest > 0 ? [`……另有 ${String(rest)} 处`] : []),
  ];
  const list = shown.map((line) => `- ${line}\n`).join('');
  if (lines.length <= OPEN_LINES) return `**${escaped(title)}**\n\n${list}\n`;
  const summary = `${escaped(title)}（${String(lines.length)} 处）`;
  return `<details><summary>${summary}</summary>\n\n${list}\n</details>\n\n`;
}

const LONGEST_LINE = 2000;

function shortened(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const cut = line.slice(0, LONGEST_LINE);
  // Neither an entity nor a mark may be left half open.
  const whole = cut.slice(0, Math.max(cut.lastIndexOf('；'), 0)) || '';
  return `${whole.replace(/&[^;]*$/u, '')}……（很长，没有全列）`;
}

function marked(words: Words): string {
  return words
    .map(({ kind, text }) => {
      if (kind === 'same') return escaped(text);
      return kind === 'removed' ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`;
    })
    .join('');
}

/**
 * Text that is only text: every sign Markdown or HTML gives a meaning, and the `@`, `#`, `:` and `.`
 * that hosts turn into mentions, issues, emoji and links, as character references.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' ')
    .replaceAll(/[&<>"'`*_{}[\]()#+!|~$@\\^]|:(?=\S)|(?<=\w)\.(?=[A-Za-z])|(?<=\b)\/\//gu, entity);
}

function entity(signs: string): string {
  return [...signs].map((sign) => `&#${String(sign.codePointAt(0))};`).join('');
}
