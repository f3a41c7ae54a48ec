import type { Declaration, FieldRef } from '../domain/declaration.ts';
import { RECORD_FIELDS } from '../domain/form.ts';
import { LABELS, resolvePlace } from '../domain/place.ts';
import {
  isList,
  declarationText,
  type DeclarationText,
  type TextGroup,
  type TextValue,
} from '../markdown/declaration-text.ts';

/** What people write about a declaration; an import neither knows nor changes it. */
const DECISIONS = [RECORD_FIELDS.errata, RECORD_FIELDS.reviews, RECORD_FIELDS.restorations];
/** What depends on the file imported and not on the form. */
const RECORD = [RECORD_FIELDS.doubts, RECORD_FIELDS.source];

/** A place of a declaration that differs, in the form's words. */
export interface Difference {
  readonly place: string;
  readonly now: string;
  readonly imported: string;
}

/** Where the form's own words differ between what stands and what was imported. */
export function differencesOf(now: DeclarationText, imported: DeclarationText): Difference[] {
  const before = flat(now);
  const after = flat(imported);
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places
    .map((place) => ({
      place,
      now: before.get(place) ?? '',
      imported: after.get(place) ?? '',
    }))
    .filter((one) => one.now !== one.imported);
}

function flat({ frontMatter, sections }: DeclarationText): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: TextValue, place: string): void => {
    if (typeof value === 'string') found.set(place, value);
    else if (isList(value))
      value.forEach((item, index) => {
        walk(item, `${place} 第 ${String(index + 1)} 行`);
      });
    else
      for (const [key, inner] of Object.entries(value))
        walk(inner, place === '' ? key : `${place} / ${key}`);
  };
  const own = Object.entries(frontMatter).filter(
    ([key]) => ![...DECISIONS, ...RECORD].some((other) => other === key),
  );
  walk(Object.fromEntries(own), '');
  for (const [section, blocks] of Object.entries(sections)) {
    const lines = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.items.map(({ marker, text }) => `${marker} ${text}`),
    );
    lines.forEach((line, index) => found.set(`${section} 第 ${String(index + 1)} 段`, line));
  }
  return found;
}

export interface Merged {
  readonly text: DeclarationText;
  /** Decisions whose place no longer stands. */
  readonly dropped: readonly string[];
}

/**
 * An imported declaration with what people decided on the one it replaces. A 勘注 or 公开审查 stays
 * where its 原文 still stands; 整理 written by hand goes before what the import wrote.
 * @param draft of the imported text.
 */
export function keepDecisions(
  imported: DeclarationText,
  draft: Declaration,
  before: Declaration,
): Merged {
  const dropped: string[] = [];
  const stands = (one: FieldRef & { readonly printed?: string }): boolean => {
    const isKept = placeStands(draft, one);
    if (!isKept)
      dropped.push(`${one.label}${one.indicator ?? one.costItem ?? ''}：${one.printed ?? ''}`);
    return isKept;
  };
  const kept = declarationText({
    ...before,
    errata: before.errata.filter(stands),
    reviews: before.reviews.filter(stands),
    restorations: before.restorations.filter(stands),
  }).frontMatter;
  const decided: [string, TextValue][] = DECISIONS.flatMap((key) => {
    const value = kept[key];
    return value === undefined ? [] : [[key, value] as [string, TextValue]];
  });
  const frontMatter: TextGroup = { ...imported.frontMatter, ...Object.fromEntries(decided) };
  return { text: { ...imported, frontMatter }, dropped };
}

function placeStands(draft: Declaration, one: FieldRef & { readonly printed?: string }): boolean {
  if (!LABELS.has(one.label)) return false;
  const place = resolvePlace(draft, one);
  if (!('found' in place)) return false;
  const { printed } = one;
  return printed === undefined || place.found.some((text) => text.includes(printed));
}
