import { columnName } from './cell-name.ts';
import type { FormDocument } from './form-sheet.ts';
import { element, type Markup } from './markup.ts';
import { OFFICE, officeFile, type Part } from './office-file.ts';
import { spreadsheetRows, type SpreadsheetRows } from './spreadsheet-rows.ts';
import { worksheet } from './worksheet.ts';
import { MAIN, styles } from './spreadsheet-styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A form as an Excel file. Every cell is text, so that `148.00` stays `148.00`. */
export function spreadsheet({ title, sheets }: FormDocument): Uint8Array {
  const placed = sheets.map((sheet) => ({ name: sheet.name, rows: spreadsheetRows(sheet) }));
  const parts: Part[] = [
    { path: 'xl/workbook.xml', contentType: `${TYPE}.sheet.main+xml`, root: workbook(placed) },
    ...placed.map(({ rows }, index) => ({
      path: `xl/${sheetPath(index)}`,
      contentType: `${TYPE}.worksheet+xml`,
      root: worksheet(rows, index === 0),
    })),
    { path: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, root: styles() },
  ];
  const relationships = [
    ...placed.map((_, index) => ({
      id: `rId${String(index + 1)}`,
      kind: 'worksheet',
      target: sheetPath(index),
    })),
    { id: `rId${String(placed.length + 1)}`, kind: 'styles', target: 'styles.xml' },
  ];
  return officeFile(parts, { 'xl/workbook.xml': relationships }, title);
}

interface PlacedSheet {
  readonly name: string;
  readonly rows: SpreadsheetRows;
}

function sheetPath(index: number): string {
  return `worksheets/sheet${String(index + 1)}.xml`;
}

function workbook(sheets: readonly PlacedSheet[]): Markup {
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element('bookViews', {}, element('workbookView', { activeTab: 0 })),
    element(
      'sheets',
      {},
      ...sheets.map(({ name }, index) =>
        element('sheet', { name, sheetId: index + 1, 'r:id': `rId${String(index + 1)}` }),
      ),
    ),
    element('definedNames', {}, ...sheets.flatMap(definedNames)),
  );
}

/** What is printed, and which rows stand on every page. */
function definedNames({ name, rows }: PlacedSheet, index: number): Markup[] {
  const corner = `$${columnName(rows.widths.length - 1)}$${String(rows.heights.length)}`;
  const define = (what: string, where: string): Markup =>
    element('definedName', { name: `_xlnm.${what}`, localSheetId: index }, `'${name}'!${where}`);
  return [
    define('Print_Area', `$A$1:${corner}`),
    define('Print_Titles', `$1:$${String(rows.titleRows)}`),
  ];
}
