import type { Cell, Row } from '../../grid.ts';
import { placeOf, quoted } from '../reading.ts';
import { refuseExcess } from '../refusals.ts';
import { spend } from '../spanned-rows.ts';
import { child, descendants, elements, textOf, type Element } from '../xml.ts';
import { blockLines } from './blocks.ts';
import { lose, type Context } from './context.ts';
import { contentOf } from './inline-text.ts';

const MOST_COLUMNS = 1000;

interface OpenCell extends Cell {
  rowSpan: number;
}

/**
 * Cells of a table with the ranges Word merged.
 *
 * @param name place of the table in words, before that of the row
 */
export function readTable(table: Element, name: string, context: Context): Row[] {
  /** Cells that may reach further down, by their left edge. */
  const reaching = new Map<number, OpenCell>();
  const rows: Row[] = [];
  for (const row of wrapped(table, 'w:tr')) {
    context.place = `${name} 第 ${String(rows.length + 1)} 行`;
    if (isDeleted(row)) {
      const text = descendants(row, 'w:t', 'w:delText').map(textOf).join(' ');
      lose(context, `修订中已删除的一行 ${quoted(text)} 没有读入`);
    } else {
      rows.push(readRow(row, reaching, context));
    }
  }
  return rows;
}

/** Rows of a table or cells of a row, out of the controls that may wrap them. */
function wrapped(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === 'w:sdt') return wrapped(contentOf(each), name);
    return ['w:customXml', 'w:ins', 'w:moveTo'].includes(each.name) ? wrapped(each, name) : [];
  });
}

function isDeleted(row: Element): boolean {
  return child(child(row, 'w:trPr'), 'w:del') !== undefined;
}

function wholeNumber(element: Element | undefined, least: number): number {
  const number = Number(element?.attributes['w:val'] ?? least);
  if (!Number.isInteger(number) || number < least) return least;
  if (number > MOST_COLUMNS) throw refuseExcess('表格的列太多');
  return number;
}

function readRow(row: Element, reaching: Map<number, OpenCell>, context: Context): Row {
  const cells: OpenCell[] = [];
  const ended = new Set(reaching.keys());
  let column = wholeNumber(child(child(row, 'w:trPr'), 'w:gridBefore'), 0);
  for (const element of wrapped(row, 'w:tc')) {
    spend(context.budget, 1);
    const properties = child(element, 'w:tcPr');
    const columnSpan = wholeNumber(child(properties, 'w:gridSpan'), 1);
    const text = blockLines(element, context).join('\n');
    const above = reaching.get(column);
    const left = cells.at(-1);
    if (merges(properties, 'w:vMerge') === 'continue' && above !== undefined) {
      above.rowSpan += 1;
      loseCovered(text, context);
      ended.delete(column);
    } else if (merges(properties, 'w:hMerge') === 'continue' && left !== undefined) {
      cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
      loseCovered(text, context);
    } else {
      const cell = { text, column, columnSpan, rowSpan: 1, place: placeOf(context.place) };
      cells.push(cell);
      if (merges(properties, 'w:vMerge') === 'restart') {
        reaching.set(column, cell);
        ended.delete(column);
      }
    }
    column += columnSpan;
    if (column > MOST_COLUMNS) throw refuseExcess('表格的列太多');
  }
  for (const each of ended) reaching.delete(each);
  return cells;
}

function merges(properties: Element | undefined, name: string): 'restart' | 'continue' | null {
  const merge = child(properties, name);
  if (merge === undefined) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

function loseCovered(text: string, context: Context): void {
  if (text.trim() !== '') lose(context, `合并单元格里被盖住的文字 ${quoted(text)} 没有读入`);
}
