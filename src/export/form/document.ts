import { documentStyles, WORD } from './document-styles.ts';
import { documentTable, paragraph } from './document-table.ts';
import type { FormDocument, FormSheet } from './form-sheet.ts';
import { element, type Markup } from './markup.ts';
import { OFFICE, officeFile, type Part } from './office-file.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A4 with margins of 1.8 cm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1021 };

/** A form as a Word file. */
export function wordDocument({ title, sheets }: FormDocument): Uint8Array {
  const parts: Part[] = [
    {
      path: 'word/document.xml',
      contentType: `${TYPE}.document.main+xml`,
      root: element(
        'w:document',
        { 'xmlns:w': WORD, 'xmlns:r': OFFICE },
        element('w:body', {}, ...sheets.flatMap(sheetParts), section()),
      ),
    },
    { path: 'word/styles.xml', contentType: `${TYPE}.styles+xml`, root: documentStyles() },
    { path: 'word/footer1.xml', contentType: `${TYPE}.footer+xml`, root: footer() },
  ];
  const relationships = [
    { id: 'rId1', kind: 'styles', target: 'styles.xml' },
    { id: 'rId2', kind: 'footer', target: 'footer1.xml' },
  ];
  return officeFile(parts, { 'word/document.xml': relationships }, title);
}

/** The title begins a page; a heading or an empty line stands between two tables, or Word joins them. */
function sheetParts(sheet: FormSheet, index: number): Markup[] {
  const pageBreak = index === 0 ? [] : [element('w:pageBreakBefore')];
  const text = PAGE.width - 2 * PAGE.margin;
  const widths = sheet.columns.map((percent) => Math.round((percent / 100) * text));
  return [
    ...sheet.title.map((line, at) =>
      at === 0 ? paragraph(line, 'Title', pageBreak) : paragraph(line, 'Subtitle'),
    ),
    ...sheet.blocks.flatMap(({ heading, rows, headerRows }) => [
      ...(heading === null ? [] : [paragraph(heading, 'Heading1')]),
      documentTable({ rows, headerRows, widths }),
    ]),
    paragraph('', 'Normal'),
  ];
}

function section(): Markup {
  const { width, height, margin } = PAGE;
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId2' }),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 567,
      'w:footer': 567,
      'w:gutter': 0,
    }),
  );
}

/** 第 1 页 共 3 页 */
function footer(): Markup {
  const words = (text: string): Markup =>
    element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text));
  const field = (name: string): Markup =>
    element('w:fldSimple', { 'w:instr': ` ${name} ` }, words('1'));
  return element(
    'w:ftr',
    { 'xmlns:w': WORD },
    element(
      'w:p',
      {},
      element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Footer' })),
      words('第 '),
      field('PAGE'),
      words(' 页 共 '),
      field('NUMPAGES'),
      words(' 页'),
    ),
  );
}
