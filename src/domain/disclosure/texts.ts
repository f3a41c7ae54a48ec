import { fieldAnchor } from '../anchor.ts';
import { fieldOf } from '../acknowledgement.ts';
import type { Declaration, FieldRef } from '../declaration.ts';
import {
  BASIC_FIELDS,
  FUNDING_FIELDS,
  GROUPS,
  PREVIOUS_YEAR_FIELDS,
  RECORD_FIELDS,
} from '../form.ts';
import type { FundingId, PreviousYearId } from '../form.ts';
import {
  anchorOf,
  cellLines,
  cellsOf,
  costItemField,
  paragraphLines,
  paragraphsOf,
} from '../passage.ts';
import type { Passage } from '../passage.ts';

/**
 * Every text of a declaration that is published, with its place: the form's own, and what 勘注 and
 * 整理 add. The reasons of 公开审查 are left out: they must be able to name what was decided on.
 */
export function publishedTexts(declaration: Declaration): readonly Passage[] {
  return [
    ...basicTexts(declaration),
    ...amountTexts(declaration),
    ...paragraphsOf(declaration),
    ...cellsOf(declaration),
    ...declaration.costItems.map((item) => ({
      field: costItemField(item, 'amount'),
      anchor: item.id,
      text: item.amount.printed,
    })),
    ...declaration.extra.map(({ value }) => single(GROUPS.extra.label, value ?? '')),
    ...editorialTexts(declaration),
    ...(declaration.source ? [single(RECORD_FIELDS.source, declaration.source.file)] : []),
  ];
}

/**
 * All the words of `publishedTexts`, a line each, without their places: to see at one look that there
 * is nothing to look at.
 */
export function publishedWords(declaration: Declaration): string {
  const { previousYear, funding, costItems } = declaration;
  const words: (string | null | undefined)[] = [
    paragraphLines(declaration),
    cellLines(declaration),
    ...BASIC_IDS.map((id) => printed(declaration[id])),
    ...PREVIOUS_YEAR_IDS.map((id) => printed(previousYear[id])),
    ...FUNDING_IDS.map((id) => printed(funding[id])),
    ...costItems.map(({ amount }) => amount.printed),
    ...declaration.extra.map(({ value }) => value),
    declaration.source?.file,
  ];
  for (const erratum of declaration.errata) words.push(erratum.printed, erratum.note);
  for (const restoration of declaration.restorations) words.push(restoration.note);
  return words.join('\n');
}

const BASIC_IDS = Object.values(BASIC_FIELDS).map(({ id }) => id);
const PREVIOUS_YEAR_IDS = Object.values(PREVIOUS_YEAR_FIELDS).map(({ id }) => id);
const FUNDING_IDS = Object.values(FUNDING_FIELDS).map(({ id }) => id);

function printed(value: string | null | { readonly printed: string }): string | null {
  return typeof value === 'object' ? (value?.printed ?? null) : value;
}

function basicTexts(declaration: Declaration): Passage[] {
  return Object.values(BASIC_FIELDS).flatMap(({ id, label }) => {
    const text = printed(declaration[id]);
    return text === null ? [] : [single(label, text)];
  });
}

function amountTexts({ previousYear, funding }: Declaration): Passage[] {
  return [
    ...Object.values(PREVIOUS_YEAR_FIELDS).map(({ id, label }) => {
      return single(label, previousYear[id satisfies PreviousYearId]?.printed ?? '');
    }),
    ...Object.values(FUNDING_FIELDS).map(({ id, label }) => {
      return single(label, funding[id satisfies FundingId]?.printed ?? '');
    }),
  ];
}

/** What was added stands at the place it speaks of, so that a decision there covers it as well. */
function editorialTexts(declaration: Declaration): Passage[] {
  const { errata, restorations } = declaration;
  return [
    ...errata.flatMap((erratum) => [
      at(declaration, erratum, erratum.printed, erratum.printed),
      at(declaration, erratum, erratum.printed, erratum.note),
    ]),
    ...restorations.map((restoration) => at(declaration, restoration, '', restoration.note)),
  ];
}

function at(declaration: Declaration, ref: FieldRef, printed: string, text: string): Passage {
  return { field: fieldOf(ref), anchor: anchorOf(declaration, ref, printed), text };
}

function single(label: string, text: string): Passage {
  return { field: { label }, anchor: fieldAnchor(label), text };
}
