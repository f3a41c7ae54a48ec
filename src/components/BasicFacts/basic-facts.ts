import { fieldAnchor } from '../../domain/anchor.ts';
import type { Declaration } from '../../domain/declaration.ts';
import { BASIC_FIELDS, RECORD_FIELDS } from '../../domain/form.ts';
import { common, declaration as text } from '../../text/zh.ts';

export interface BasicFact {
  readonly label: string;
  /** Without `#`. */
  readonly anchor: string;
  /** The characters of the form, or why there are none. */
  readonly printed: string;
  /** What a printed sign means, where it does not say so itself. */
  readonly meaning?: string;
}

/** The head of the form, in its own order, as printed. A field the form does not have is left out. */
export function basicFacts(declaration: Declaration): BasicFact[] {
  const { procurement } = declaration;
  const fact = (field: { label: string }, printed: string): BasicFact => ({
    label: field.label,
    anchor: fieldAnchor(field.label),
    printed,
  });
  return [
    fact(BASIC_FIELDS.name, declaration.name),
    fact({ label: RECORD_FIELDS.fiscalYear }, String(declaration.fiscalYear)),
    fact(BASIC_FIELDS.attribute, declaration.attribute),
    fact(BASIC_FIELDS.category, declaration.category),
    fact(BASIC_FIELDS.purpose, declaration.purpose),
    { ...fact(BASIC_FIELDS.procurement, procurement.printed), ...meaningOf(procurement) },
    fact(BASIC_FIELDS.lead, declaration.lead ?? common.withheld),
    fact(BASIC_FIELDS.contact, declaration.contact ?? common.withheld),
    fact(BASIC_FIELDS.phone, declaration.phone ?? common.withheld),
    fact(BASIC_FIELDS.startDate, declaration.startDate),
    fact(BASIC_FIELDS.endDate, declaration.endDate),
    fact(BASIC_FIELDS.totalAmount, `${declaration.totalAmount.printed} ${common.unit}`),
    fact(BASIC_FIELDS.annualAmount, `${declaration.annualAmount.printed} ${common.unit}`),
  ].filter(({ printed }) => printed !== '');
}

function meaningOf({ printed, value }: Declaration['procurement']): { meaning?: string } {
  const meaning = value ? text.yes : text.no;
  return printed === meaning ? {} : { meaning: text.means(meaning) };
}
