import type { Block, CostItem, Declaration, FieldRef, Indicator } from './declaration.ts';
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
} from './form.ts';

const FIELD_TABLES: readonly Readonly<Record<string, FormField>>[] = [
  BASIC_FIELDS,
  SECTION_FIELDS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  FUNDING_FIELDS,
  COST_ITEM_FIELDS,
];

/** Every label of the form that a 勘注 may name. */
export const LABELS: ReadonlySet<string> = new Set([
  ...FIELD_TABLES.flatMap((table) => Object.values(table).map((field) => field.label)),
  GROUPS.extra.label,
]);

function idOf(fields: Record<string, { id: string; label: string }>, label: string): string | null {
  return Object.values(fields).find((field) => field.label === label)?.id ?? null;
}

/** Why a reference leads nowhere, or the texts that stand at it (one per paragraph). */
export type Resolution =
  | { readonly found: readonly string[] }
  | { readonly missing: 'label' | 'indicator' | 'cost-item' | 'row' };

/** Finds what stands in a declaration at the place a 勘注 or 公开审查 names. */
export function resolvePlace(declaration: Declaration, ref: FieldRef): Resolution {
  if (!LABELS.has(ref.label)) return { missing: 'label' };
  const indicatorField = idOf(INDICATOR_FIELDS, ref.label);
  if (indicatorField) return indicatorTexts(declaration, ref, indicatorField);
  const costField = idOf(COST_ITEM_FIELDS, ref.label);
  if (costField) return costItemTexts(declaration, ref, costField);
  return { found: fieldTexts(declaration, ref.label) };
}

function indicatorTexts(declaration: Declaration, ref: FieldRef, field: string): Resolution {
  if (ref.indicator === undefined) return { missing: 'row' };
  const rows = [...declaration.indicators, ...declaration.interim].filter((row) =>
    matchesIndicator(row, ref),
  );
  if (rows.length === 0) return { missing: 'indicator' };
  return { found: rows.map((row) => indicatorText(row, field)) };
}

/** Whether a reference names this row: by its name, and by 二级目标 where that is given. */
export function matchesIndicator(row: Indicator, ref: FieldRef): boolean {
  return row.name === ref.indicator && (ref.level2 === undefined || row.level2 === ref.level2);
}

function indicatorText(row: Indicator, field: string): string {
  if (field === 'target') return row.target.printed;
  if (field === 'source') return row.source ?? '';
  return row[field as 'name' | 'level1' | 'level2'];
}

function costItemTexts(declaration: Declaration, ref: FieldRef, field: string): Resolution {
  if (ref.costItem === undefined) return { missing: 'row' };
  const rows = declaration.costItems.filter((row) => row.name === ref.costItem);
  if (rows.length === 0) return { missing: 'cost-item' };
  return { found: rows.map((row) => costItemText(row, field)) };
}

function costItemText(row: CostItem, field: string): string {
  if (field === 'amount') return row.amount.printed;
  return field === 'purpose' ? (row.purpose ?? '') : row.name;
}

function fieldTexts(declaration: Declaration, label: string): string[] {
  const section = idOf(SECTION_FIELDS, label) as SectionId | null;
  if (section) return blockTexts(declaration.sections[section]);
  if (label === GROUPS.extra.label) return declaration.extra.map(({ value }) => value ?? '');
  const value = fieldValue(declaration, label);
  return value === null ? [] : [value];
}

function fieldValue(declaration: Declaration, label: string): string | null {
  const funding = idOf(FUNDING_FIELDS, label) as keyof Declaration['funding'] | null;
  if (funding) return declaration.funding[funding]?.printed ?? null;
  const previous = idOf(PREVIOUS_YEAR_FIELDS, label) as keyof Declaration['previousYear'] | null;
  if (previous) return declaration.previousYear[previous]?.printed ?? null;
  const basic = idOf(BASIC_FIELDS, label) as keyof typeof BASIC_FIELDS | null;
  if (!basic) return null;
  const value = declaration[basic];
  return typeof value === 'object' && value !== null ? value.printed : value;
}

/** The plain text of a section, one string per paragraph; list items keep their printed number. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.items.map((item) => `${item.marker} ${item.text}`),
  );
}
