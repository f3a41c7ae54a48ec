import { FUNDING_FIELDS, GROUPS } from '../../domain/form.ts';
import { bracketFieldOf, homeOf, type FieldsPart } from '../../domain/paper.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { declare as text } from '../../text/zh/declare.ts';
import type { Control } from './fields.ts';
import { controlName } from './model/names.ts';

/** A sum shown below a part: which (see totals-view.ts), and what is added up. */
export interface ShownTotal {
  readonly total: string;
  readonly label: string;
}

/** A part of the form page, one for each part of the paper. */
export interface FormPart {
  /** For the address of the part, in plain letters. */
  readonly anchor: string;
  readonly title: string;
  readonly hint: string;
  /** Short fields, then sections; none in tables. */
  readonly controls: readonly Control[];
  /** Every row of the paper has two fields: they stand beside one another here too. */
  readonly isPaired: boolean;
  /** Labels of sections. */
  readonly sections: readonly string[];
  /** Front matter key of the table it holds; null for fields. */
  readonly table: string | null;
  readonly totals: readonly ShownTotal[];
}

/**
 * The parts of an edition's form, top to bottom, as its paper has them.
 * @param controls by the path of their group, as `controlsOf` gives them.
 */
export function formParts(
  taxonomy: Taxonomy,
  controls: ReadonlyMap<string, readonly Control[]>,
): FormPart[] {
  const byName = new Map([...controls.values()].flat().map((one) => [one.name, one] as const));
  const { layout } = taxonomy;
  const parts = layout.paper.parts.flatMap((part): Omit<FormPart, 'anchor'>[] => {
    if (part.kind === 'fields') return [fieldsPart(part, taxonomy, byName)];
    if (part.kind === 'costItems') {
      const totals = [{ total: 'cost', label: text.totals.cost }];
      return [{ ...tablePart(GROUPS.costItems.label, GROUPS.costItems.printed, ''), totals }];
    }
    const { label, printed } = GROUPS.indicators;
    if (!layout.interim) return [tablePart(label, `${label}（${printed}）`, indicatorsHint())];
    return [
      tablePart(GROUPS.interim.label, text.interim, indicatorsHint()),
      tablePart(label, text.ofTheYear, ''),
    ];
  });
  return parts.map((part, index) => ({
    ...part,
    anchor: `${taxonomy.name}-${String(index + 1)}`,
  }));
}

function indicatorsHint(): string {
  return `${text.indicatorsHint} ${text.rows.keys}`;
}

function tablePart(table: string, title: string, hint: string): Omit<FormPart, 'anchor'> {
  return { title, hint, controls: [], isPaired: false, sections: [], table, totals: [] };
}

function fieldsPart(
  { heading, side, rows }: FieldsPart,
  { layout }: Taxonomy,
  byName: ReadonlyMap<string, Control>,
): Omit<FormPart, 'anchor'> {
  const labels = rows.flat().flatMap(({ label }) => {
    const bracket = bracketFieldOf(layout, label);
    return bracket === null ? [label] : [bracket, label];
  });
  const sections = labels.filter((label) => homeOf(label) === 'section');
  const hasFunding = labels.includes(FUNDING_FIELDS.total.label);
  return {
    title: side ?? heading ?? text.basics,
    hint: sections.length > 0 ? text.proseHint : hasFunding ? text.fundingHint : '',
    controls: labels.flatMap((label) => byName.get(controlName(label)) ?? []),
    isPaired: sections.length === 0 && rows.every((row) => row.length === 2),
    sections,
    table: null,
    totals: [
      ...(hasFunding ? [{ total: 'funding', label: text.totals.funding }] : []),
      ...layout.sums.flatMap(({ total, terms }, index) =>
        labels.includes(total) ? [{ total: `sum/${String(index)}`, label: terms.join(' + ') }] : [],
      ),
    ],
  };
}

/** Fields the edition does not have: blank in every file, and so in the form. */
export function absentControls(
  controls: ReadonlyMap<string, readonly Control[]>,
): readonly Control[] {
  return [...controls]
    .filter(([path]) => !path.includes('*'))
    .flatMap(([, group]) => group.filter(({ isAbsent }) => isAbsent));
}
