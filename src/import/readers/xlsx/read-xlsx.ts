import type { Grid } from '../../grid.ts';
import { externalLinks, type OfficePackage } from '../office-package.ts';
import { placeOf, type Loss, type Reading } from '../reading.ts';
import { refuseBroken, refuseExcess } from '../refusals.ts';
import { sheetGrid } from '../sheet-grid.ts';
import { child, elements, type Element } from '../xml.ts';
import { attachmentLosses } from './attachments.ts';
import { readSharedStrings } from './strings.ts';
import { readCellFormats } from './styles.ts';
import { readWorksheet, type Shared } from './worksheet.ts';

const MOST_SHEETS = 200;

/**
 * Reads an Excel workbook (.xlsx): every sheet with text, cells as Excel shows them.
 *
 * @throws UnreadableFormError where it is damaged or larger than any form
 */
export function readXlsx(office: OfficePackage): Reading {
  const workbook = office.xml(office.main);
  const list = workbook === undefined ? undefined : child(workbook, 'x:sheets');
  if (workbook === undefined || list === undefined) throw refuseBroken('工作簿里没有工作表');
  const shared = readShared(office, workbook);
  const sheets = elements(list, 'x:sheet');
  if (sheets.length > MOST_SHEETS) throw refuseExcess(`有 ${String(sheets.length)} 张工作表`);
  const read = sheets.map((sheet) => readSheet(office, sheet, shared));
  return {
    kind: 'xlsx',
    grids: read.flatMap(({ grid }) => (grid === null ? [] : [grid])),
    losses: [
      ...read.flatMap(({ losses }) => losses),
      ...externalLinks(office, office.main, '工作簿'),
      ...linkedWorkbooks(office),
    ],
  };
}

function related(office: OfficePackage, type: string): Element | undefined {
  const lead = office.relationships(office.main).find((each) => each.type === type);
  return lead === undefined ? undefined : office.xml(lead.target);
}

function readShared(office: OfficePackage, workbook: Element): Shared {
  const since1904 = child(workbook, 'x:workbookPr')?.attributes['date1904'];
  return {
    strings: readSharedStrings(related(office, 'sharedStrings')),
    formats: readCellFormats(related(office, 'styles'), since1904 === '1' || since1904 === 'true'),
  };
}

interface ReadSheet {
  readonly grid: Grid | null;
  readonly losses: readonly Loss[];
}

function readSheet(office: OfficePackage, sheet: Element, shared: Shared): ReadSheet {
  const name = sheet.attributes['name'] ?? '';
  const place = placeOf(`工作表“${name}”`);
  const id = sheet.attributes['r:id'];
  const lead = office.relationships(office.main).find((each) => each.id === id);
  if (lead === undefined || lead.external) throw refuseBroken(`找不到工作表“${name}”`);
  if (lead.type !== 'worksheet') {
    return { grid: null, losses: [{ words: '不是表格（图表或对话框），没有读入', place }] };
  }
  const root = office.xml(lead.target);
  if (root === undefined) throw refuseBroken(`找不到工作表“${name}”`);
  const content = readWorksheet(root, name, shared);
  const attachments = attachmentLosses(office, lead.target, name);
  if (content.cells.length === 0) {
    return { grid: null, losses: [...content.losses, ...attachments] };
  }
  const { grid, losses } = sheetGrid({ ...content, name });
  const hidden = ['hidden', 'veryHidden'].includes(sheet.attributes['state'] ?? '')
    ? [{ words: '这张工作表是隐藏的，里面有文字，照样读入了', place }]
    : [];
  return { grid, losses: [...hidden, ...content.losses, ...losses, ...attachments] };
}

/** Other workbooks that formulas refer to; their last known results are in the cells. */
function linkedWorkbooks(office: OfficePackage): Loss[] {
  return office
    .relationships(office.main)
    .filter(({ type, external }) => type === 'externalLink' && !external)
    .flatMap(({ target }) => externalLinks(office, target, '工作簿'));
}
