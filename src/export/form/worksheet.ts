import { cellName } from './cell-name.ts';
import { element, type Markup } from './markup.ts';
import type { PlacedCell, SpreadsheetRows } from './spreadsheet-rows.ts';
import { MAIN, styleOf } from './spreadsheet-styles.ts';

/** Excel takes a list written in the cell's own rule up to this length. */
const LONGEST_LIST = 255;
const A4 = 9;

/** One `xl/worksheets/sheet….xml`. */
export function worksheet(sheet: SpreadsheetRows, isFirst: boolean): Markup {
  const last = cellName(sheet.widths.length - 1, sheet.heights.length - 1);
  return element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
    element('dimension', { ref: `A1:${last}` }),
    element(
      'sheetViews',
      {},
      element('sheetView', { showGridLines: false, tabSelected: isFirst, workbookViewId: 0 }),
    ),
    element('sheetFormatPr', { defaultRowHeight: 20 }),
    element('cols', {}, ...sheet.widths.map(column)),
    element('sheetData', {}, ...rows(sheet)),
    ...merges(sheet.cells),
    ...validations(sheet.cells),
    element('printOptions', { horizontalCentered: true }),
    element('pageMargins', {
      left: 0.6,
      right: 0.6,
      top: 0.7,
      bottom: 0.7,
      header: 0.3,
      footer: 0.3,
    }),
    element('pageSetup', {
      paperSize: A4,
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
    element('headerFooter', {}, element('oddFooter', {}, '&C第 &P 页 共 &N 页')),
    element(
      'ignoredErrors',
      {},
      element('ignoredError', { sqref: `A1:${last}`, numberStoredAsText: true }),
    ),
  );
}

function column(width: number, index: number): Markup {
  return element('col', { min: index + 1, max: index + 1, width, customWidth: true });
}

function rows({ cells, heights }: SpreadsheetRows): Markup[] {
  const byRow = heights.map((): [column: number, markup: Markup][] => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let at = cell.column; at < cell.column + cell.columns; at += 1) {
        byRow[row]?.push([at, cellMarkup(cell, at, row)]);
      }
    }
  }
  return heights.map((height, row) =>
    element(
      'row',
      { r: row + 1, ht: height, customHeight: true },
      ...(byRow[row] ?? []).sort(([a], [b]) => a - b).map(([, markup]) => markup),
    ),
  );
}

/** Every cell below a merged one has its frame, or the frame is drawn with gaps. */
function cellMarkup(cell: PlacedCell, at: number, row: number): Markup {
  const attributes = { r: cellName(at, row), s: styleOf(cell.look, cell.open) };
  if (at !== cell.column || row !== cell.row || cell.text === '') return element('c', attributes);
  const text = element('t', { 'xml:space': 'preserve' }, escapeCodes(cell.text));
  return element('c', { ...attributes, t: 'inlineStr' }, element('is', {}, text));
}

/** Excel reads `_x0041_` as the character of that code, unless the first `_` is itself written so. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function merges(cells: readonly PlacedCell[]): Markup[] {
  const merged = cells.filter((cell) => cell.rows > 1 || cell.columns > 1).map(rangeOf);
  if (merged.length === 0) return [];
  const each = merged.map((ref) => element('mergeCell', { ref }));
  return [element('mergeCells', { count: merged.length }, ...each)];
}

function rangeOf(cell: PlacedCell): string {
  const { row, column: left, rows: height, columns } = cell;
  return `${cellName(left, row)}:${cellName(left + columns - 1, row + height - 1)}`;
}

/** A value not on the list is allowed after a warning: the list is what was seen so far. */
function validations(cells: readonly PlacedCell[]): Markup[] {
  const ranges = new Map<string, string[]>();
  for (const { choices, column: left, row } of cells) {
    const list = `"${choices.join(',')}"`;
    const isPossible = choices.length > 0 && choices.every((value) => !/[,"]/.test(value));
    if (!isPossible || list.length > LONGEST_LIST) continue;
    ranges.set(list, [...(ranges.get(list) ?? []), cellName(left, row)]);
  }
  if (ranges.size === 0) return [];
  const each = [...ranges].map(([list, references]) =>
    element(
      'dataValidation',
      {
        type: 'list',
        allowBlank: true,
        showInputMessage: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '不在选项里',
        error: '表上没有见过这个选项。确实要这样填，请点“是”。',
        sqref: references.join(' '),
      },
      element('formula1', {}, list),
    ),
  );
  return [element('dataValidations', { count: ranges.size }, ...each)];
}
