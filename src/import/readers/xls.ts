import { read, set_cptable, type CellObject, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Grid } from '../grid.ts';
import { placeOf, quoted, type Loss, type Reading } from './reading.ts';
import { refuseBroken, refusePassword } from './refusals.ts';
import { columnLetters, sheetGrid, sheetPlace, type SheetCell } from './sheet-grid.ts';
import { objectLosses } from './xls-objects.ts';
import { shownNumber } from './xlsx/number-format.ts';

/** Excel 5 and older keep text in the code page of the machine; here that was GBK. */
const CHINESE_CODE_PAGE = 936;
const GENERAL = 'General';

// Once for the whole process, as the package wants it.
set_cptable(codePages);

/**
 * Reads an Excel workbook of the binary kind (.xls), Excel 2 to 2003.
 *
 * @throws UnreadableFormError where it is damaged, asks for a password or is larger than any form
 */
export function readXls(bytes: Uint8Array): Reading {
  const workbook = open(bytes);
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const losses: Loss[] = [];
  const grids = workbook.SheetNames.flatMap((name, index): Grid[] => {
    const sheet = workbook.Sheets[name];
    const cells = sheet === undefined ? [] : readCells(sheet, name, since1904, losses);
    if (sheet === undefined || cells.length === 0) return [];
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) {
      const words = '这张工作表是隐藏的，里面有文字，照样读入了';
      losses.push({ words, place: placeOf(`工作表“${name}”`) });
    }
    losses.push(...hiddenLosses(sheet, name, cells));
    const laid = sheetGrid({ name, cells, merged: mergedRanges(sheet) });
    losses.push(...laid.losses);
    return [laid.grid];
  });
  return { kind: 'xls', grids, losses: [...losses, ...objectLosses(bytes)] };
}

function open(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      codepage: CHINESE_CODE_PAGE,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw refusePassword();
    throw refuseBroken('不是完整的 Excel 97–2003 工作簿');
  }
}

function readCells(
  sheet: WorkSheet,
  name: string,
  since1904: boolean,
  losses: Loss[],
): SheetCell[] {
  const cells: SheetCell[] = [];
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  for (const [row, found] of rows.entries()) {
    for (const [column, cell] of (found ?? []).entries()) {
      if (cell === undefined) continue;
      const place = placeOf(sheetPlace(name, row, column));
      const { text, loss } = cellText(cell, since1904);
      if (text !== '') cells.push({ row, column, text });
      if (loss !== null) losses.push({ words: loss, place });
      for (const comment of cell.c ?? []) {
        losses.push({ words: `批注 ${quoted(comment.t)} 没有读入`, place });
      }
    }
  }
  return cells;
}

interface CellText {
  readonly text: string;
  readonly loss: string | null;
}

function cellText(cell: CellObject, since1904: boolean): CellText {
  const { t: type, v: value, f: formula } = cell;
  if (type === 'e') {
    const shown = cell.w ?? '#VALUE!';
    return { text: shown, loss: `单元格里是错误值 ${shown}` };
  }
  if (value === undefined || type === 'z') {
    const loss = `公式 ${quoted(`=${formula ?? ''}`)} 没有存下结果，读不到它的值`;
    return { text: '', loss: formula === undefined ? null : loss };
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', loss: null };
  if (typeof value !== 'number') {
    return { text: String(value).replace(/\r\n?/g, '\n'), loss: null };
  }
  const code = String(cell.z ?? GENERAL);
  const shown = shownNumber(value, { id: 0, code, since1904 });
  if (shown !== null) return { text: shown, loss: null };
  const loss = `数字 ${String(value)} 的显示格式不认识，按存储的数字读取`;
  return { text: String(value), loss };
}

function mergedRanges(sheet: WorkSheet) {
  return (sheet['!merges'] ?? []).map(({ s: from, e: to }) => ({
    top: from.r,
    left: from.c,
    bottom: to.r,
    right: to.c,
  }));
}

function hiddenLosses(sheet: WorkSheet, name: string, cells: readonly SheetCell[]): Loss[] {
  const place = placeOf(`工作表“${name}”`);
  const rows = new Set(cells.map(({ row }) => row));
  const columns = new Set(cells.map(({ column }) => column));
  return [
    ...[...rows]
      .filter((row) => sheet['!rows']?.[row]?.hidden === true)
      .map((row) => `第 ${String(row + 1)} 行是隐藏的，里面有文字，照样读入了`),
    ...[...columns]
      .filter((column) => sheet['!cols']?.[column]?.hidden === true)
      .map((column) => `${columnLetters(column)} 列是隐藏的，里面有文字，照样读入了`),
  ].map((words) => ({ words, place }));
}
