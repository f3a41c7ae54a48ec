import type { FormCell } from './form-sheet.ts';
import { element, type Markup } from './markup.ts';

const FRAME = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

export interface DocumentTable {
  readonly rows: readonly (readonly FormCell[])[];
  readonly headerRows: number;
  /** In twentieths of a point. */
  readonly widths: readonly number[];
}

/** A table of a Word document; header rows are repeated on every page. */
export function documentTable({ rows, headerRows, widths }: DocumentTable): Markup {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      element('w:jc', { 'w:val': 'center' }),
      element('w:tblBorders', {}, ...FRAME.map((side) => element(`w:${side}`, line))),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        element('w:left', { 'w:w': 70, 'w:type': 'dxa' }),
        element('w:right', { 'w:w': 70, 'w:type': 'dxa' }),
      ),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...withContinuations(rows, widths.length).map((cells, index) =>
      tableRow(cells, widths, index < headerRows),
    ),
  );
}

interface Slot {
  readonly cell: FormCell;
  readonly column: number;
  /** The cell begins in an earlier row. */
  readonly continues: boolean;
}

/** Word wants a cell in every row, also where one reaches down from above. */
function withContinuations(rows: DocumentTable['rows'], columns: number): Slot[][] {
  const above: ({ slot: Slot; until: number } | undefined)[] = Array.from({ length: columns });
  return rows.map((cells, row) => {
    const waiting = [...cells];
    const slots: Slot[] = [];
    for (let column = 0; column < columns;) {
      const reaching = above[column];
      if (reaching && reaching.until > row) {
        slots.push({ ...reaching.slot, continues: true });
        column += reaching.slot.cell.columns;
        continue;
      }
      const cell = waiting.shift();
      if (!cell) break;
      const slot = { cell, column, continues: false };
      slots.push(slot);
      above[column] = { slot, until: row + cell.rows };
      column += cell.columns;
    }
    return slots;
  });
}

function tableRow(slots: readonly Slot[], widths: readonly number[], isHeader: boolean): Markup {
  const isProse = slots.some(({ cell }) => cell.kind === 'prose' && cell.paragraphs.length > 0);
  const height = Math.max(20, ...slots.map(({ cell }) => cell.height ?? 0));
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      ...(isProse ? [] : [element('w:cantSplit')]),
      element('w:trHeight', { 'w:val': 20 * height, 'w:hRule': 'atLeast' }),
      ...(isHeader ? [element('w:tblHeader')] : []),
    ),
    ...slots.map((slot) => tableCell(slot, widths)),
  );
}

function tableCell({ cell, column, continues }: Slot, widths: readonly number[]): Markup {
  const width = widths.slice(column, column + cell.columns).reduce((sum, own) => sum + own, 0);
  const merge = continues ? 'continue' : 'restart';
  const paragraphs = continues || cell.paragraphs.length === 0 ? [''] : cell.paragraphs;
  const style = cell.kind === 'label' || cell.kind === 'figure' ? 'Centred' : 'Answer';
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(cell.columns > 1 ? [element('w:gridSpan', { 'w:val': cell.columns })] : []),
      ...(cell.rows > 1 ? [element('w:vMerge', { 'w:val': merge })] : []),
      element('w:vAlign', { 'w:val': 'center' }),
    ),
    ...paragraphs.map((text) => paragraph(text, style)),
  );
}

/** One paragraph; a line break in its text stays one. */
export function paragraph(text: string, style: string, first: readonly Markup[] = []): Markup {
  const lines = text === '' ? [] : text.split('\n');
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': style }), ...first),
    ...lines.map((line, index) =>
      element(
        'w:r',
        {},
        ...(index === 0 ? [] : [element('w:br')]),
        element('w:t', { 'xml:space': 'preserve' }, line),
      ),
    ),
  );
}
