import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';
import type { RawSections } from '../domain/build-declaration.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { DeclarationText, TextGroup } from './declaration-text.ts';

/**
 * A form with everything on it and nothing filled in but what is known.
 * @param name 项目名称
 */
export function skeleton(taxonomy: Taxonomy, fiscalYear: string, name: string): DeclarationText {
  const { absent, extra, interim } = taxonomy.layout;
  const indicators = indicatorGroups(taxonomy);
  return {
    frontMatter: {
      [RECORD_FIELDS.edition]: taxonomy.name,
      [RECORD_FIELDS.fiscalYear]: fiscalYear,
      ...blank(BASIC_FIELDS),
      [BASIC_FIELDS.name.label]: name,
      [GROUPS.indicators.label]: indicators,
      [GROUPS.previousYear.label]: blank(PREVIOUS_YEAR_FIELDS),
      [GROUPS.funding.label]: blank(FUNDING_FIELDS),
      [GROUPS.costItems.label]: absent.has(GROUPS.costItems.label) ? [] : [blank(COST_ITEM_FIELDS)],
      ...(extra.length > 0 && {
        [GROUPS.extra.label]: Object.fromEntries(extra.map(({ label }) => [label, ''])),
      }),
      ...(interim && { [GROUPS.interim.label]: indicators }),
    },
    sections: Object.fromEntries(SECTION_IDS.map((id) => [id, []])) as unknown as RawSections,
  };
}

function blank(fields: Readonly<Record<string, { readonly label: string }>>): TextGroup {
  return Object.fromEntries(Object.values(fields).map(({ label }) => [label, '']));
}

/** One row for each 二级目标: those a project does not have are deleted more easily than written. */
function indicatorGroups({ level1 }: Taxonomy): TextGroup {
  const row = { 指标: '', 目标值: '', 来源: '' };
  return Object.fromEntries(
    level1.map(({ name, level2 }) => [
      name,
      Object.fromEntries(level2.map((group) => [group.name, [row]])),
    ]),
  );
}
