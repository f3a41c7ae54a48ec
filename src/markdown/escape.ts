/** Always signs to Markdown, wherever they stand. */
const SIGNS = /[\\`*_[\]]/g;
/** `<` that would open a tag, `&` that would be read as a character reference. */
const OPENING = /<(?=[A-Za-z/!?])|&(?=[A-Za-z0-9]+;|#)/g;
/** What opens a heading, quote, list, rule or code block at the beginning of a line. */
const LINE_START = /^(?:[#>]|[-+](?=\s|$|[-+\s]*$)|~(?=~~)|=(?==*\s*$)|-(?=[-\s]*$))/;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Plain words as Markdown that reads as exactly these words.
 * @param text one line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(OPENING, '\\$&')
    .replace(LINE_START, '\\$&')
    .replace(NUMBER, '$1\\$2')
    .replace(/^＃/, '&#xFF03;')
    .replace(/^[ \t]+|[ \t]+$/g, (blanks) =>
      blanks.replaceAll(' ', '&#x20;').replaceAll('\t', '&#x9;'),
    );
}
