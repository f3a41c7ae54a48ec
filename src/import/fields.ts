import { BASIC_FIELDS, GROUPS } from '../domain/form.ts';
import { bracketFieldOf } from '../domain/paper.ts';
import { unitOf } from './characters.ts';
import { doubt, restore, type Draft, type SourceCell, type SourceRow } from './draft.ts';
import { recogniseLabel, type Label, type Layout, type Recognised } from './layout.ts';
import { readDate, readNumber, readShort, type Read } from './values.ts';

/** What is open while the labelled part of a form is read. */
export interface FieldState {
  readonly layout: Layout;
  readonly draft: Draft;
  /** How often each label with several places was met. */
  readonly met: Map<string, number>;
  readonly seen: Set<string>;
  /** Labels whose values stand below them. */
  readonly above: { readonly label: Label; readonly column: number }[];
  /** The field filled last, for what stands on the next page. */
  last: { readonly label: Label; readonly column: number } | null;
  /** A piece of a label at the end of a page. */
  torn: SourceCell | null;
}

export function fieldState(layout: Layout, draft: Draft): FieldState {
  return {
    layout,
    draft,
    met: new Map(),
    seen: new Set(),
    above: [],
    last: null,
    torn: null,
  };
}

/** 整理 and 待核 name the fields of 其他栏目 by their group. */
function noteField({ kind, field }: Label): { 字段: string } {
  return { 字段: kind === 'extra' ? GROUPS.extra.label : field };
}

const VALUED = new Set(['basic', 'section', 'previousYear', 'funding', 'extra']);

/** Reads one row of labels and values. What fits nowhere stays out of the ledger. */
export function readFieldRow(state: FieldState, row: SourceRow): void {
  const loose: SourceCell[] = [];
  let open: Label | null = null;
  let labels = 0;
  for (const cell of row) {
    if (cell.text === '') continue;
    const found = recogniseLabel(state.layout, cell.text);
    if (found && !(open && found.damage !== null)) {
      labels += 1;
      open = openLabel(state, cell, found);
    } else if (open) {
      fill(state, open, cell);
      open = null;
    } else if (splitLabelled(state, cell)) labels += 1;
    else loose.push(cell);
  }
  for (const cell of loose) readLoose(state, cell, labels);
}

/** @returns the field that waits for its value; null for a heading. */
function openLabel(state: FieldState, cell: SourceCell, found: Recognised): Label | null {
  const { draft, layout } = state;
  const label = place(state, found.labels, cell);
  draft.ledger.set(cell.cell, 'printed');
  if (!VALUED.has(label.kind)) {
    if (found.damage !== null && label.kind === 'heading') {
      restoreHeading(state, cell, found.damage);
    }
    return null;
  }
  const field = noteField(label);
  if (found.damage !== null) restore(draft, field, cell, found.damage);
  if (found.bracket !== null) keepBracket(state, label, cell, found.bracket);
  checkUnit(state, label, cell);
  state.seen.add(label.field);
  state.last = { label, column: cell.cell.column };
  if (!layout.edition.layout.above.includes(label.field)) return label;
  state.above.push({ label, column: cell.cell.column });
  return null;
}

/** Notes name fields; a heading's damage is noted at the field that was read last. */
function restoreHeading({ draft, last }: FieldState, cell: SourceCell, damage: string): void {
  restore(draft, last ? noteField(last.label) : { 字段: BASIC_FIELDS.name.label }, cell, damage);
}

/** Which of several places with the same printed words: the next one not yet met. */
function place(state: FieldState, labels: readonly Label[], cell: SourceCell): Label {
  const [first] = labels;
  if (!first) throw new RangeError(`no label for ${cell.text}`);
  if (labels.length === 1) return first;
  const key = labels.map(({ field }) => field).join();
  const met = state.met.get(key) ?? 0;
  state.met.set(key, met + 1);
  return labels[Math.min(met, labels.length - 1)] ?? first;
}

function keepBracket(state: FieldState, label: Label, cell: SourceCell, bracket: string): void {
  const field = bracketFieldOf(state.layout.edition.layout, label.field);
  if (field !== null) {
    state.draft.values.set(field, bracket);
    state.seen.add(field);
    return;
  }
  doubt(state.draft, noteField(label), cell, `标签后的“${bracket}”没有地方记`);
}

function checkUnit({ draft }: FieldState, label: Label, cell: SourceCell): void {
  if (label.unit === null) return;
  const unit = unitOf(cell.text);
  if (unit !== null && unit !== label.unit) {
    doubt(draft, noteField(label), cell, `单位应为${label.unit}，表上印的是${unit}`);
  } else if (unit === null && label.printsUnit) {
    restore(draft, noteField(label), cell, `标签没有印单位，按${label.unit}记`);
  }
}

function fill(state: FieldState, label: Label, cell: SourceCell): void {
  const { draft } = state;
  const field = noteField(label);
  draft.ledger.set(cell.cell, 'placed');
  state.last = { label, column: cell.cell.column };
  noteMarkup(draft, label, cell);
  if (label.section !== null) {
    addProse(draft, label.section, cell, field.字段);
    return;
  }
  const { value, changed, doubt: why } = readValue(label, cell.text);
  if (changed !== null) restore(draft, field, cell, changed);
  if (why !== null) doubt(draft, field, cell, why);
  const before = draft.values.get(label.field);
  if (before === undefined || before === '') draft.values.set(label.field, value);
  else if (before === value) restore(draft, field, cell, '这一栏印了两次，内容相同');
  else doubt(draft, field, cell, `这一栏印了两次：“${before}”和“${value}”，暂取前者`);
}

function addProse(
  draft: Draft,
  section: NonNullable<Label['section']>,
  cell: SourceCell,
  field: string,
): void {
  const before = draft.sections.get(section);
  if (before) doubt(draft, { 字段: field }, cell, '这一栏印了两次，后一处接在前一处之后');
  draft.sections.set(section, [...(before ?? []), ...cell.clean.paragraphs]);
}

function noteMarkup(draft: Draft, label: Label, cell: SourceCell): void {
  const field = noteField(label);
  const { parted, boxes, unknown, paragraphs } = cell.clean;
  if (parted) restore(draft, field, cell, '各项在一个没有闭合的列表标记中连排，按印出的序号分段');
  if (boxes > 0) restore(draft, field, cell, `${String(boxes)} 个没有文字的方框标记没有录入`);
  for (const mark of unknown) doubt(draft, field, cell, `“${mark}”像是网页标记，原样留着`);
  if (label.section === null && paragraphs.length > 1) {
    restore(draft, field, cell, `格内分为 ${String(paragraphs.length)} 行，接成一行`);
  }
}

function readValue(label: Label, text: string): Read {
  if (label.unit !== null) return readNumber(text, label.unit);
  if (label.field === BASIC_FIELDS.startDate.label || label.field === BASIC_FIELDS.endDate.label) {
    return readDate(text);
  }
  if (label.kind === 'basic') return readShort(text);
  return { value: text, changed: null, doubt: null };
}

/** `联系电话*: 86825605`: a label and its value run together in one cell. */
function splitLabelled(state: FieldState, cell: SourceCell): boolean {
  const [, head, rest] = /^([^:：]{2,24}[:：])\s*(\S[\s\S]*)$/u.exec(cell.text) ?? [];
  if (head === undefined || rest === undefined) return false;
  const found = recogniseLabel(state.layout, head);
  if (!found) return false;
  const label = openLabel(state, cell, found);
  if (!label) return false;
  fill(state, label, {
    ...cell,
    text: rest,
    clean: { ...cell.clean, paragraphs: withoutHead(cell, rest) },
  });
  restore(state.draft, noteField(label), cell, '标签与内容印在同一格，现分开');
  return true;
}

function withoutHead({ clean: { paragraphs } }: SourceCell, rest: string): string[] {
  if (paragraphs.length === 1) return [rest];
  const [first = '', ...others] = paragraphs;
  const own = first.replace(/^[^:：]{2,24}[:：]\s*/u, '');
  return own === '' ? others : [own, ...others];
}

/** A cell without a label of its own: a value below its label, a torn label, a torn text. */
function readLoose(state: FieldState, cell: SourceCell, labels: number): void {
  const below = state.above.find(({ column }) => column === cell.cell.column);
  if (below && labels === 0) {
    fill(state, below.label, cell);
    return;
  }
  if (joinTorn(state, cell)) return;
  state.torn = cell;
  const { last, draft } = state;
  if (!last || labels > 0 || last.label.section === null || last.column !== cell.cell.column)
    return;
  const before = draft.sections.get(last.label.section);
  if (!before) return;
  draft.ledger.set(cell.cell, 'placed');
  draft.sections.set(last.label.section, [...before, ...cell.clean.paragraphs]);
  doubt(
    draft,
    noteField(last.label),
    cell,
    '这一段没有标签，接在上一栏之后：是否属于这一栏，是否另起一段',
  );
}

/** `上年度项目资` at the end of a page and `金使用情况` on the next. */
function joinTorn(state: FieldState, cell: SourceCell): boolean {
  const { torn, draft } = state;
  if (!torn) return false;
  const whole = recogniseLabel(state.layout, `${torn.text}${cell.text}`);
  if (whole?.damage !== null || VALUED.has(whole.labels[0]?.kind ?? '')) return false;
  draft.ledger.set(torn.cell, 'printed').set(cell.cell, 'printed');
  state.torn = null;
  restore(
    draft,
    state.last ? noteField(state.last.label) : { 字段: BASIC_FIELDS.name.label },
    torn,
    `标签在换页处断为“${torn.text}”和“${cell.text}”，现合为一处`,
  );
  return true;
}
