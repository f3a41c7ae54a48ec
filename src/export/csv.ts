/** One field of a CSV row: text of any kind, a number already written out, or nothing. */
export type CsvValue =
  | { readonly kind: 'text'; readonly text: string | null }
  | { readonly kind: 'number'; readonly text: string | null };

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Characters with which a spreadsheet takes text for a formula (OWASP, CSV injection), with the
 * full-width forms that Excel with a Chinese keyboard accepts as well.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Excel reads a CSV without this mark in the machine's legacy encoding and garbles Chinese. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Text that no spreadsheet evaluates: a leading `'` where it would look like a formula. */
export function harmless(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/**
 * RFC 4180: commas, CRLF, quotes doubled; UTF-8.
 * @param header written as it stands; never from content.
 * @throws RangeError when a number is not a plain decimal (a fault of the code, not of content).
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  { byteOrderMark = false } = {},
): string {
  return `${byteOrderMark ? BYTE_ORDER_MARK : ''}${csvHeader(header)}${csvLines(rows)}`;
}

/** The first line, with its end. */
export function csvHeader(header: readonly string[]): string {
  return `${header.map(quote).join(',')}\r\n`;
}

/** Rows below a header, each with its end. */
export function csvLines(rows: Iterable<readonly CsvValue[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(field).join(','), '\r\n');
  return lines.join('');
}

function field(value: CsvValue): string {
  if (value.text === null) return '';
  if (value.kind === 'text') return quote(harmless(value.text));
  if (!PLAIN_NUMBER.test(value.text)) throw new RangeError(`not a number: ${value.text}`);
  return value.text;
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
