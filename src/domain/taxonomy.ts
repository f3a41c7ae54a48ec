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
