import { describe, expect, it } from 'vitest';
import { formatDiagnostic, printDiagnostics } from '../../src/cli/diagnostic-printer.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { withProject } from '../fixtures/content.ts';
import { testEffects } from './test-effects.ts';

const DIAGNOSTIC: Diagnostic = {
  code: 'schema/bad-amount',
  severity: 'error',
  file: 'content/甲.md',
  line: 2,
  column: 8,
  length: 8,
  label: '项目总金额',
  message: '应为以万元为单位的数字，实为“148.00万元”',
  hint: '只写数字。',
};

describe('a diagnostic in the terminal', () => {
  it('says where, what, why and how to mend it', () => {
    expect(`\n${formatDiagnostic(DIAGNOSTIC, '项目总金额: 148.00万元')}\n`).toMatchInlineSnapshot(`
      "
      content/甲.md:2:8  错误  项目总金额
        应为以万元为单位的数字，实为“148.00万元”。
        2 | 项目总金额: 148.00万元
          |             ^^^^^^^^^^
        改法：只写数字。  [schema/bad-amount]
      "
    `);
  });

  it('says a warning without a label, and no line where there is none', () => {
    expect(`\n${formatDiagnostic({ ...DIAGNOSTIC, severity: 'warning', label: null }, '')}\n`)
      .toMatchInlineSnapshot(`
      "
      content/甲.md:2:8  提醒
        应为以万元为单位的数字，实为“148.00万元”。
        改法：只写数字。  [schema/bad-amount]
      "
    `);
  });
});

describe('the printer', () => {
  it('shows each line of the file as it stands on the disk', () => {
    withProject(new Map([['content/甲.md', '---\n项目总金额: 148.00万元\n']]), (root) => {
      const effects = testEffects({ root });
      printDiagnostics([DIAGNOSTIC, { ...DIAGNOSTIC, line: 1, column: 1 }], effects);
      expect(effects.written.stdout).toContain('  2 | 项目总金额: 148.00万元\n');
      expect(effects.written.stdout).toContain('  1 | ---\n');
    });
  });

  it('prints a fault of a file that cannot be read', () => {
    withProject(new Map(), (root) => {
      const effects = testEffects({ root });
      printDiagnostics([DIAGNOSTIC], effects);
      expect(effects.written.stdout).toContain('content/甲.md:2:8  错误  项目总金额\n');
    });
  });

  it('lets no control character of a file reach the terminal', () => {
    withProject(new Map([['content/甲.md', '\n项目\u{1b}[31m总金额: 148\n']]), (root) => {
      const effects = testEffects({ root });
      printDiagnostics([{ ...DIAGNOSTIC, message: '实为“\u{1b}[2J”' }], effects);
      expect(effects.written.stdout).not.toContain('\u{1b}');
    });
  });
});
