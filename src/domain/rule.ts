import type { Corpus } from './corpus.ts';
import type { BriefDeclaration, Declaration, FieldRef } from './declaration.ts';

export type Severity = 'error' | 'warning' | 'note';

/** What a rule compared, for the citizen to recompute. */
export interface Equation {
  /** The equation in words: `年度预算安排资金 − 项目实际使用资金 = 项目结余资金`. */
  readonly words: string;
  /** The same with the figures: `150.00 − 150.00 = 0.00`. */
  readonly figures: string;
  /** What the form states, as printed. */
  readonly stated: string;
  /** What the figures give. */
  readonly computed: string;
  /** computed against stated: `+150.00`; null where it does not apply. */
  readonly difference: string | null;
  readonly unit: string | null;
}

/** One outcome of a rule at one place. */
export interface Check {
  /** passed: holds. failed: a finding. undefined: cannot be computed (0 ÷ 0, blank). */
  readonly status: 'passed' | 'failed' | 'undefined';
  readonly field: FieldRef;
  /** Row or paragraph id on the declaration page, without `#`; null for a field without a row. */
  readonly anchor: string | null;
  /** A sentence for a citizen: what stands there, what was expected. */
  readonly message: string;
  readonly equation?: Equation;
  /** Other places that take part (conflicts across declarations). */
  readonly related?: readonly {
    readonly declaration: string;
    readonly anchor: string | null;
    readonly text: string;
  }[];
}

/** What a rule is told besides the declaration, where it may not look at others. */
export type Forms = Pick<Corpus, 'taxonomies'>;

/** 勾稽关系 or quality rule: one file, one id, one doc, one example, one test. */
export type Rule = LocalRule | CorpusRule | FindingsRule;

interface RuleWords {
  /** kebab-case; also the file's name and the page /checks/<id>/. */
  readonly id: string;
  /** Short and unique, used in 勘注: `项目结余`. */
  readonly name: string;
  readonly kind: '勾稽关系' | '前后一致' | '指标质量' | '文字';
  readonly severity: Severity;
  /** What is compared and why it matters, for citizens and clerks. */
  readonly doc: string;
  /** Where the rule comes from: a regulation, the form itself, or arithmetic. */
  readonly basis: string;
  readonly example: { readonly passes: string; readonly fails: string };
  /** How a clerk mends or acknowledges it. */
  readonly hint: string;
}

/**
 * Looks at one declaration and its form edition only: what it says stands for as long as these two
 * do, whatever is added, changed or removed elsewhere, so that it need not be asked again.
 */
export interface LocalRule extends RuleWords {
  readonly scope: 'local';
  check(declaration: Declaration, forms: Forms): readonly Check[];
}

/**
 * Looks at other declarations too: what it says may change with any of them. Of all of them only
 * what is brief is at hand.
 */
export interface CorpusRule extends RuleWords {
  readonly scope: 'corpus';
  check(declaration: BriefDeclaration, corpus: Corpus): readonly Check[];
  /** Of which declarations it may say something else because this one is there, and what it says. */
  around(declaration: BriefDeclaration, corpus: Corpus): readonly BriefDeclaration[];
}

/** Looks at what the other rules find in a declaration. */
export interface FindingsRule extends RuleWords {
  readonly scope: 'findings';
  check(declaration: Declaration, corpus: Corpus): readonly Check[];
}

/** One check of one rule in one declaration, with the 勘注 that acknowledges it. */
export interface Result extends Check {
  readonly rule: Rule;
  /** Declaration id. */
  readonly declaration: string;
  /** Index into the declaration's errata; null where it passed or nobody has acknowledged it. */
  readonly erratum: number | null;
}
