import type { RawSections } from '../domain/build-declaration.ts';
import type { Amount, Block, Declaration, FieldRef, Percentage } from '../domain/declaration.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
  SECTION_IDS,
} from '../domain/form.ts';

/** A value as it stands in the file: characters, a list, or a group. Blank is `''`. */
export type TextValue = string | readonly TextValue[] | TextGroup;

export interface TextGroup {
  readonly [key: string]: TextValue;
}

export function isList(value: TextValue): value is readonly TextValue[] {
  return Array.isArray(value);
}

/**
 * A declaration as characters, whether or not they are valid: what the importer recognised, what a
 * person typed, what stands in a file. `serializeDeclaration` writes it in canonical form.
 */
export interface DeclarationText {
  /** By the labels of the form. */
  readonly frontMatter: TextGroup;
  readonly sections: RawSections;
}

/**
 * The characters of a declaration, as its file holds them.
 * @param declaration with nothing withheld.
 */
export function declarationText(declaration: Declaration): DeclarationText {
  const { fiscalYear, edition, previousYear, funding, costItems, source } = declaration;
  return {
    frontMatter: {
      [RECORD_FIELDS.edition]: edition,
      [RECORD_FIELDS.fiscalYear]: String(fiscalYear),
      ...labelled(BASIC_FIELDS, (id) => printed(declaration[id])),
      [GROUPS.indicators.label]: indicatorGroups(declaration.indicators),
      [GROUPS.previousYear.label]: labelled(PREVIOUS_YEAR_FIELDS, (id) =>
        printed(previousYear[id]),
      ),
      [GROUPS.funding.label]: labelled(FUNDING_FIELDS, (id) => printed(funding[id])),
      [GROUPS.costItems.label]: costItems.map((item) => ({
        明细: item.name,
        金额: item.amount.printed,
        用途: item.purpose ?? '',
      })),
      ...(declaration.extra.length > 0 && {
        [GROUPS.extra.label]: Object.fromEntries(
          declaration.extra.map(({ label, value }) => [label, value ?? '']),
        ),
      }),
      ...(declaration.interim.length > 0 && {
        [GROUPS.interim.label]: indicatorGroups(declaration.interim),
      }),
      ...notes(declaration),
      ...(source && {
        [RECORD_FIELDS.source]: {
          文件: source.file,
          摘要: source.sha256,
          ...(source.firstLine !== null && {
            行: `${String(source.firstLine)}-${String(source.lastLine)}`,
          }),
        },
      }),
    },
    sections: Object.fromEntries(
      SECTION_IDS.map((id) => [id, declaration.sections[id].map(withoutIds)]),
    ) as unknown as RawSections,
  };
}

type Printed = string | null | Amount | Percentage | Declaration['procurement'];

function printed(value: Printed): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : value.printed;
}

function labelled<Id extends string>(
  fields: Readonly<Record<Id, { readonly id: Id; readonly label: string }>>,
  value: (id: Id) => string,
): TextGroup {
  const each = Object.values<{ readonly id: Id; readonly label: string }>(fields);
  return Object.fromEntries(each.map(({ id, label }) => [label, value(id)]));
}

function indicatorGroups(indicators: Declaration['indicators']): TextGroup {
  const groups: Record<string, Record<string, TextGroup[]>> = {};
  for (const { level1, level2, name, target, source } of indicators) {
    const rows = ((groups[level1] ??= {})[level2] ??= []);
    rows.push({ 指标: name, 目标值: target.printed, 来源: source ?? '' });
  }
  return groups;
}

function notes({ errata, reviews, restorations }: Declaration): TextGroup {
  const groups: [string, TextGroup[]][] = [
    [
      RECORD_FIELDS.errata,
      errata.map((entry) => ({
        ...placeText(entry),
        原文: entry.printed,
        说明: entry.note,
        ...(entry.rules.length > 0 && { 规则: entry.rules }),
      })),
    ],
    [
      RECORD_FIELDS.reviews,
      reviews.map((entry) => ({
        ...placeText(entry),
        原文: entry.printed,
        决定: entry.decision,
        理由: entry.reason,
        经办: entry.by,
        职务: entry.role,
        日期: entry.date,
      })),
    ],
    [
      RECORD_FIELDS.restorations,
      restorations.map((entry) => ({ ...placeText(entry), 说明: entry.note })),
    ],
  ];
  return Object.fromEntries(groups.filter(([, entries]) => entries.length > 0));
}

function placeText({ label, indicator, level2, costItem }: FieldRef): TextGroup {
  return {
    字段: label,
    ...(indicator !== undefined && { 指标: indicator }),
    ...(level2 !== undefined && { 二级目标: level2 }),
    ...(costItem !== undefined && { 明细: costItem }),
  };
}

function withoutIds(block: Block): RawSections[keyof RawSections][number] {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text };
  return { kind: 'list', items: block.items.map(({ marker, text }) => ({ marker, text })) };
}
