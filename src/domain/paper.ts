import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  type FormField,
} from './form.ts';
import type { FormLayout } from './taxonomy.ts';

/** How a form stands on paper, top to bottom. What is exported and what is read back follow it. */
export interface Paper {
  /** What stands before and behind the year, in the line below the title. */
  readonly year: readonly [before: string, after: string];
  /** Widths of the columns every table stands on, in percent of the printed width. */
  readonly columns: readonly number[];
  readonly parts: readonly PaperPart[];
}

interface PartFrame {
  /** Line above the part; null where it goes on in the table of the part before. */
  readonly heading: string | null;
  /** A cell of one column to the left of all its rows. */
  readonly side: string | null;
}

export interface FieldsPart extends PartFrame {
  readonly kind: 'fields';
  readonly rows: readonly (readonly PaperField[])[];
}

export interface TablePart extends PartFrame {
  readonly kind: 'indicators' | 'costItems';
  /** Columns of the sheet that each column of the table covers. */
  readonly columns: readonly number[];
}

export type PaperPart = FieldsPart | TablePart;

export interface PaperField {
  /** Front matter label. */
  readonly label: string;
  /** Columns of the label; where the value stands below it, of both. */
  readonly columns: number;
  /** Columns of the value beside the label; 0 where it stands below. */
  readonly valueColumns: number;
}

/** Where in a declaration the value of a field stands. */
export type FieldHome = 'basic' | 'section' | 'previousYear' | 'funding' | 'extra';

const HOMES = [
  ['basic', BASIC_FIELDS],
  ['section', SECTION_FIELDS],
  ['previousYear', PREVIOUS_YEAR_FIELDS],
  ['funding', FUNDING_FIELDS],
] as const;

const HOME_OF: ReadonlyMap<string, FieldHome> = new Map(
  HOMES.flatMap(([home, fields]) =>
    Object.values<FormField>(fields).map(({ label }) => [label, home] as const),
  ),
);

const REGISTERED: ReadonlyMap<string, FormField> = new Map(
  [...HOMES.map(([, fields]) => fields), INDICATOR_FIELDS, COST_ITEM_FIELDS].flatMap((fields) =>
    Object.values<FormField>(fields).map((field) => [field.label, field] as const),
  ),
);

export function homeOf(label: string): FieldHome {
  return HOME_OF.get(label) ?? 'extra';
}

/** The ways an edition prints a label; the first is the one to write. */
export function printings(layout: FormLayout, label: string): readonly string[] {
  return layout.printed[label] ?? [REGISTERED.get(label)?.printed ?? label];
}

/** What an edition prints instead of a label, without its colon; null where it is the label itself. */
export function otherWords(layout: FormLayout, label: string): string | null {
  const words = layout.printed[label]?.[0]?.replace(/[:：]$/, '');
  return words === undefined || words === label ? null : words;
}

/** Labels of the fields an edition has outside its tables, in the registry's order. */
export function labelsOf({ absent, extra }: FormLayout): string[] {
  return [
    ...HOME_OF.keys(),
    ...extra.filter(({ bracketOf }) => bracketOf === null).map(labelOf),
  ].filter((label) => !absent.has(label));
}

function labelOf({ label }: { readonly label: string }): string {
  return label;
}

/** The field whose value stands in brackets behind a label: 项目总目标期间 behind 项目总目标. */
export function bracketFieldOf({ extra }: FormLayout, label: string): string | null {
  return extra.find(({ bracketOf }) => bracketOf === label)?.label ?? null;
}

/** What heads the columns of a part's table, as front matter labels. */
export function tableColumns(layout: FormLayout, kind: TablePart['kind']): string[] {
  if (kind === 'costItems') return Object.values(COST_ITEM_FIELDS).map(labelOf);
  const { level1, ...rest } = INDICATOR_FIELDS;
  const side = Object.values(rest)
    .map(labelOf)
    .filter((label) => !layout.absent.has(label));
  return [level1.label, ...side, ...(layout.interim ? side : [])];
}

/** An edition's title ends in the year it was issued; the form prints the budget year below it. */
export function formTitle(title: string): string {
  return title.replace(/[（(]\d{4}年?[）)]$/, '');
}
