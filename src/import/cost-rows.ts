import {
  doubt,
  restore,
  type CostDraft,
  type Draft,
  type SourceCell,
  type SourceRow,
} from './draft.ts';
import { readNumber } from './values.ts';

export interface CostColumns {
  readonly name: number;
  readonly amount: number;
  readonly purpose: number;
}

export interface CostTable {
  readonly draft: Draft;
  readonly columns: CostColumns;
}

/** Reads one row of 项目概算. What fits nowhere stays out of the ledger. */
export function readCostRow(table: CostTable, row: SourceRow): void {
  const { draft, columns } = table;
  const cells = row.filter(({ text }) => text !== '');
  if (cells.length === 0 || continueRow(table, cells)) return;
  const shift = shiftOf(cells, columns);
  const at = (column: number): SourceCell | undefined =>
    cells.find(({ cell }) => cell.column === column + shift);
  const name = at(columns.name);
  if (!name) return;
  if (/^(?:合计|总计|小计|共计)[:：]?$/u.test(name.text.replace(/\s/gu, ''))) return;
  const amount = at(columns.amount);
  const purpose = at(columns.purpose);
  const field = { 字段: '金额', 明细: name.text };
  const read = readNumber(amount?.text ?? '', '万元');
  for (const cell of [name, amount, purpose]) {
    if (!cell) continue;
    draft.ledger.set(cell.cell, 'placed');
    noteLines(draft, name.text, cell);
  }
  if (shift !== 0)
    restore(draft, { ...field, 字段: '明细' }, name, `这一行错了 ${String(shift)} 格，归位`);
  if (amount && read.changed !== null) restore(draft, field, amount, read.changed);
  if (read.doubt !== null) doubt(draft, field, amount ?? name, read.doubt);
  if (!amount) doubt(draft, field, name, '这一行没有金额');
  push(
    draft,
    { name: name.text, amount: read.value, purpose: purpose?.text ?? '', place: name.cell.place },
    name,
  );
}

function push(draft: Draft, item: CostDraft, at: SourceCell): void {
  const last = draft.costs.at(-1);
  if (last?.name === item.name && last.amount === item.amount && last.purpose === item.purpose) {
    doubt(draft, { 字段: '明细', 明细: item.name }, at, '这一行印了两次');
  }
  draft.costs.push(item);
}

function noteLines(draft: Draft, name: string, cell: SourceCell): void {
  const field = { 字段: '明细', 明细: name };
  const { paragraphs, boxes, unknown } = cell.clean;
  if (paragraphs.length > 1) {
    restore(draft, field, cell, `格内分为 ${String(paragraphs.length)} 行，接成一行`);
  }
  if (boxes > 0) restore(draft, field, cell, `${String(boxes)} 个没有文字的方框标记没有录入`);
  for (const mark of unknown) doubt(draft, field, cell, `“${mark}”像是网页标记，原样留着`);
}

/** Columns the row stands off its own, told by where the amount stands. */
function shiftOf(cells: readonly SourceCell[], { name, amount }: CostColumns): number {
  const isNumber = ({ text }: SourceCell): boolean => readNumber(text, '万元').doubt === null;
  if (cells.some((cell) => cell.cell.column === amount && isNumber(cell))) return 0;
  const numbers = cells.filter(isNumber);
  const [only] = numbers;
  if (numbers.length !== 1 || !only) return 0;
  const shift = only.cell.column - amount;
  return cells.some(({ cell }) => cell.column === name + shift) ? shift : 0;
}

/** A piece of the row above in a row of its own. */
function continueRow({ draft, columns }: CostTable, cells: readonly SourceCell[]): boolean {
  const last = draft.costs.at(-1);
  const [only, second] = cells;
  if (!last || !only || second) return false;
  const part = only.cell.column === columns.purpose ? 'purpose' : 'name';
  if (part === 'name' && only.cell.column !== columns.name) return false;
  last[part] = `${last[part]}${only.text}`;
  draft.ledger.set(only.cell, 'placed');
  const label = part === 'purpose' ? '用途' : '明细';
  const words = `“${only.text}”独占一行，接在上一行的${label}之后`;
  doubt(draft, { 字段: label, 明细: last.name }, only, words);
  return true;
}
