import type { Diagnostic } from '../domain/diagnostic.ts';

const WIDEST = 72;
const BEFORE = 20;

/** The line and a caret under the fault; a Han character takes two columns. Empty for an empty line. */
export function codeFrame({ line, column, length }: Diagnostic, text: string): string {
  if (text === '') return '';
  const characters = [...text];
  const from = Math.max(0, Math.min(column - 1 - BEFORE, characters.length - WIDEST));
  const shown = characters.slice(from, from + WIDEST);
  const lead = from > 0 ? '…' : '';
  const number = String(line);
  const padding = ' '.repeat(width(`${lead}${shown.slice(0, column - 1 - from).join('')}`));
  const marked = shown.slice(column - 1 - from, column - 1 - from + length).join('');
  const caret = '^'.repeat(Math.max(1, width(marked)));
  const tail = from + WIDEST < characters.length ? '…' : '';
  return `  ${number} | ${lead}${shown.join('')}${tail}\n  ${' '.repeat(number.length)} | ${padding}${caret}`;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’…—]|\p{Extended_Pictographic}/u;

/** Columns a terminal with a Chinese font needs. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
