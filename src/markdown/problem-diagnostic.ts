import type { Diagnostic } from '../domain/diagnostic.ts';
import { valueAt, type Problem } from '../domain/schema/problem.ts';
import { locate } from './locate.ts';
import { diagnosticAt } from './source-file.ts';
import type { YamlText } from './yaml.ts';

/** Puts a fault of the data at its line and column. */
export function problemDiagnostic(yaml: YamlText, problem: Problem): Diagnostic {
  const { start, end } = locate(yaml, problem.at ?? problem.path, problem.atKey);
  return diagnosticAt(yaml.file, {
    code: `schema/${problem.code}`,
    start,
    end,
    label: labelOf(yaml, problem.path),
    message: problem.message,
    hint: problem.hint,
  });
}

type Row = Partial<Readonly<Record<string, unknown>>>;

/** `绩效指标 / 产出目标 / 数量 / 第 2 行（人民调解小助手应用率） / 目标值`. */
function labelOf(yaml: YamlText, path: readonly (string | number)[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((key, index) => {
      if (typeof key === 'string') return key;
      const row = valueAt(yaml.data, path.slice(0, index + 1)) as Row | null | undefined;
      const name = row?.['指标'] ?? row?.['明细'] ?? row?.['字段'];
      return `第 ${String(key + 1)} 行${typeof name === 'string' && name ? `（${name}）` : ''}`;
    })
    .join(' / ');
}
