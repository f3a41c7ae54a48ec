import type { Severity } from './rule.ts';

/** One thing that is wrong at one place of a file. One plain object, many printers. */
export interface Diagnostic {
  /** Stable id: `schema/bad-date`, `yaml/duplicate-key`, `disclosure/mobile`, `rule/balance`. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the project root. */
  readonly file: string;
  /** 1-based; column counts characters. */
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines. */
  readonly length: number;
  /** The form's label, as the clerk knows it: `上年度资金 / 项目结余资金`. */
  readonly label: string | null;
  /** `应为 X，实为 Y` in one sentence. */
  readonly message: string;
  /** How to mend it, with an example. */
  readonly hint: string;
}
