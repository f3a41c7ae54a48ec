import type { Paper } from './paper.ts';
import { REGISTRY_PAPER } from './registry-paper.ts';

/** A form edition: its 一级/二级目标, its options, and where each stands in the national scheme. */
export interface Taxonomy {
  /** File name without extension: `jiangyin-2020`. */
  readonly name: string;
  /** Title of the form. */
  readonly title: string;
  /** Values the form offers, by front matter label (项目属性, 项目类型, 资金用途). */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** What 政府采购 may print, and what it means. */
  readonly procurement: Readonly<Record<string, boolean>>;
  /** In the form's order. */
  readonly level1: readonly Level1[];
  /** What the form prints, where it differs from the registry of labels (form.ts). */
  readonly layout: FormLayout;
}

/** 栏目: how a form edition differs from the registry of labels. */
export interface FormLayout {
  /** Lines that stand above a form. */
  readonly titles: readonly string[];
  /** Lines and cells of the form that hold nothing. */
  readonly headings: readonly string[];
  /** As the form prints a label, by front matter label; several where the form varies. */
  readonly printed: Readonly<Record<string, readonly string[]>>;
  /** Front matter labels, of fields or whole groups, that the form does not have. */
  readonly absent: ReadonlySet<string>;
  /** Fields only this form has. */
  readonly extra: readonly ExtraField[];
  /** Labels whose value stands below, not beside. */
  readonly above: readonly string[];
  /** The indicator table has 中期 columns before those of the year. */
  readonly interim: boolean;
  /** What the form itself adds up, beyond what every form does. */
  readonly sums: readonly EditionSum[];
  readonly paper: Paper;
}

/** 勾稽: an amount that must be the sum of others, by front matter label. */
export interface EditionSum {
  readonly total: string;
  readonly terms: readonly string[];
}

export interface ExtraField {
  readonly label: string;
  readonly meaning: string;
  /** Where it is an amount. */
  readonly unit: '万元' | null;
  /** Front matter label of the field behind whose label its value stands in brackets. */
  readonly bracketOf: string | null;
}

export interface Level1 {
  readonly name: string;
  /** The form requires at least one indicator under it. */
  readonly required: boolean;
  readonly level2: readonly Level2[];
}

export interface Level2 {
  readonly name: string;
  /** National scheme (财预〔2015〕88号): null where it has no counterpart. */
  readonly national: { readonly level1: string; readonly level2: string } | null;
  /** Why it is mapped so, where that is a judgement. */
  readonly note: string | null;
}

/** A form that prints the registry's labels and no others. */
export const REGISTRY_LAYOUT: FormLayout = {
  titles: [],
  headings: [],
  printed: {},
  absent: new Set(),
  extra: [],
  above: [],
  interim: false,
  sums: [],
  paper: REGISTRY_PAPER,
};
