import * as z from 'zod';
import type { Printer } from './report.ts';

const count = z.int().min(0);
const ordinal = z.int().min(1);

/** What `npm run check -- --format json` writes; docs/schema/check-report.json is made from it. */
export const checkReportSchema = z
  .strictObject({
    version: z.literal(1).meta({ description: '这份格式的版本；含义改变时才加一。' }),
    declarations: count.meta({ description: '核对了几份申报表。' }),
    errors: count.meta({ description: '不能公开的问题有几处；大于 0 时命令的退出码是 1。' }),
    warnings: count.meta({ description: '提醒有几处。' }),
    diagnostics: z.array(
      z.strictObject({
        code: z
          .string()
          .regex(/^[a-z]+\/[a-z0-9-]+$/)
          .meta({ description: '问题的编号，例如 schema/bad-date；不随文字改动。' }),
        severity: z.enum(['error', 'warning', 'note']).meta({ description: '轻重。' }),
        file: z.string().meta({ description: '文件，从仓库根目录算起，以 / 分隔。' }),
        line: ordinal.meta({ description: '行，从 1 数起。' }),
        column: ordinal.meta({ description: '列，从 1 数起，一个字符算一列。' }),
        endColumn: ordinal.meta({ description: '出错的字之后的那一列。' }),
        label: z.string().nullable().meta({ description: '表上的栏目；不在某一栏时为 null。' }),
        message: z.string().meta({ description: '应为什么，实为什么。' }),
        hint: z.string().meta({ description: '怎样改。' }),
      }),
    ),
  })
  .meta({ title: '明账核对结果', description: 'npm run check -- --format json 写出的内容。' });

/** For other programs. */
export const json: Printer = ({ diagnostics, declarations }) => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const report: z.output<typeof checkReportSchema> = {
    version: 1,
    declarations,
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: diagnostics.map(({ length, ...found }) => ({
      code: found.code,
      severity: found.severity,
      file: found.file,
      line: found.line,
      column: found.column,
      endColumn: found.column + length,
      label: found.label,
      message: found.message,
      hint: found.hint,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
