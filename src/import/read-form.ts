import { GROUPS } from '../domain/form.ts';
import { unitOf } from './characters.ts';
import { readCostRow, type CostColumns } from './cost-rows.ts';
import { doubt, emptyDraft, type Draft, type SourceCell, type SourceRow } from './draft.ts';
import { fieldState, readFieldRow, type FieldState } from './fields.ts';
import { indicatorsOf } from './indicator-levels.ts';
import { readIndicatorRow, type IndicatorColumns, type IndicatorTable } from './indicator-rows.ts';
import { recogniseLabel, type Label, type Layout } from './layout.ts';
import { levelOf } from './levels.ts';

type Region = 'fields' | 'indicators' | 'costs';

interface FormState {
  readonly layout: Layout;
  readonly draft: Draft;
  readonly fields: FieldState;
  region: Region;
  /** The table whose heading was printed last, until its head of columns comes. */
  expected: Region;
  /** Of the year; before it, of the 中期 columns where the form has them. */
  tables: IndicatorTable[];
  costs: CostColumns | null;
  /** Columns of the blank cells of the row at hand. */
  blanks: ReadonlySet<number>;
}

/** Reads the rows of one form. Cells that are not in the ledger afterwards were not placed. */
export function readForm(layout: Layout, rows: readonly SourceRow[]): Draft {
  const draft = emptyDraft();
  const state: FormState = {
    layout,
    draft,
    fields: fieldState(layout, draft),
    region: 'fields',
    expected: 'fields',
    tables: [],
    costs: null,
    blanks: new Set(),
  };
  for (const row of rows) {
    state.blanks = columnsOf(row.filter(({ text }) => text === ''));
    readRow(
      state,
      row.filter(({ text }) => text !== ''),
    );
  }
  const year = state.tables.at(-1);
  if (year) indicatorsOf(year, draft.indicators);
  const [interim] = state.tables;
  if (interim && interim !== year) indicatorsOf(interim, draft.interim);
  noteUnseen(state);
  return draft;
}

function columnsOf(cells: SourceRow): ReadonlySet<number> {
  return new Set(cells.map(({ cell }) => cell.column));
}

function readRow(state: FormState, row: SourceRow): void {
  const [first] = row;
  if (!first) return;
  if (row.every(({ text }) => /^[-—－_=]{2,}$/u.test(text.trim()))) {
    for (const { cell } of row) state.draft.ledger.set(cell, 'printed');
    return;
  }
  if (isTitle(state, row)) return;
  if (startIndicators(state, row) || startCosts(state, row)) return;
  if (leavesTable(state, row)) state.region = 'fields';
  else startWithoutHead(state, row);
  if (state.region === 'indicators') readIndicators(state, row);
  else if (state.region === 'costs' && state.costs) {
    readCostRow({ draft: state.draft, columns: state.costs }, row);
  } else {
    readFieldRow(state.fields, row);
    expectTable(state, row);
  }
}

/** `(2020年)`, the title: said once a form, read where the form was found. */
export function isYearLine(text: string): boolean {
  return /^[(（]?\s*\d{4}\s*年(?:度)?\s*[)）]?$/u.test(text.trim());
}

function isTitle({ layout, draft }: FormState, row: SourceRow): boolean {
  const kinds = row.map(({ text }) => recogniseLabel(layout, text)?.labels[0]?.kind);
  const isAll = row.every(({ text }, index) => kinds[index] === 'title' || isYearLine(text));
  if (!isAll || (kinds[0] !== 'title' && row.length > 1)) return false;
  for (const { cell } of row) draft.ledger.set(cell, 'printed');
  return true;
}

function labelsOf(layout: Layout, row: SourceRow, kind: Label['kind']): Map<SourceCell, string> {
  const found = new Map<SourceCell, string>();
  for (const cell of row) {
    const label = recogniseLabel(layout, cell.text)?.labels.find((one) => one.kind === kind);
    if (label) found.set(cell, label.field);
  }
  return found;
}

/** The head of the indicator table, also where it is printed again on a new page. */
function startIndicators(state: FormState, row: SourceRow): boolean {
  const found = labelsOf(state.layout, row, 'indicator');
  if (found.size < 3) return false;
  const columns: [string, number][] = [...found].map(([{ cell }, field]) => [field, cell.column]);
  state.region = 'indicators';
  for (const cell of row) {
    const isHeading = recogniseLabel(state.layout, cell.text)?.labels[0]?.kind === 'heading';
    if (found.has(cell) || isHeading) state.draft.ledger.set(cell.cell, 'printed');
  }
  if (state.tables.length > 0) return true;
  const second = columns.findIndex(([field], index) =>
    columns.slice(0, index).some(([before]) => before === field),
  );
  const parts = second < 0 ? [columns] : [columns.slice(0, second), columns.slice(second)];
  state.tables = parts.map((part) => tableOf(state, part, row));
  return true;
}

function tableOf(
  { layout, draft }: FormState,
  found: readonly (readonly [string, number])[],
  row: SourceRow,
): IndicatorTable {
  const columns = new Map(found);
  const name = columns.get('指标') ?? columns.get('目标值') ?? 0;
  const at = row[0];
  for (const field of ['二级目标', '指标', '目标值']) {
    if (!columns.has(field) && at)
      doubt(draft, { 字段: field }, at, `指标表的表头没有“${field}”一栏`);
  }
  return {
    layout,
    draft,
    rows: [],
    columns: {
      level1: columns.get('一级目标') ?? null,
      level2: columns.get('二级目标') ?? Math.max(0, name - 1),
      name,
      target: columns.get('目标值') ?? name + 1,
      source: columns.get('来源') ?? null,
    },
  };
}

function startCosts(state: FormState, row: SourceRow): boolean {
  const found = labelsOf(state.layout, row, 'cost');
  if (found.size < 2) return false;
  const columns = new Map([...found].map(([{ cell }, field]) => [field, cell.column]));
  const amountCell = [...found].find(([, field]) => field === '金额')?.[0];
  if (amountCell && unitOf(amountCell.text) === '元') {
    doubt(state.draft, { 字段: '金额' }, amountCell, '概算的单位应为万元，表上印的是元');
  }
  for (const cell of found.keys()) state.draft.ledger.set(cell.cell, 'printed');
  const name = columns.get('明细') ?? 0;
  const [at] = row;
  for (const field of ['明细', '金额', '用途']) {
    if (!columns.has(field) && at)
      doubt(state.draft, { 字段: field }, at, `概算表的表头没有“${field}”一栏`);
  }
  const amount = columns.get('金额') ?? name + 1;
  state.region = 'costs';
  state.costs = { name, amount, purpose: columns.get('用途') ?? amount + 1 };
  return true;
}

const FIELDS = new Set(['basic', 'section', 'previousYear', 'funding', 'extra', 'heading']);

/** Whether a row within a table begins the next part of the form. */
function leavesTable({ layout, region }: FormState, row: SourceRow): boolean {
  if (region === 'fields') return false;
  return row.slice(0, 2).some(({ text }) => {
    const found = recogniseLabel(layout, text);
    return found?.damage === null && found.labels.some(({ kind }) => FIELDS.has(kind));
  });
}

function expectTable(state: FormState, row: SourceRow): void {
  for (const { text } of row) {
    const heading = recogniseLabel(state.layout, text)?.labels[0];
    if (heading?.kind !== 'heading') continue;
    if (heading.field === GROUPS.costItems.printed) state.expected = 'costs';
    else if (['目标内容', '绩效指标'].includes(heading.field)) state.expected = 'indicators';
    else state.expected = 'fields';
  }
}

/** A table whose head was lost: its heading stands there, and the row looks like one of its rows. */
function startWithoutHead(state: FormState, row: SourceRow): void {
  const { layout, draft, expected } = state;
  const [first, second] = row;
  if (state.region !== 'fields' || !first || !second) return;
  if (expected === 'indicators' && state.tables.length === 0) {
    const isLevel = [first, second].some(
      ({ text }) => levelOf(layout, text, 1, false) ?? levelOf(layout, text, 2, false),
    );
    if (!isLevel || layout.edition.layout.interim) return;
    const hasSource = !layout.edition.layout.absent.has('来源');
    const columns: IndicatorColumns = {
      level1: 0,
      level2: 1,
      name: 2,
      target: 3,
      source: hasSource ? 4 : null,
    };
    state.tables = [{ layout, draft, rows: [], columns }];
    state.region = 'indicators';
    doubt(draft, { 字段: '指标' }, first, '指标表没有表头，按表式的次序读');
  }
  if (expected === 'costs' && !state.costs && row.length >= 2) {
    state.costs = { name: 0, amount: 1, purpose: 2 };
    state.region = 'costs';
    doubt(draft, { 字段: '明细' }, first, '概算表没有表头，按表式的次序读');
  }
}

function readIndicators({ tables, blanks }: FormState, row: SourceRow): void {
  const [first, second] = tables;
  if (!first) return;
  if (!second) {
    readIndicatorRow(first, row, blanks);
    return;
  }
  const edge = second.columns.level2;
  const left = row.filter(({ cell }) => cell.column < edge);
  const right = row.filter(({ cell }) => cell.column >= edge);
  const level1 = left.filter(({ text }) => levelOf(first.layout, text, 1, false) !== null);
  readIndicatorRow(first, left, blanks);
  readIndicatorRow(second, [...level1, ...right], blanks);
}

/** Fields of the edition of which no label was found. */
function noteUnseen({ layout, draft, fields: { seen }, tables, costs }: FormState): void {
  const nowhere = { words: '全表', line: null };
  const add = (field: string, words: string): void => {
    draft.doubts.push({ field: { 字段: field }, printed: '', words, place: nowhere });
  };
  const { extra } = layout.edition.layout;
  const inBrackets = new Set(extra.flatMap((own) => (own.bracketOf === null ? [] : [own.label])));
  for (const label of layout.fields) {
    if (label.kind === 'indicator' || label.kind === 'cost' || inBrackets.has(label.field))
      continue;
    if (!seen.has(label.field)) {
      const field = label.kind === 'extra' ? GROUPS.extra.label : label.field;
      add(field, `表上没有找到“${label.field}”这一栏`);
    }
  }
  if (tables.length === 0) add('指标', '没有找到指标表');
  const hasCosts = layout.fields.some(({ kind }) => kind === 'cost');
  if (hasCosts && !costs) add('明细', '没有找到概算表');
}
