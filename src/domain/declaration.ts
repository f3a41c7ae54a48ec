import type { FundingId, SectionId } from './form.ts';
import type { Target } from './target.ts';

/** Integer 分 (1 万元 = 1,000,000 分). */
export type Fen = bigint;

/** A sum of money: the characters the form prints, beside their exact value. */
export interface Amount {
  readonly printed: string;
  readonly fen: Fen;
}

/** A percentage: the characters the form prints, beside their exact value. */
export interface Percentage {
  readonly printed: string;
  /** value = digits ÷ 10^scale, in percent. */
  readonly digits: bigint;
  readonly scale: number;
}

/** One paragraph, or one numbered list whose items keep their printed number. */
export type Block =
  | { readonly kind: 'paragraph'; readonly id: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

export interface ListItem {
  readonly id: string;
  /** As printed: `1.`, `-`. */
  readonly marker: string;
  readonly text: string;
}

export interface Indicator {
  /** Stable within the declaration, from the row's content: `ind-…`. */
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: Target;
  readonly source: string | null;
}

export interface CostItem {
  /** Stable within the declaration, from the row's content: `cost-…`. */
  readonly id: string;
  readonly name: string;
  readonly amount: Amount;
  readonly purpose: string | null;
}

/** A field of 其他栏目: one that only some form editions have. */
export interface ExtraValue {
  readonly label: string;
  readonly value: string | null;
}

export interface PreviousYear {
  readonly budgeted: Amount | null;
  readonly used: Amount | null;
  readonly balance: Amount | null;
  readonly usageRate: Percentage | null;
  readonly progress: Percentage | null;
}

/**
 * A place in a declaration: a label of the form, and for rows the row's name.
 * `目标值` of the indicator 再犯罪率 is `{ label: '目标值', indicator: '再犯罪率' }`.
 */
export interface FieldRef {
  readonly label: string;
  readonly indicator?: string;
  readonly level2?: string;
  readonly costItem?: string;
}

/** 勘注: a place of the original that contradicts itself or reads as a slip. */
export interface Erratum extends FieldRef {
  readonly printed: string;
  readonly note: string;
  /** Names (Chinese) of the rules whose finding this acknowledges. */
  readonly rules: readonly string[];
}

/** 公开审查: a person's decision on text the disclosure gate stopped. */
export interface Review extends FieldRef {
  readonly printed: string;
  readonly decision: '公开' | '不公开';
  readonly reason: string;
  readonly by: string;
  readonly role: string;
  readonly date: string;
}

/** 整理: where the structure (never the words) of the original was restored. */
export interface Restoration extends FieldRef {
  readonly note: string;
}

/** 来源文件: the published document this record was taken from. */
export interface SourceDocument {
  readonly file: string;
  readonly sha256: string;
  /** First and last line in that file; null where it has no lines of text (Word, Excel, PDF). */
  readonly firstLine: number | null;
  readonly lastLine: number | null;
}

/** What lists, tables and rules over many declarations need to know of one: all but its texts. */
export interface BriefDeclaration {
  /** "2020/<department>/<slug>". */
  readonly id: string;
  readonly slug: string;
  readonly fiscalYear: number;
  /** Code of the department, from the path. */
  readonly department: string;
  /** Name of the form edition's taxonomy. */
  readonly edition: string;
  readonly name: string;
  readonly attribute: string;
  readonly category: string;
  readonly purpose: string;
  readonly procurement: { readonly printed: string; readonly value: boolean };
  /** Null where `site.yaml` withholds names. */
  readonly lead: string | null;
  readonly contact: string | null;
  /** Null where `site.yaml` withholds office phones. */
  readonly phone: string | null;
  /** yyyy-mm-dd. */
  readonly startDate: string;
  readonly endDate: string;
  readonly totalAmount: Amount;
  readonly annualAmount: Amount;
  readonly indicators: readonly Indicator[];
  readonly previousYear: PreviousYear;
  readonly funding: Readonly<Record<FundingId, Amount | null>>;
  readonly costItems: readonly CostItem[];
  /** Fields only this form edition has, in its order; null where blank. */
  readonly extra: readonly ExtraValue[];
  /** Indicators of the 中期 columns, where the form edition has them. */
  readonly interim: readonly Indicator[];
  readonly errata: readonly Erratum[];
  readonly reviews: readonly Review[];
  /** Null where the declaration was first filled in here. */
  readonly source: SourceDocument | null;
}

/** One 项目支出绩效目标申报表, as published. */
export interface Declaration extends BriefDeclaration {
  readonly sections: Readonly<Record<SectionId, readonly Block[]>>;
  readonly restorations: readonly Restoration[];
}
