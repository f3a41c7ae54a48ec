import { RULES } from '../../domain/rules/index.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { endColumn, explanation, type Printer, type Report } from './report.ts';

/** What a code is about, by what stands before its `/`. */
const SUBJECTS: Readonly<Record<string, string>> = {
  file: '文件：路径、编码、大小、看不见的字符',
  yaml: '表头的写法：一行一个“栏目: 内容”，缩进对齐',
  schema: '栏目的内容：每一栏都在，金额、日期和选项写得对',
  body: '正文：五个标题，下面只有段落和编号列表',
  prose: '说明页：只用常见的 Markdown',
  disclosure: '公开审查：身份证号、手机号、密级字样等，没有人的决定不能公开',
  rule: '核对规则',
  format: '排版：规范写法的次序、引号、缩进和空行',
};
const HELP = '怎样编辑内容、每种问题怎样改，见 CONTRIBUTING.md。';

/** SARIF 2.1.0, as GitHub code scanning and editors read it; columns count characters. */
export const sarif: Printer = (report) => {
  const codes = [...new Set(report.diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mingzhang', rules: codes.map(rule) } },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { SRCROOT: { description: { text: '仓库的根目录' } } },
        results: results(report, codes),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function rule(code: string): object {
  const [subject = '', name = ''] = code.split('/');
  const own = subject === 'rule' ? RULES.find(({ id }) => id === name) : undefined;
  const about = SUBJECTS[subject] ?? subject;
  return {
    id: code,
    shortDescription: { text: own ? `${about}：${own.name}` : about },
    fullDescription: { text: own?.doc ?? about },
    help: { text: own ? `依据：${own.basis}\n改法：${own.hint}` : HELP },
  };
}

function results(report: Report, codes: readonly string[]): object[] {
  const prints = fingerprints(report);
  return report.diagnostics.map((found, index) => ({
    ruleId: found.code,
    ruleIndex: codes.indexOf(found.code),
    level: found.severity,
    message: { text: explanation(found) },
    locations: [{ physicalLocation: physicalLocation(found) }],
    partialFingerprints: { 'mingzhang/v1': prints[index] },
  }));
}

function physicalLocation(found: Diagnostic): object {
  return {
    artifactLocation: {
      uri: found.file.split('/').map(encodeURIComponent).join('/'),
      uriBaseId: 'SRCROOT',
    },
    region: {
      startLine: found.line,
      startColumn: found.column,
      endLine: found.line,
      endColumn: endColumn(found),
    },
  };
}
