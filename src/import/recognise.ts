import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';
import type { RawSections } from '../domain/build-declaration.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { DeclarationText, TextGroup } from '../markdown/declaration-text.ts';
import {
  blocksOf,
  emptyDraft,
  type Draft,
  type IndicatorDraft,
  type Note,
  type SourceCell,
} from './draft.ts';
import { recogniseExported } from './exported-file.ts';
import { hasWords } from './grid.ts';
import type { Cell, CellPlace, FormFile } from './grid.ts';
import type { Layout } from './layout.ts';
import { readForm } from './read-form.ts';
import { partSources } from './run-together.ts';
import { splitForms, type FormRows } from './split-forms.ts';

/** A cell that could not be placed. */
export interface Unplaced {
  readonly text: string;
  readonly place: CellPlace;
}

/** One form of a file, recognised. */
export interface RecognisedForm {
  readonly text: DeclarationText;
  readonly edition: Taxonomy;
  readonly name: string;
  /** 预算年度 as printed; null where the form does not tell. */
  readonly year: string | null;
  /** 主管部门 as printed; null where the form does not tell. */
  readonly department: string | null;
  /** Code and 短名 a 记录附页 tells; null elsewhere. */
  readonly recorded: { readonly department: string | null; readonly slug: string | null } | null;
  readonly restorations: readonly Note[];
  readonly doubts: readonly Note[];
  readonly unplaced: readonly Unplaced[];
}

/** What a file holds. Each of its cells is placed, a printed word of the form, or in `unplaced`. */
export interface Recognition {
  readonly forms: readonly RecognisedForm[];
  /** Of the whole file, those of its forms included. */
  readonly unplaced: readonly Unplaced[];
  readonly counts: { readonly cells: number; readonly placed: number; readonly printed: number };
}

/** Finds the forms in a file and what stands in them. Nothing is dropped or guessed silently. */
export function recogniseForms(file: FormFile, editions: readonly Taxonomy[]): Recognition {
  return recogniseExported(file, editions, recogniseTables);
}

function recogniseTables(file: FormFile, editions: readonly Taxonomy[]): Recognition {
  const forms = splitForms(file, editions);
  const drafts = forms.map(({ layout, rows }) => readForm(layout, rows));
  partSources(drafts);
  const read = forms.map((form, index) => recogniseForm(file, form, drafts[index]));
  const ledger = new Map(read.flatMap(({ draft }) => [...draft.ledger]));
  const cells = file.grids.flatMap(({ rows }) => rows.flat()).filter(hasWords);
  const count = (state: string): number =>
    cells.filter((cell) => ledger.get(cell) === state).length;
  return {
    forms: read.map(({ form }) => form),
    // Asked of the file itself: whatever no form took is reported, however it was lost.
    unplaced: cells.filter((cell) => !ledger.has(cell)).map(unplacedCell),
    counts: { cells: cells.length, placed: count('placed'), printed: count('printed') },
  };
}

function unplacedCell({ text, place }: Cell): Unplaced {
  return { text: text.trim(), place };
}

function recogniseForm(
  file: FormFile,
  { layout, rows }: FormRows,
  draft: Draft = emptyDraft(),
): { form: RecognisedForm; draft: Draft } {
  const left = rows.flat().filter(({ cell }) => hasWords(cell) && !draft.ledger.has(cell));
  const doubts = [
    ...draft.doubts,
    ...left.map((cell) => unplacedNote(cell, draft)),
    ...(file.kind === 'pdf' ? judgedParagraphs(draft, rows) : []),
  ];
  const year = yearOf(rows);
  const form = {
    text: {
      frontMatter: frontMatterOf(file, layout, draft, { rows, doubts, year }),
      sections: sectionsOf(draft),
    },
    edition: layout.edition,
    name: draft.values.get(BASIC_FIELDS.name.label) ?? '',
    year,
    department: departmentIn(layout, draft),
    recorded: null,
    restorations: draft.restorations,
    doubts,
    unplaced: left.map(({ cell }) => unplacedCell(cell)),
  };
  return { form, draft };
}

/** Forms call the field 主管部门, 主管部门及代码 …, where they have it. */
function departmentIn({ edition }: Layout, { values }: Draft): string | null {
  const field = edition.layout.extra.find(({ label }) => label.startsWith('主管部门'));
  return field ? (values.get(field.label) ?? null) : null;
}

/** A PDF draws lines and knows no paragraphs: where one ends has been judged, and may be wrong. */
function judgedParagraphs({ sections }: Draft, rows: FormRows['rows']): Note[] {
  const place = rows[0]?.[0]?.cell.place;
  if (!place) return [];
  return [...sections].flatMap(([id, [first]]) =>
    first === undefined
      ? []
      : [
          {
            field: { 字段: SECTION_FIELDS[id].label },
            printed: first.slice(0, 20).trim(),
            words: 'PDF 不记段落，这一栏从哪里分段是按每行是否写满判断的',
            place,
          },
        ],
  );
}

/** A cell without a place is marked in the record, at the last field above it. */
function unplacedNote(cell: SourceCell, draft: Draft): Note {
  const [anchor = BASIC_FIELDS.name.label] = draft.values.keys();
  return {
    field: { 字段: anchor },
    printed: cell.text,
    words: `${cell.cell.place.words}的这一格没有找到位置`,
    place: cell.cell.place,
  };
}

function yearOf(rows: FormRows['rows']): string | null {
  for (const { text } of rows.slice(0, 8).flat()) {
    const year = /(?<!\d)(20\d\d)\s*年/u.exec(text.normalize('NFKC'))?.[1];
    if (year !== undefined) return year;
  }
  return null;
}

interface Around {
  readonly rows: FormRows['rows'];
  readonly doubts: readonly Note[];
  readonly year: string | null;
}

function frontMatterOf(
  file: FormFile,
  { edition }: Layout,
  draft: Draft,
  { rows, doubts, year }: Around,
): TextGroup {
  const { extra } = edition.layout;
  // What the form does not have stays blank, as the schema wants it.
  const values = (fields: Readonly<Record<string, { readonly label: string }>>): TextGroup =>
    Object.fromEntries(
      Object.values(fields).map(({ label }) => [label, draft.values.get(label) ?? '']),
    );
  return {
    [RECORD_FIELDS.edition]: edition.name,
    [RECORD_FIELDS.fiscalYear]: year ?? '',
    ...values(BASIC_FIELDS),
    [GROUPS.indicators.label]: nested(draft.indicators),
    [GROUPS.previousYear.label]: values(PREVIOUS_YEAR_FIELDS),
    [GROUPS.funding.label]: values(FUNDING_FIELDS),
    [GROUPS.costItems.label]: draft.costs.map(costOf),
    ...(extra.length > 0 && {
      [GROUPS.extra.label]: Object.fromEntries(
        extra.map(({ label }) => [label, draft.values.get(label) ?? '']),
      ),
    }),
    ...(draft.interim.length > 0 && { [GROUPS.interim.label]: nested(draft.interim) }),
    ...notes(RECORD_FIELDS.restorations, draft.restorations, restorationText),
    ...notes(RECORD_FIELDS.doubts, doubts, doubtText),
    [RECORD_FIELDS.source]: sourceOf(file, rows),
  };
}

function costOf({ name, amount, purpose }: Draft['costs'][number]): TextGroup {
  const { name: n, amount: a, purpose: p } = COST_ITEM_FIELDS;
  return { [n.label]: name, [a.label]: amount, [p.label]: purpose };
}

function nested(indicators: readonly IndicatorDraft[]): TextGroup {
  const groups: Record<string, Record<string, TextGroup[]>> = {};
  for (const { level1, level2, name, target, source } of indicators) {
    const rows = ((groups[level1] ??= {})[level2] ??= []);
    rows.push({ 指标: name, 目标值: target, 来源: source });
  }
  return groups;
}

function notes(key: string, list: readonly Note[], write: (note: Note) => TextGroup): TextGroup {
  return list.length === 0 ? {} : { [key]: list.map(write) };
}

function restorationText({ field, words }: Note): TextGroup {
  return { ...field, 说明: `${words}。` };
}

function doubtText({ field, printed, words }: Note): TextGroup {
  return { ...field, 原文: printed, 说明: `${words}。` };
}

function sourceOf({ name, sha256 }: FormFile, rows: FormRows['rows']): TextGroup {
  const lines = rows
    .flat()
    .filter(({ cell }) => hasWords(cell))
    .flatMap(({ cell }) => (cell.place.line === null ? [] : [cell.place.line]));
  const [first] = lines;
  const last = lines.at(-1);
  return {
    文件: name,
    摘要: sha256,
    ...(first !== undefined && { 行: `${String(first)}-${String(last)}` }),
  };
}

function sectionsOf({ sections }: Draft): RawSections {
  return Object.fromEntries(
    SECTION_IDS.map((id) => [id, blocksOf(sections.get(id) ?? [])]),
  ) as unknown as RawSections;
}
