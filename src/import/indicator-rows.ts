import { keyOf } from './characters.ts';
import {
  doubt,
  restore,
  type Draft,
  type NotePlace,
  type SourceCell,
  type SourceRow,
} from './draft.ts';
import type { Layout } from './layout.ts';
import { levelOf, type FoundLevel } from './levels.ts';
import { readShort } from './values.ts';

/** The columns of one indicator table; null where the form has no such column. */
export interface IndicatorColumns {
  readonly level1: number | null;
  readonly level2: number;
  readonly name: number;
  readonly target: number;
  readonly source: number | null;
}

/** One printed row, before it is known to which 二级目标 it belongs. */
export interface IndicatorRow {
  readonly level1: FoundLevel | null;
  readonly level2: FoundLevel | null;
  /** Columns the name stands off its own; negative to the left. */
  readonly shift: number;
  readonly level1Cell: SourceCell | null;
  readonly level2Cell: SourceCell | null;
  /** The row has a blank cell of its own for the 二级目标, not part of a merged one above. */
  readonly hasBlankLevel2: boolean;
  /** Null where the row prints levels only. */
  readonly name: SourceCell | null;
  target: string;
  source: string;
  nameText: string;
}

export interface IndicatorTable {
  readonly layout: Layout;
  readonly draft: Draft;
  readonly columns: IndicatorColumns;
  readonly rows: IndicatorRow[];
}

/**
 * Reads one row of an indicator table. What fits nowhere stays out of the ledger.
 * @param blanks columns in which the row has a blank cell of its own
 */
export function readIndicatorRow(
  table: IndicatorTable,
  row: SourceRow,
  blanks: ReadonlySet<number>,
): void {
  const cells = row.filter(({ text }) => text !== '');
  const level1 = takeLevel(table, cells, 1);
  const level2 = takeLevel(table, cells, 2);
  const base = {
    level1: level1?.level ?? null,
    level2: level2?.level ?? null,
    level1Cell: level1?.cell ?? null,
    level2Cell: level2?.cell ?? null,
    hasBlankLevel2: blanks.has(table.columns.level2),
  };
  const [first] = cells;
  const rows = { target: '', source: '', nameText: '' };
  if (!first || isTemplate(cells)) {
    for (const { cell } of cells) table.draft.ledger.set(cell, 'printed');
    if (level1 ?? level2) table.rows.push({ ...base, ...rows, name: null, shift: 0 });
    return;
  }
  if (!level1 && !level2 && continueRow(table, cells)) return;
  const shift = first.cell.column - table.columns.name;
  const entry: IndicatorRow = { ...base, ...rows, name: first, shift, nameText: first.text };
  placeCells(table, entry, cells);
  table.rows.push(entry);
}

/** `指标1：` and `……` of an empty template. */
function isTemplate(cells: readonly SourceCell[]): boolean {
  return cells.every(({ text }) => /^(?:指标\s*\d*\s*[:：]?|[…．.·]+)$/u.test(text));
}

function takeLevel(
  { layout, columns, draft }: IndicatorTable,
  cells: SourceCell[],
  depth: 1 | 2,
): { level: FoundLevel; cell: SourceCell } | null {
  const [first] = cells;
  if (!first) return null;
  const level = levelOf(layout, first.text, depth, first.cell.column < columns.name);
  // At the name's column a level's word may be a name; a level has name and target behind it.
  if (!level || (first.cell.column >= columns.name && cells.length < 3)) return null;
  cells.shift();
  draft.ledger.set(first.cell, 'printed');
  return { level, cell: first };
}

function placeCells(
  table: IndicatorTable,
  entry: IndicatorRow,
  cells: readonly SourceCell[],
): void {
  const { columns, draft } = table;
  const at = (column: number | null): SourceCell | undefined =>
    column === null
      ? undefined
      : cells.slice(1).find(({ cell }) => cell.column === column + entry.shift);
  const [name] = cells;
  if (!name) return;
  const inOrder = entry.shift !== 0 && !at(columns.target) && cells.length <= 3;
  const target = inOrder ? cells[1] : at(columns.target);
  const source = inOrder ? cells[2] : at(columns.source);
  const field = { 字段: '指标', 指标: entry.nameText };
  for (const cell of [name, target, source]) {
    if (!cell) continue;
    draft.ledger.set(cell.cell, 'placed');
    noteLines(draft, field, cell);
  }
  const read = readShort(target?.text ?? '');
  entry.target = read.value;
  entry.source = source?.text ?? '';
  if (target && read.changed !== null)
    restore(draft, { ...field, 字段: '目标值' }, target, read.changed);
  if (!target) doubt(draft, { ...field, 字段: '目标值' }, name, '这一行没有目标值');
  else checkSides(table, field, entry, target);
  if (columns.source !== null) return;
  for (const extra of cells.slice(2)) doubt(draft, field, extra, '这一格不知属于哪一栏');
}

function noteLines(draft: Draft, field: NotePlace, cell: SourceCell): void {
  const { paragraphs, boxes, unknown } = cell.clean;
  if (paragraphs.length > 1) {
    restore(draft, field, cell, `格内分为 ${String(paragraphs.length)} 行，接成一行`);
  }
  if (boxes > 0) restore(draft, field, cell, `${String(boxes)} 个没有文字的方框标记没有录入`);
  for (const mark of unknown) doubt(draft, field, cell, `“${mark}”像是网页标记，原样留着`);
}

/** Of a target without a source: so long that the source may have run into it. */
const LONG_TARGET = 8;
const FIGURE = /^[≥≤＝=><≧≦]?\s*\d+(?:\.\d+)?\s*[%％]?$/u;

/** A figure in the column of names or sources and words in that of targets: perhaps exchanged. */
function checkSides(
  { draft, columns }: IndicatorTable,
  field: NotePlace,
  entry: IndicatorRow,
  at: SourceCell,
): void {
  const hasSource = columns.source !== null;
  const { nameText, target, source } = entry;
  if (FIGURE.test(nameText)) {
    doubt(draft, field, at, `指标“${nameText}”像是目标值，疑两栏互换`);
  }
  const isLonger = source !== '' && target.length > source.length && target.startsWith(source);
  if (!FIGURE.test(target) && (FIGURE.test(source) || isLonger)) {
    doubt(draft, { ...field, 字段: '目标值' }, at, `来源“${source}”像是目标值，疑两栏互换`);
  }
  if (hasSource && source === '' && target.length >= LONG_TARGET) {
    doubt(draft, { ...field, 字段: '目标值' }, at, '目标值很长而来源空白，疑两格并成了一格');
  }
}

/** A piece of the row above, which a page break or a split cell put into a row of its own. */
function continueRow(
  { rows, columns, draft }: IndicatorTable,
  cells: readonly SourceCell[],
): boolean {
  const last = rows.at(-1);
  const [first, second] = cells;
  if (!last?.name || !first) return false;
  const field = { 字段: '指标', 指标: last.nameText };
  const join = (cell: SourceCell, part: 'nameText' | 'target' | 'source', label: string): true => {
    last[part] = `${last[part]}${cell.text}`;
    draft.ledger.set(cell.cell, 'placed');
    const place = part === 'nameText' ? { 字段: '指标', 指标: last.nameText } : field;
    doubt(
      draft,
      { ...place, 字段: label },
      cell,
      `“${cell.text}”独占一行，接在上一行的${label}之后`,
    );
    return true;
  };
  const column = first.cell.column - last.shift;
  if (
    column === columns.target &&
    (!second || second.cell.column - last.shift === columns.source)
  ) {
    if (second) join(second, 'source', '来源');
    return join(first, 'target', '目标值');
  }
  if (second) return false;
  if (column === columns.source) return join(first, 'source', '来源');
  if (column === columns.name && keyOf(first.text) !== '') return join(first, 'nameText', '指标');
  return false;
}
