import { placeOf, quoted, type Loss } from '../reading.ts';
import { refuseBroken } from '../refusals.ts';
import { columnLetters, sheetPlace, type MergedRange, type SheetCell } from '../sheet-grid.ts';
import { child, elements, textOf, type Element } from '../xml.ts';
import { shownNumber } from './number-format.ts';
import { stringText, unescapeText } from './strings.ts';
import type { CellFormats } from './styles.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** What programs print beside the number of the page. */
const PAGE_NUMBER = /^(?:page|of|第|页|共|[\s,，/-])+$/i;
const GENERAL = { id: 0, code: undefined, since1904: false } as const;

/** What the cells of all sheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
}

export interface WorksheetContent {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly MergedRange[];
  readonly losses: readonly Loss[];
}

export function readWorksheet(root: Element, name: string, shared: Shared): WorksheetContent {
  const losses: Loss[] = [];
  const cells: SheetCell[] = [];
  const hiddenRows = new Set<number>();
  let nextRow = 0;
  for (const row of elements(child(root, 'x:sheetData') ?? root, 'x:row')) {
    const number = position(row.attributes['r'], nextRow, LAST_ROW);
    nextRow = number + 1;
    if (isOn(row.attributes['hidden'])) hiddenRows.add(number);
    let nextColumn = 0;
    for (const cell of elements(row, 'x:c')) {
      const column = columnOf(cell.attributes['r'], nextColumn);
      nextColumn = column + 1;
      const { text, loss } = cellText(cell, shared);
      if (text !== '') cells.push({ row: number, column, text });
      if (loss !== null) {
        losses.push({ words: loss, place: placeOf(sheetPlace(name, number, column)) });
      }
    }
  }
  losses.push(...hiddenLosses(name, cells, hiddenRows, hiddenColumns(root)));
  losses.push(...pageTextLosses(root, name));
  return { cells, merged: mergedRanges(root), losses };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function position(reference: string | undefined, next: number, last: number): number {
  const number = reference === undefined ? next : Number(reference) - 1;
  if (!Number.isInteger(number) || number < 0 || number >= last) {
    throw refuseBroken('工作表里有不存在的行号');
  }
  return number;
}

function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  return parseReference(reference).column;
}

/** A reference like `B7`, both numbers 0-based. */
function parseReference(reference: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (match === null) throw refuseBroken(`工作表里有不存在的单元格 ${reference.slice(0, 20)}`);
  const letters = match[1] ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  if (column > LAST_COLUMN || row < 0 || row >= LAST_ROW) {
    throw refuseBroken(`工作表里有不存在的单元格 ${reference}`);
  }
  return { row, column: column - 1 };
}

function mergedRanges(root: Element): MergedRange[] {
  const list = child(root, 'x:mergeCells');
  return (list === undefined ? [] : elements(list, 'x:mergeCell')).map(({ attributes }) => {
    const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
    const a = parseReference(from);
    const b = parseReference(to);
    return {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    };
  });
}

interface CellText {
  readonly text: string;
  /** What is not as it seems; null where nothing. */
  readonly loss: string | null;
}

function plain(text: string): CellText {
  return { text, loss: null };
}

function cellText(cell: Element, shared: Shared): CellText {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') {
    const inline = child(cell, 'x:is');
    return plain(inline === undefined ? '' : stringText(inline));
  }
  const value = child(cell, 'x:v');
  const raw = value === undefined ? '' : textOf(value);
  const formula = child(cell, 'x:f');
  if (raw === '' && formula !== undefined && type !== 'str') {
    const words = `公式 ${quoted(`=${textOf(formula)}`)} 没有存下结果，读不到它的值`;
    return { text: '', loss: `${words}：在 Excel 里打开、重新计算并保存` };
  }
  return typedText(type, raw, Number(cell.attributes['s'] ?? 0), shared);
}

function typedText(type: string, raw: string, style: number, shared: Shared): CellText {
  switch (type) {
    case 's': {
      const text = raw === '' ? '' : shared.strings[Number(raw)];
      if (text === undefined) throw refuseBroken('单元格引用了不存在的文字');
      return plain(text);
    }
    case 'str':
      return plain(unescapeText(raw));
    case 'b':
      return plain(isOn(raw) ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: raw, loss: `单元格里是错误值 ${raw}` };
    case 'd':
      return plain(raw.replace(/T00:00:00(?:\.0+)?Z?$/, ''));
    default:
      return numberText(raw, style, shared);
  }
}

function numberText(raw: string, style: number, { formats }: Shared): CellText {
  if (raw.trim() === '') return plain('');
  const value = Number(raw);
  if (!Number.isFinite(value)) return { text: raw, loss: '单元格标作数字，内容却不是数字' };
  const shown = shownNumber(value, formats[style] ?? GENERAL);
  if (shown !== null) return plain(shown);
  return { text: raw, loss: `数字 ${raw} 的显示格式不认识，按存储的数字读取` };
}

function hiddenColumns(root: Element): (column: number) => boolean {
  const ranges = elements(child(root, 'x:cols') ?? { name: '', attributes: {}, children: [] })
    .filter(({ attributes }) => isOn(attributes['hidden']))
    .map(({ attributes }) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
  return (column) => ranges.some(([min = 0, max = -1]) => column >= min && column <= max);
}

/** Text in rows and columns that are not shown: taken over, and told. */
function hiddenLosses(
  name: string,
  cells: readonly SheetCell[],
  rows: ReadonlySet<number>,
  isHiddenColumn: (column: number) => boolean,
): Loss[] {
  const hiddenRows = new Set(cells.map(({ row }) => row).filter((row) => rows.has(row)));
  const columns = new Set(cells.map(({ column }) => column).filter(isHiddenColumn));
  const place = placeOf(`工作表“${name}”`);
  return [
    ...[...hiddenRows].map((row) => ({
      words: `第 ${String(row + 1)} 行是隐藏的，里面有文字，照样读入了`,
      place,
    })),
    ...[...columns].map((column) => ({
      words: `${columnLetters(column)} 列是隐藏的，里面有文字，照样读入了`,
      place,
    })),
  ];
}

/** Headers and footers of the printed page, without the codes for fonts and page numbers. */
function pageTextLosses(root: Element, name: string): Loss[] {
  const list = child(root, 'x:headerFooter');
  if (list === undefined) return [];
  return elements(list).flatMap((part) => {
    const text = textOf(part)
      .replace(/&"[^"]*"|&K(?:[0-9A-Fa-f]{6}|\d{2}[+-]\d{3})|&\d+|&[A-Za-z]/g, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text) || PAGE_NUMBER.test(text)) return [];
    const words = `页眉页脚里的文字 ${quoted(text)} 没有读入`;
    return [{ words, place: placeOf(`工作表“${name}”`) }];
  });
}
