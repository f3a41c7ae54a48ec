import type { Doubt } from '../Notes/annotations.ts';
import type { SectionHead } from '../FormSection/sections.ts';
import { fieldAnchor } from '../../domain/anchor.ts';
import type { FieldRef } from '../../domain/declaration.ts';
import { FUNDING_FIELDS, GROUPS, PREVIOUS_YEAR_FIELDS } from '../../domain/form.ts';

/** One line of the summary: what is doubtful, and where it stands on the page. */
export interface SummaryLine {
  readonly words: string;
  /** Anchors without `#`, at least one. */
  readonly places: readonly string[];
}

/** The doubts of one section of the page. */
export interface SectionDoubts {
  readonly section: SectionHead;
  readonly count: number;
  readonly lines: readonly SummaryLine[];
}

/** Fields that stand in a section under another name; all others are a section, or basic facts. */
const GROUP_ANCHORS: ReadonlyMap<string, string> = new Map([
  ...Object.values(PREVIOUS_YEAR_FIELDS).map(({ label }) => within(label, GROUPS.previousYear)),
  ...Object.values(FUNDING_FIELDS).map(({ label }) => within(label, GROUPS.funding)),
]);

const BASICS = 'basics';

/** Sorts the doubts by the section they stand in, in the page's order; sections without any are left out. */
export function doubtsBySection(
  doubts: readonly Doubt[],
  sections: readonly SectionHead[],
): SectionDoubts[] {
  const anchors = new Set(sections.map(({ anchor }) => anchor));
  const grouped = Map.groupBy(doubts, ({ field }) => {
    const anchor = GROUP_ANCHORS.get(field.label) ?? fieldAnchor(field.label);
    return anchors.has(anchor) ? anchor : BASICS;
  });
  return sections.flatMap((section) => {
    const here = grouped.get(section.anchor);
    return here ? [{ section, count: here.length, lines: linesOf(here) }] : [];
  });
}

/** `再犯罪率的目标值`, `项目结余资金`. */
export function fieldWords({ label, indicator, costItem }: FieldRef): string {
  const row = indicator ?? costItem;
  return row === undefined || row === label ? label : `${row}的${label}`;
}

/** One line per field, with every place where it is doubtful. */
function linesOf(doubts: readonly Doubt[]): SummaryLine[] {
  return [...Map.groupBy(doubts, ({ field }) => fieldWords(field))].map(([words, group]) => ({
    words,
    places: [...new Set(group.map(({ place }) => place))],
  }));
}

function within(label: string, group: { readonly label: string }): [string, string] {
  return [label, fieldAnchor(group.label)];
}
