import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  INDICATOR_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_FIELDS,
} from './form.ts';
import type { FormField } from './form.ts';

/** Label of the form → anchor of the place where the page shows it. */
const ANCHORS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(RECORD_FIELDS).map(([id, label]): [string, string] => [label, `field-${id}`]),
  ...Object.values(GROUPS).map(({ id, label }): [string, string] => [label, `field-${id}`]),
  ...named(BASIC_FIELDS, (id) => `field-${id}`),
  ...named(SECTION_FIELDS, (id) => `field-${id}`),
  ...named(PREVIOUS_YEAR_FIELDS, (id) => `field-${id}`),
  // 资金来源 has a `total` of its own; the prefix keeps its rows apart from the other fields.
  ...named(FUNDING_FIELDS, (id) => `field-funding-${id}`),
  // Labels that stand once per row lead to their table; a row itself has its own id.
  ...named(INDICATOR_FIELDS, () => `field-${GROUPS.indicators.id}`),
  ...named(COST_ITEM_FIELDS, () => `field-${GROUPS.costItems.id}`),
]);

/**
 * The `#` anchor (without `#`) of a single field, a section or a group on the declaration page.
 * @param label a label of the form: `项目结余资金` → `field-balance`,
 *   `项目资金总额` → `field-funding-total`, `项目概况` → `field-overview`.
 *   A label of a table's rows (`目标值`, `金额`) leads to the table.
 * @throws when the form has no such label.
 */
export function fieldAnchor(label: string): string {
  const anchor = ANCHORS.get(label);
  if (anchor === undefined) throw new Error(`表上没有“${label}”这一项。`);
  return anchor;
}

function named(
  fields: Readonly<Record<string, FormField>>,
  anchor: (id: string) => string,
): [string, string][] {
  return Object.values(fields).map(({ id, label }) => [label, anchor(id)]);
}
