import type { Grid, Row } from '../../grid.ts';
import { externalLinks, type OfficePackage } from '../office-package.ts';
import { placeOf, quoted, type Loss, type Reading } from '../reading.ts';
import { refuseBroken } from '../refusals.ts';
import { cellBudget } from '../spanned-rows.ts';
import { child, descendants, elements, textOf, type Element } from '../xml.ts';
import { blocks, paragraphText } from './blocks.ts';
import { lose, type Context } from './context.ts';
import { readNumbering } from './numbering.ts';
import { readTable } from './table.ts';

const DOCUMENT = '正文';
const NOTE_KINDS = ['footnote', 'endnote', 'comment'] as const;

/**
 * Reads a Word document (.docx): its tables, and the text between them.
 *
 * @throws UnreadableFormError where it is damaged or larger than any form
 */
export function readDocx(office: OfficePackage): Reading {
  const document = office.xml(office.main);
  const body = child(document, 'w:body');
  if (body === undefined) throw refuseBroken('文档里没有正文');
  const context: Context = {
    losses: [],
    numbering: readNumbering(related(office, 'numbering'), related(office, 'styles')),
    notes: readNotes(office),
    budget: cellBudget(),
    place: DOCUMENT,
  };
  const grids = readBody(body, context);
  const losses = [
    ...context.losses,
    ...pageTextLosses(office),
    ...externalLinks(office, office.main, DOCUMENT),
  ];
  return { kind: 'docx', grids: grids.length === 1 ? unnamed(grids) : grids, losses };
}

function unnamed(grids: readonly Grid[]): Grid[] {
  return grids.map(({ rows }) => ({ name: null, rows }));
}

function related(office: OfficePackage, type: string): Element | undefined {
  const lead = office.relationships(office.main).find((each) => each.type === type);
  return lead === undefined || lead.external ? undefined : office.xml(lead.target);
}

function readNotes(office: OfficePackage): Map<string, string> {
  return new Map(
    NOTE_KINDS.flatMap((kind) => {
      const root = related(office, `${kind}s`);
      return root === undefined
        ? []
        : elements(root, `w:${kind}`).map((note): [string, string] => [
            `${kind} ${note.attributes['w:id'] ?? ''}`,
            descendants(note, 'w:t').map(textOf).join(''),
          ]);
    }),
  );
}

function readBody(body: Element, context: Context): Grid[] {
  const grids: Grid[] = [];
  let between: Row[] = [];
  let tables = 0;
  let paragraphs = 0;
  const endText = (): void => {
    if (between.some((row) => row.some(({ text }) => text.trim() !== ''))) {
      grids.push({ name: '表格外的文字', rows: between });
    }
    between = [];
  };
  for (const block of blocks(body, context)) {
    if (block.name === 'w:tbl') {
      endText();
      tables += 1;
      const name = `第 ${String(tables)} 个表格`;
      grids.push({ name, rows: readTable(block, name, context) });
    } else {
      paragraphs += 1;
      context.place = `${DOCUMENT}第 ${String(paragraphs)} 段`;
      between.push(...textRows(paragraphText(block, context), context));
      if (child(child(block, 'w:pPr'), 'w:framePr') !== undefined) {
        lose(context, '图文框里的文字按正文的次序读入，位置可能不同');
      }
    }
  }
  endText();
  return grids;
}

function textRows(text: string, context: Context): Row[] {
  return text
    .split('\n')
    .map((line) => [
      { text: line, column: 0, columnSpan: 1, rowSpan: 1, place: placeOf(context.place) },
    ]);
}

/** `第 1 页 共 3 页`: of the printed page, not of the form. */
const PAGE_NUMBER = /^(?:page|of|第|页|共|\d|[\s,，/-])+$/i;

/** Text of headers and footers, each said once however many sections share it. */
function pageTextLosses(office: OfficePackage): Loss[] {
  const words = office
    .relationships(office.main)
    .filter(({ type, external }) => (type === 'header' || type === 'footer') && !external)
    .flatMap(({ type, target }) => {
      const root = office.xml(target);
      const text = root === undefined ? '' : descendants(root, 'w:t').map(textOf).join('');
      if (!/[\p{L}\p{N}]/u.test(text) || PAGE_NUMBER.test(text)) return [];
      return [`${type === 'header' ? '页眉' : '页脚'}里的文字 ${quoted(text)} 没有读入`];
    });
  return [...new Set(words)].map((each) => ({ words: each, place: placeOf('页眉页脚') }));
}
