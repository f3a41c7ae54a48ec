import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  type FormField,
  type SectionId,
} from '../domain/form.ts';
import { formTitle, printings } from '../domain/paper.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import { keyOf, unitOf } from './characters.ts';

export type LabelKind =
  | 'basic'
  | 'section'
  | 'previousYear'
  | 'funding'
  | 'extra'
  | 'indicator'
  | 'cost'
  | 'heading'
  | 'title';

/** A label of a form edition. */
export interface Label {
  readonly kind: LabelKind;
  /** The front matter's word; for titles and headings the printed words. */
  readonly field: string;
  readonly unit: string | null;
  /** The unit stands on the paper beside the label. */
  readonly printsUnit: boolean;
  readonly section: SectionId | null;
}

/** What a form edition prints, ready to be looked up. */
export interface Layout {
  readonly edition: Taxonomy;
  /** By key; several where the form prints the same words in several places, in their order. */
  readonly labels: ReadonlyMap<string, readonly Label[]>;
  /** The same without their first character. */
  readonly beheaded: ReadonlyMap<string, readonly Label[]>;
  /** Fields the form must have, in its order: [front matter label, kind]. */
  readonly fields: readonly Label[];
  /** 一级目标 by key; 二级目标 by key with the 一级 they belong to. */
  readonly level1: ReadonlyMap<string, { readonly name: string; readonly level1: string }>;
  readonly level2: ReadonlyMap<string, { readonly name: string; readonly level1: string }>;
}

/** Titles with stray blanks included; what is longer is text of the department. */
const LONGEST_LABEL = 80;
const YEAR = /^20\d\d年度?/u;

const TABLES: readonly (readonly [LabelKind, string, Readonly<Record<string, FormField>>])[] = [
  ['basic', '', BASIC_FIELDS],
  ['section', '', SECTION_FIELDS],
  ['indicator', GROUPS.indicators.label, INDICATOR_FIELDS],
  ['previousYear', GROUPS.previousYear.label, PREVIOUS_YEAR_FIELDS],
  ['funding', GROUPS.funding.label, FUNDING_FIELDS],
  ['cost', GROUPS.costItems.label, COST_ITEM_FIELDS],
];

const COMPILED = new WeakMap<Taxonomy, Layout>();

/** What an edition prints, from the registry of labels and the edition's 栏目. */
export function layoutOf(edition: Taxonomy): Layout {
  const layout = COMPILED.get(edition) ?? compile(edition);
  COMPILED.set(edition, layout);
  return layout;
}

function compile(edition: Taxonomy): Layout {
  const { absent } = edition.layout;
  const fields = [
    ...TABLES.flatMap(([kind, group, table]) =>
      absent.has(group)
        ? []
        : Object.values(table)
            .filter(({ label }) => !absent.has(label))
            .map((field) => registered(edition, kind, field)),
    ),
    ...edition.layout.extra.map(({ label, unit }) => ({ ...plain('extra', label), unit })),
  ];
  const printed = [
    ...fields.flatMap((label) =>
      printings(edition.layout, label.field).map((text) => [text, label] as const),
    ),
    ...headingsOf(edition).map((text) => [text, plain('heading', text)] as const),
    ...[...edition.layout.titles, edition.title, formTitle(edition.title)].map(
      (text) => [keyOf(text).replace(YEAR, ''), plain('title', text)] as const,
    ),
  ];
  return {
    edition,
    labels: grouped(printed, keyOf),
    beheaded: grouped(
      printed.filter(([text]) => keyOf(text).length > 3),
      (text) => keyOf(text).slice(1),
    ),
    fields,
    level1: new Map(edition.level1.map(({ name }) => [keyOf(name), { name, level1: name }])),
    level2: level2Of(edition),
  };
}

/** Those the edition names, and those its paper prints in other words. */
function headingsOf({ layout }: Taxonomy): string[] {
  const own = layout.paper.parts.flatMap(({ heading, side }) => [heading, side]);
  const known = new Set(layout.headings.map(keyOf));
  const others = own.filter((text) => text !== null).filter((text) => !known.has(keyOf(text)));
  return [...layout.headings, ...others];
}

function registered(edition: Taxonomy, kind: LabelKind, field: FormField): Label {
  const section = kind === 'section' ? (field.id as SectionId) : null;
  const label = { ...plain(kind, field.label), unit: field.unit ?? null, section };
  const printsUnit = printings(edition.layout, field.label).every((text) => unitOf(text) !== null);
  return { ...label, printsUnit };
}

function plain(kind: LabelKind, field: string): Label {
  return { kind, field, unit: null, printsUnit: false, section: null };
}

function grouped(
  printed: readonly (readonly [string, Label])[],
  key: (text: string) => string,
): Map<string, Label[]> {
  const groups = new Map<string, Label[]>();
  for (const [text, label] of printed) {
    const list = groups.get(key(text)) ?? [];
    if (!list.some(({ field, kind }) => field === label.field && kind === label.kind))
      list.push(label);
    groups.set(key(text), list);
  }
  return groups;
}

/** 二级目标 are printed with and without `指标` behind them. */
function level2Of({ level1 }: Taxonomy): Layout['level2'] {
  const all = level1.flatMap((group) =>
    group.level2.map(({ name }) => ({ name, level1: group.name })),
  );
  return new Map(all.flatMap((row) => [[keyOf(row.name), row] as const]));
}

export interface Recognised {
  readonly labels: readonly Label[];
  /** In what the printed words differ from the form's, where that is damage and no mere variant. */
  readonly damage: string | null;
  /** What stands in brackets behind a label and is no unit: `（2020年—2022年）`. */
  readonly bracket: string | null;
}

/** `2021年江阴市…申报表` is the title of an edition, whatever year stands before it. */
function titleWithYear({ labels }: Layout, key: string): readonly Label[] | undefined {
  const bare = key.replace(YEAR, '');
  return bare === key ? undefined : labels.get(bare);
}

/** A form asks the same few words again and again; each edition remembers its answers. */
const ANSWERS = new WeakMap<Layout, Map<string, Recognised | null>>();
const MOST_ANSWERS = 5000;

/** The label a cell prints, or null where it prints something else. */
export function recogniseLabel(layout: Layout, text: string): Recognised | null {
  if (text.length > LONGEST_LABEL) return null;
  const answers = ANSWERS.get(layout) ?? new Map<string, Recognised | null>();
  ANSWERS.set(layout, answers);
  const known = answers.get(text);
  if (known !== undefined) return known;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  const found = findLabel(layout, text);
  answers.set(text, found);
  return found;
}

/** What the brackets hold, its characters as printed; blanks in a label are stray. */
function asPrinted(text: string): string | null {
  return /[（(](.*)[）)][:：*]*$/u.exec(text.replace(/\s/gu, ''))?.[1] ?? null;
}

function findLabel(layout: Layout, text: string): Recognised | null {
  const key = keyOf(text);
  const exact = layout.labels.get(key) ?? titleWithYear(layout, key);
  if (exact) return { labels: exact, damage: null, bracket: null };
  const [, bare, bracket = ''] = /^(.+?)\((.*)\)$/u.exec(key) ?? [];
  const marked = bare === undefined ? undefined : layout.labels.get(bare);
  if (marked) {
    return { labels: marked, damage: null, bracket: bracket === '' ? null : asPrinted(text) };
  }
  const beheaded = layout.beheaded.get(key);
  if (beheaded?.length !== 1) return null;
  return { labels: beheaded, damage: `标签印作“${text.trim()}”，首字脱落`, bracket: null };
}
