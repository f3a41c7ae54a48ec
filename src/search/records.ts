import { fieldAnchor } from '../domain/anchor.ts';
import type { Corpus } from '../domain/corpus.ts';
import type { Declaration } from '../domain/declaration.ts';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  SECTION_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';
import type { FormField } from '../domain/form.ts';

/** name: 项目名称; indicator, cost: a row; text: a paragraph; fact: any other field. */
export type PlaceKind = 'name' | 'indicator' | 'cost' | 'text' | 'fact';

/** One field of the form. A phrase never crosses from one cell into the next. */
export interface Cell {
  /** The form's label; shown beside the words, not searched. */
  readonly label: string;
  readonly text: string;
}

/** A row, paragraph or field: what a search result links to. */
export interface SearchPlace {
  readonly kind: PlaceKind;
  /** `#` anchor on the declaration's page. */
  readonly anchor: string;
  readonly cells: readonly Cell[];
}

/** Everything of one declaration that can be found: the words of the form, to the character. */
export interface SearchRecord {
  /** "2020/<department>/<slug>". */
  readonly id: string;
  readonly name: string;
  readonly fiscalYear: number;
  /** Name of the department: shown, not searched (it is not a word of the form). */
  readonly department: string;
  readonly category: string;
  /** 资金用途. */
  readonly purpose: string;
  /** 本年度项目金额 in 万元, as printed. */
  readonly amount: string;
  /** In the form's order. */
  readonly places: readonly SearchPlace[];
}

/** What search knows of one declaration. Labels and 勘注 are not searched. */
export function searchRecord(
  declaration: Declaration,
  corpus: Pick<Corpus, 'departments'>,
): SearchRecord {
  return {
    id: declaration.id,
    name: declaration.name,
    fiscalYear: declaration.fiscalYear,
    department: corpus.departments.get(declaration.department)?.name ?? declaration.department,
    category: declaration.category,
    purpose: declaration.purpose,
    amount: declaration.annualAmount.printed,
    places: [
      place('name', fieldAnchor(BASIC_FIELDS.name.label), [[BASIC_FIELDS.name, declaration.name]]),
      ...basicFacts(declaration),
      ...paragraphs(declaration),
      ...indicatorRows(declaration),
      ...moneyFacts(declaration),
      ...costRows(declaration),
      ...extraFacts(declaration),
    ].filter(({ cells }) => cells.length > 0),
  };
}

function basicFacts(declaration: Declaration): SearchPlace[] {
  const fields = BASIC_FIELDS;
  return [
    fact(fields.attribute, declaration.attribute),
    fact(fields.category, declaration.category),
    fact(fields.purpose, declaration.purpose),
    fact(fields.procurement, declaration.procurement.printed),
    fact(fields.lead, declaration.lead),
    fact(fields.contact, declaration.contact),
    fact(fields.phone, declaration.phone),
    fact(fields.startDate, declaration.startDate),
    fact(fields.endDate, declaration.endDate),
    fact(fields.totalAmount, declaration.totalAmount.printed),
    fact(fields.annualAmount, declaration.annualAmount.printed),
  ];
}

function paragraphs(declaration: Declaration): SearchPlace[] {
  return SECTION_IDS.flatMap((id) =>
    declaration.sections[id].flatMap((block) => {
      const field = SECTION_FIELDS[id];
      if (block.kind === 'paragraph') return [place('text', block.id, [[field, block.text]])];
      return block.items.map((item) =>
        place('text', item.id, [[field, `${item.marker} ${item.text}`]]),
      );
    }),
  );
}

function indicatorRows(declaration: Declaration): SearchPlace[] {
  return [...declaration.indicators, ...declaration.interim].map((row) =>
    place('indicator', row.id, [
      [INDICATOR_FIELDS.name, row.name],
      [INDICATOR_FIELDS.target, row.target.printed],
      [INDICATOR_FIELDS.source, row.source],
      [INDICATOR_FIELDS.level1, row.level1],
      [INDICATOR_FIELDS.level2, row.level2],
    ]),
  );
}

function moneyFacts({ previousYear, funding }: Declaration): SearchPlace[] {
  return [
    ...Object.values(PREVIOUS_YEAR_FIELDS).map((field) =>
      fact(field, previousYear[field.id]?.printed ?? null),
    ),
    ...Object.values(FUNDING_FIELDS).map((field) =>
      fact(field, funding[field.id]?.printed ?? null),
    ),
  ];
}

function extraFacts({ extra }: Declaration): SearchPlace[] {
  const anchor = fieldAnchor(GROUPS.extra.label);
  return extra.map(({ label, value }) =>
    place('fact', anchor, [[{ ...GROUPS.extra, label, meaning: label }, value]]),
  );
}

function costRows(declaration: Declaration): SearchPlace[] {
  return declaration.costItems.map((row) =>
    place('cost', row.id, [
      [COST_ITEM_FIELDS.name, row.name],
      [COST_ITEM_FIELDS.amount, row.amount.printed],
      [COST_ITEM_FIELDS.purpose, row.purpose],
    ]),
  );
}

function fact(field: FormField, text: string | null): SearchPlace {
  return place('fact', fieldAnchor(field.label), [[field, text]]);
}

function place(
  kind: PlaceKind,
  anchor: string,
  fields: readonly (readonly [FormField, string | null])[],
): SearchPlace {
  const cells: Cell[] = [];
  for (const [field, text] of fields) if (text) cells.push({ label: labelOf(field), text });
  return { kind, anchor, cells };
}

/** The fields of the form are few and every place names one or more. */
const LABELS = new WeakMap<FormField, string>();

function labelOf(field: FormField): string {
  const { label, unit } = field;
  const known = LABELS.get(field) ?? (unit ? `${label}（${unit}）` : label);
  LABELS.set(field, known);
  return known;
}
