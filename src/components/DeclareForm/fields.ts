import * as z from 'zod';
import {
  BASIC_FIELDS,
  COST_ITEM_FIELDS,
  FUNDING_FIELDS,
  PREVIOUS_YEAR_FIELDS,
  type FormField,
} from '../../domain/form.ts';
import { expectationOf } from '../../domain/schema/expectations.ts';
import { frontMatterSchema } from '../../domain/schema/front-matter.ts';
import { otherWords } from '../../domain/paper.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { fieldName, ROW } from './model/names.ts';

/** One control of the form, as the schema of the front matter describes it. */
export interface Control {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  /** What the edition prints instead of the label. */
  readonly printedAs: string | null;
  /** The edition does not have the field: it stays blank. */
  readonly isAbsent: boolean;
  readonly isRequired: boolean;
  /** What the field means. */
  readonly meaning: string;
  readonly example: string;
  readonly kind: 'text' | 'amount' | 'choice' | 'long';
  /** Of a choice. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly words: string;
}

/** Texts of several words, written in a box that grows. */
const LONG: ReadonlySet<string> = new Set([
  '来源',
  '用途',
  '原文',
  '说明',
  '理由',
  '指标',
  '明细',
  '目标值',
]);
const SHORT_EXAMPLES: ReadonlySet<string> = new Set(['照表填写原字']);

const UNITS: ReadonlyMap<string, string | undefined> = new Map(
  [BASIC_FIELDS, PREVIOUS_YEAR_FIELDS, FUNDING_FIELDS, COST_ITEM_FIELDS].flatMap((fields) =>
    Object.values<FormField>(fields).map(({ label, unit }) => [label, unit] as const),
  ),
);

/**
 * Controls of the front matter of one form edition, by the path of their group: `''` for the top,
 * `上年度资金`, `项目概算/*`, `绩效指标/产出目标/数量/*`.
 */
export function controlsOf(taxonomy: Taxonomy): ReadonlyMap<string, readonly Control[]> {
  const groups = new Map<string, Control[]>();
  collect(frontMatterSchema(taxonomy), [], taxonomy, groups);
  return groups;
}

function collect(
  schema: z.ZodObject,
  path: readonly string[],
  taxonomy: Taxonomy,
  groups: Map<string, Control[]>,
): void {
  const controls: Control[] = [];
  for (const [key, outer] of Object.entries(schema.shape)) {
    const inner = plain(outer);
    const below = [...path, key];
    if (inner instanceof z.ZodObject) collect(inner, below, taxonomy, groups);
    else if (inner instanceof z.ZodArray) {
      collect(plain(inner.element) as z.ZodObject, [...below, ROW], taxonomy, groups);
    } else controls.push(control(outer as z.ZodType, below, taxonomy));
  }
  groups.set(fieldName(path), controls);
}

function plain(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? plain(schema.unwrap()) : schema;
}

function control(schema: z.ZodType, path: readonly string[], taxonomy: Taxonomy): Control {
  const label = path.at(-1) ?? '';
  const { absent, extra } = taxonomy.layout;
  const own = extra.find((field) => field.label === label);
  const unit = own?.unit ?? UNITS.get(label) ?? null;
  const options = optionsOf(label, taxonomy);
  const { example } = expectationOf(path);
  return {
    name: fieldName(path),
    label,
    unit,
    printedAs: otherWords(taxonomy.layout, label),
    isAbsent: absent.has(label),
    isRequired: !schema.safeParse('').success && !schema.safeParse(undefined).success,
    meaning: schema.meta()?.description ?? '',
    example: SHORT_EXAMPLES.has(example) ? '' : example,
    kind: options ? 'choice' : unit ? 'amount' : LONG.has(label) ? 'long' : 'text',
    options: (options ?? []).map((value) => ({ value, words: value })),
  };
}

function optionsOf(label: string, taxonomy: Taxonomy): readonly string[] | null {
  if (label === BASIC_FIELDS.procurement.label) {
    const choices = Object.keys(taxonomy.procurement);
    return choices.length > 0 ? choices : null;
  }
  if (label === '决定') return ['公开', '不公开'];
  return taxonomy.options[label] ?? null;
}
