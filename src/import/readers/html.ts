import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Cell, Grid, Row } from '../grid.ts';
import type { DecodedText } from './decode.ts';
import { isHidden, isInvisible, shownText } from './html-text.ts';
import { encodingLosses } from './plain-text.ts';
import { placeOf, quoted, type Loss, type Reading } from './reading.ts';
import { cellBudget, layOut, spend, type CellBudget } from './spanned-rows.ts';

const MOST_COLUMNS = 1000;
const MOST_ROWS = 20_000;

interface Page {
  readonly grids: Grid[];
  readonly losses: Loss[];
  readonly budget: CellBudget;
  /** Nodes of text since the last table. */
  between: Nodes[];
  tables: number;
  lines: number;
}

/**
 * Reads an HTML page: its tables, and the text between them. Scripts are not run, nothing is
 * fetched.
 */
export function htmlReading(decoded: DecodedText): Reading {
  const page: Page = {
    grids: [],
    losses: [...encodingLosses(decoded)],
    budget: cellBudget(),
    between: [],
    tables: 0,
    lines: 0,
  };
  const root = fromHtml(decoded.text);
  readBlocks(root, page);
  endText(page);
  loseUnread(root, page.losses);
  const grids = page.grids.length === 1 ? page.grids.map(unnamed) : page.grids;
  return { kind: 'html', grids, losses: page.losses };
}

function unnamed({ rows }: Grid): Grid {
  return { name: null, rows };
}

function childElements(node: Element | Root): Element[] {
  const children: readonly RootContent[] = node.children;
  return children.filter((each) => each.type === 'element');
}

function below(node: Element | Root, tagName: string): Element[] {
  return childElements(node).flatMap((each) =>
    each.tagName === tagName ? [each] : below(each, tagName),
  );
}

function readBlocks(node: Element | Root, page: Page): void {
  for (const each of node.children) {
    if (each.type !== 'element') page.between.push(each);
    else if (isInvisible(each)) continue;
    else if (each.tagName === 'table') readTableOrLayout(each, page);
    else if (below(each, 'table').length > 0) {
      endLine(page);
      readBlocks(each, page);
      endLine(page);
    } else page.between.push(each);
  }
}

/** A block that holds tables ends the line before and after it. */
function endLine(page: Page): void {
  page.between.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
}

function endText(page: Page): void {
  const text = shownText({ type: 'root', children: page.between as Root['children'] });
  page.between = [];
  if (text.trim() === '') return;
  const rows = text.split('\n').map((line): Row => {
    page.lines += 1;
    spend(page.budget, 1);
    const place = placeOf(`表格外第 ${String(page.lines)} 行`);
    return [{ text: line, column: 0, columnSpan: 1, rowSpan: 1, place }];
  });
  page.grids.push({ name: '表格外的文字', rows });
}

/** Old pages arrange their parts by tables; one that holds a larger table is such an arrangement. */
function readTableOrLayout(table: Element, page: Page): void {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const inner = cells.flatMap((cell) => below(cell, 'table'));
  const innerCells = inner.flatMap((each) => rowsOf(each).flatMap(cellsOf));
  if (inner.length > 0 && innerCells.length >= cells.length) {
    for (const cell of cells) readBlocks(cell, page);
    return;
  }
  endText(page);
  page.tables += 1;
  const name = `第 ${String(page.tables)} 个表格`;
  if (inner.length > 0) {
    page.losses.push({ words: '单元格里套着的表格，已按行读成文字', place: placeOf(name) });
  }
  page.grids.push({ name, rows: tableRows(rows, name, page.budget) });
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((each) => {
    if (each.tagName === 'tr') return [each];
    return ['thead', 'tbody', 'tfoot'].includes(each.tagName) ? rowsOf(each) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function tableRows(rows: readonly Element[], name: string, budget: CellBudget): Row[] {
  return layOut(
    rows.map((row, index) => {
      const place = placeOf(`${name} 第 ${String(index + 1)} 行`);
      return cellsOf(row).map((cell): Omit<Cell, 'column'> => {
        const columnSpan = span(cell.properties.colSpan, MOST_COLUMNS);
        const rowSpan = span(cell.properties.rowSpan, MOST_ROWS, rows.length - index);
        spend(budget, columnSpan);
        return { text: shownText(cell), columnSpan, rowSpan, place };
      });
    }),
  );
}

/** @param rest what 0 stands for: all that is left (rowspan only) */
function span(value: unknown, most: number, rest = 1): number {
  const number = Number(value ?? 1);
  if (number === 0) return rest;
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}

/** Pictures, frames and hidden text: what a reader of the text alone would not know of. */
function loseUnread(root: Root, losses: Loss[]): void {
  const place = placeOf('网页');
  const pictures = below(root, 'img').length;
  if (pictures > 0) losses.push({ words: `${String(pictures)} 张图片没有读入`, place });
  if (below(root, 'iframe').length + below(root, 'frame').length > 0) {
    losses.push({ words: '框架里的另一个网页没有读入', place });
  }
  for (const text of hiddenTexts(root)) {
    losses.push({ words: `文字 ${quoted(text)} 在网页上是隐藏的，照样读入了`, place });
  }
}

function hiddenTexts(node: Element | Root): string[] {
  return childElements(node).flatMap((each) => {
    if (isInvisible(each)) return [];
    if (!isHidden(each)) return hiddenTexts(each);
    const text = shownText(each);
    return text.trim() === '' ? [] : [text];
  });
}
