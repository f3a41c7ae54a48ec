import { RECORD_FIELDS } from '../domain/form.ts';
import {
  FORM_SHEET,
  GUIDE_SHEET,
  RECORD_COLUMNS,
  RECORD_PLACE,
  RECORD_SHEET,
} from '../domain/record-sheet.ts';
import type { TextGroup } from '../markdown/declaration-text.ts';
import type { Cell, FormFile, Row } from './grid.ts';

/** What a 记录附页 says: by key of the front matter, and where the declaration's file stands. */
export interface RecordSheet {
  /** Records by key; 勘注 and the like as lists. Blank ones are left out. */
  readonly records: TextGroup;
  readonly department: string | null;
  readonly slug: string | null;
}

/** A file without the sheets this portal added to its form. */
export interface TakenApart {
  readonly form: FormFile;
  /** In the order in which they stand. */
  readonly sheets: readonly RecordSheet[];
  /** Cells of those sheets that were understood. */
  readonly taken: readonly Cell[];
}

type Part = 'form' | 'record' | 'guide';

/**
 * Takes the 记录附页 and the 怎么填 of an exported form out of a file. What stands in a 记录附页 in
 * another way than it was written stays in the form, where it is reported as not placed.
 * @param titles of the forms: where one begins, a 记录附页 ends.
 */
export function takeRecordSheets(file: FormFile, titles: ReadonlySet<string>): TakenApart {
  const taken: Cell[] = [];
  const lines: Line[][] = [];
  const isWorkbook = file.kind === 'xlsx' || file.kind === 'xls';
  const take = (row: Row): Row => {
    taken.push(...row);
    return [];
  };
  let part: Part = 'form';
  const heads = rowsAboveHeads(file);
  const grids = file.grids.map((grid) => {
    const first = grid.rows.find(hasWords);
    if (isWorkbook) part = 'form';
    const rows = grid.rows.map((row): Row => {
      const before = part;
      part = partOf(row, part, { titles, heads, first });
      if (part === 'form') return isNavigation(row, file) ? take(row) : row;
      if (part === 'record' && before !== 'record') lines.push([]);
      const line = part === 'record' ? readLine(row) : null;
      if (line) lines.at(-1)?.push(line);
      const isKept = part === 'record' && line === null && !isPrinted(row);
      return isKept && !isNavigation(row, file) ? row : take(row);
    });
    return { ...grid, rows };
  });
  const sheets = lines.filter((own) => own.length > 0).map(sheetOf);
  return { form: { ...file, grids }, sheets, taken };
}

interface Around {
  readonly titles: ReadonlySet<string>;
  /** Rows right above the head of a 记录附页. */
  readonly heads: ReadonlySet<Row>;
  /** First row of the grid. */
  readonly first: Row | undefined;
}

/** The words alone are no evidence: a department may call an item of its budget so. */
function partOf(row: Row, part: Part, { titles, heads, first }: Around): Part {
  const [only, ...others] = row.filter(({ text }) => text.trim() !== '');
  if (!only || others.length > 0 || only.column !== 0) return part;
  const text = only.text.trim();
  if (text === RECORD_SHEET && heads.has(row)) return 'record';
  if (text === GUIDE_SHEET && (part !== 'form' || row === first)) return 'guide';
  return titles.has(text) ? 'form' : part;
}

function rowsAboveHeads({ grids }: FormFile): Set<Row> {
  const rows = grids.flatMap((grid) => grid.rows).filter(hasWords);
  return new Set(rows.filter((_, index) => isHead(columnsOf(rows[index + 1] ?? []))));
}

function hasWords(row: Row): boolean {
  return row.some(({ text }) => text.trim() !== '');
}

function isHead(columns: readonly string[]): boolean {
  return columns.length >= 3 && RECORD_COLUMNS.every((word, index) => columns[index] === word);
}

const SHEETS = [FORM_SHEET, RECORD_SHEET, GUIDE_SHEET].join('|');
const NAVIGATION = new RegExp(
  `^(?:Overview|概览|(?:(?:Sheet|工作表)\\s*\\d+[:：]\\s*)?(?:${SHEETS}))$`,
);

const PAGE_NUMBER = /^第\s*\d+\s*页\s*共\s*\d+\s*页$/;

/** The list of sheets LibreOffice puts before a workbook saved as a web page; page numbers of a PDF. */
function isNavigation(row: Row, { kind }: FormFile): boolean {
  const [only, ...others] = row.filter(({ text }) => text.trim() !== '');
  if (!only || others.length > 0) return false;
  const text = only.text.trim();
  if (kind === 'pdf') return only.column === 0 && PAGE_NUMBER.test(text);
  return kind === 'html' && NAVIGATION.test(text);
}

interface Line {
  readonly record: string;
  /** Of a list, from 1; 0 where there is only one. */
  readonly number: number;
  readonly item: string;
  readonly text: string;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(RECORD_FIELDS),
  ...Object.values(RECORD_PLACE),
]);

function readLine(row: Row): Line | null {
  const [name = '', item = '', text = '', ...others] = columnsOf(row);
  const [, record = name, number = '0'] = /^(.*?)\s*(\d+)$/.exec(name) ?? [];
  if (!KNOWN.has(record) || others.some((other) => other !== '')) return null;
  return { record, number: Number(number), item, text };
}

function columnsOf(row: Row): string[] {
  const columns: string[] = [];
  for (const { column, text } of row) columns[column] = text.trim();
  return Array.from(columns, (text: string | undefined) => text ?? '');
}

/** The title and the head, also where they are repeated on a new page. */
function isPrinted(row: Row): boolean {
  const columns = columnsOf(row);
  const words = columns.filter((text) => text !== '');
  return words.length === 0 || isHead(columns) || (words.length === 1 && words[0] === RECORD_SHEET);
}

function sheetOf(lines: readonly Line[]): RecordSheet {
  const entries = new Map<string, Map<number, Record<string, string | string[]>>>();
  const single: Record<string, string> = {};
  for (const { record, number, item, text } of lines) {
    if (item === '') {
      if (text !== '') single[record] = text;
      continue;
    }
    const list = entries.get(record) ?? new Map<number, Record<string, string | string[]>>();
    entries.set(record, list);
    const entry = list.get(number) ?? {};
    list.set(number, entry);
    entry[item] = item === RULES ? [...(entry[item] ?? []), text] : text;
  }
  const { [RECORD_PLACE.department]: department, [RECORD_PLACE.slug]: slug, ...others } = single;
  const groups = [...entries].map(([record, list]) => {
    const only = list.get(0);
    return [record, only && list.size === 1 ? only : [...list.values()]] as const;
  });
  const records = { ...others, ...Object.fromEntries(groups) };
  return { records, department: department ?? null, slug: slug ?? null };
}

/** The one item that may hold several values. */
const RULES = '规则';
