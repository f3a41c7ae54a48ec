import { fieldAnchor } from '../../domain/anchor.ts';
import { GROUPS, SECTION_FIELDS, type SectionId } from '../../domain/form.ts';
import { declaration as text, updates as updatesText } from '../../text/zh.ts';

export interface SectionHead {
  /** Id of the heading, without `#`. */
  readonly anchor: string;
  readonly label: string;
  readonly hint: string;
}

/** The sections that hold more than prose, by name, and all sections in the page's order. */
export interface DeclarationSections {
  readonly indicators: SectionHead;
  readonly moneyIn: SectionHead;
  readonly moneyOut: SectionHead;
  readonly lastYear: SectionHead;
  readonly basics: SectionHead;
  readonly record: SectionHead;
  readonly updates: SectionHead;
  readonly all: readonly SectionHead[];
}

/**
 * Headings of the declaration page: each section by name, and all of them in the page's order.
 * @param absent labels of sections and groups that the form edition does not have: not in `all`.
 */
export function declarationSections(
  fiscalYear: number,
  absent: ReadonlySet<string> = new Set(),
): DeclarationSections {
  const indicators: SectionHead = {
    anchor: fieldAnchor(GROUPS.indicators.label),
    label: text.indicators,
    hint: text.indicatorHint,
  };
  const moneyIn: SectionHead = {
    anchor: fieldAnchor(GROUPS.funding.label),
    label: text.moneyIn,
    hint: text.moneyInHint,
  };
  const moneyOut: SectionHead = {
    anchor: fieldAnchor(GROUPS.costItems.label),
    label: text.moneyOut,
    hint: text.moneyOutHint,
  };
  const lastYear: SectionHead = {
    anchor: fieldAnchor(GROUPS.previousYear.label),
    label: text.lastYear,
    hint: text.lastYearHint(fiscalYear - 1),
  };
  const basics: SectionHead = { anchor: 'basics', label: text.basics, hint: text.basicsHint };
  const record: SectionHead = { anchor: 'record', label: text.record, hint: text.recordHint };
  const updates: SectionHead = {
    anchor: 'updates',
    label: updatesText.title,
    hint: updatesText.hint,
  };
  const hidden = new Set([...absent].filter(isSection).map(fieldAnchor));
  const all = [
    ...(['overallGoal', 'annualGoal', 'overview', 'plan'] as const).map(proseHead),
    indicators,
    moneyIn,
    moneyOut,
    lastYear,
    proseHead('remarks'),
    basics,
    record,
    updates,
  ].filter(({ anchor }) => !hidden.has(anchor));
  return { indicators, moneyIn, moneyOut, lastYear, basics, record, updates, all };
}

/** Labels of single fields and of a table's columns lead into sections that may well be there. */
function isSection(label: string): boolean {
  return [...Object.values(SECTION_FIELDS), ...Object.values(GROUPS)].some(
    (section) => section.label === label,
  );
}

function proseHead(section: SectionId): SectionHead {
  const { label, meaning } = SECTION_FIELDS[section];
  return { anchor: fieldAnchor(label), label, hint: meaning };
}
