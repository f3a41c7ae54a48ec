import { withoutBlanks } from './characters.ts';
import type { BriefDeclaration, Declaration, Erratum, FieldRef } from './declaration.ts';
import { SECTION_FIELDS } from './form.ts';
import { paragraphsOf } from './passage.ts';
import type { Check, Rule } from './rule.ts';

const SECTION_LABELS: ReadonlySet<string> = new Set(
  Object.values(SECTION_FIELDS).map(({ label }) => label),
);

/** Finds, for a failed check of one declaration, the 勘注 that speak of it (indexes, in their order). */
export type Acknowledge = (rule: Rule, check: Check) => readonly number[];

/**
 * A 勘注 acknowledges a failed check when it names the rule and stands at the same field and row;
 * in prose its 原文 must also overlap the paragraph the check points at. Rules that see declarations
 * in brief find nothing in their prose.
 */
export function acknowledgements(declaration: BriefDeclaration | Declaration): Acknowledge {
  const { errata } = declaration;
  if (errata.length === 0) return () => [];
  const prose = 'sections' in declaration ? paragraphsOf(declaration) : [];
  const paragraphs = new Map(prose.map(({ anchor, text }) => [anchor, text]));
  return (rule, check) => {
    if (check.status !== 'failed') return [];
    const paragraph = paragraphs.get(check.anchor ?? '');
    return errata.flatMap((erratum, index) => {
      const speaksOfIt =
        erratum.rules.includes(rule.name) &&
        samePlace(erratum, check.field) &&
        (!SECTION_LABELS.has(erratum.label) || overlap(erratum, paragraph));
      return speaksOfIt ? [index] : [];
    });
  };
}

/**
 * Whether a reference means a place: the same label and the same row.
 * A reference without 二级目标 means the row of that name; a place without a row is the whole field.
 */
export function samePlace(reference: FieldRef, place: FieldRef): boolean {
  return (
    reference.label === place.label &&
    (place.indicator === undefined || reference.indicator === place.indicator) &&
    (place.costItem === undefined || reference.costItem === place.costItem) &&
    (reference.level2 === undefined ||
      place.level2 === undefined ||
      reference.level2 === place.level2)
  );
}

/** The bare reference of a 勘注 or 公开审查. */
export function fieldOf({ label, indicator, level2, costItem }: FieldRef): FieldRef {
  return {
    label,
    ...(indicator === undefined ? {} : { indicator }),
    ...(level2 === undefined ? {} : { level2 }),
    ...(costItem === undefined ? {} : { costItem }),
  };
}

function overlap({ printed }: Erratum, paragraph: string | undefined): boolean {
  if (paragraph === undefined) return false;
  const quoted = withoutBlanks(printed);
  const whole = withoutBlanks(paragraph);
  return quoted !== '' && (whole.includes(quoted) || quoted.includes(whole));
}
