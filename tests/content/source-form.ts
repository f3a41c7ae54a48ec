import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../fixtures/content.ts';

/** The published text of all nine forms: one row a line, its cells parted by tabs. */
export const SOURCE_LINES: readonly string[] = readFileSync(
  join(PROJECT, 'tests/fixtures/source/江阴市司法局-2020-绩效目标申报表.txt'),
  'utf8',
).split('\n');

/** The only tags the source has; `<江苏省…>` around the title of a regulation is text. */
const TAGS = /<\/?p>|<[ou]l style="list-style-type: none">|<input type="checkbox"\/>/g;

/** Cells into which two were run together, and what they were. */
const RUN_TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['联系电话*: 86825605', ['联系电话*:', '86825605']],
  // 依法行政: the cell of the next row (项目管理制度健全性) slipped into that of 档案管理规范性.
  [
    '规范的内涵包括：1. 已制定或具有档案资料管理制度或机制；2. 档案资料管理制度或机制健全完整；3. 按照档案资料管理制度或机制执行健全说明项目管理制度健全，能够保障项目顺利实施。',
    [
      '规范的内涵包括：1. 已制定或具有档案资料管理制度或机制；2. 档案资料管理制度或机制健全完整；3. 按照档案资料管理制度或机制执行',
      '健全说明项目管理制度健全，能够保障项目顺利实施。',
    ],
  ],
]);

/** The cells of some lines that are not empty, without tags. */
export function cellsOf(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split('\t'))
    .map((cell) => cell.replaceAll(TAGS, ' ').trim())
    .filter((cell) => cell !== '')
    .flatMap((cell) => RUN_TOGETHER.get(cell) ?? [cell]);
}

/** 一级 and 二级目标: printed once a group, and a second time (in brackets) after a page break. */
export const LEVELS: Readonly<Record<string, number>> = {
  投入与目标管理: 9,
  投入管理: 10 /* 9 + 1 */,
  财务管理: 9,
  项目管理: 9,
  资产管理: 2,
  产出目标: 9,
  数量: 9,
  质量: 9,
  时效: 8,
  成本: 1,
  效果目标: 10 /* 9 + 1 */,
  社会效益: 5,
  满意度: 7,
  影响力目标: 9,
  长效管理: 8,
  信息共享: 2,
  其它: 1,
};

/** Titles, labels and lines of the form itself, and how often they are printed. */
export const LABELS: Readonly<Record<string, number>> = {
  '2020年江阴市市级财政项目支出 预算绩效目标申报表': 9,
  江阴市市级财政支出项目绩效目标申报表: 9,
  '(2020年)': 9,
  基本信息: 9,
  详细信息: 9,
  目标内容: 9,
  预算经费和明细测算: 9,
  项目概算: 9,
  '项目名称*:': 9,
  项目属性: 9,
  '项目类型*:': 9,
  '资金用途*:': 9,
  '政府采购*:': 9,
  '项目负责人*:': 9,
  '联系人*:': 9,
  '联系电话*:': 9,
  '计划开始日期*:': 9,
  '计划完成日期*:': 9,
  '项目总金额(万元)*:': 6,
  '项目总金额（万元）*:': 1,
  '项目总金额（万元）*：': 1,
  '目总金额（万元）*:': 1,
  '本年度项目金额(万元):': 6,
  '本年度项目金额（万元）:': 2,
  '本年度项目金额（万元）：': 1,
  '项目概况*:': 8,
  '项目概况*：': 1,
  '项目实施计划*:': 8,
  '项目实施计划*：': 1,
  '项目总目标*:': 9,
  '年度绩效目标*:': 9,
  '需要说明的其他问题:': 9,
  一级目标: 9,
  二级目标: 9,
  指标: 9,
  目标值: 9,
  目标值来源: 9,
  上年度项目资金使用情况: 8,
  上年度项目资: 1,
  金使用情况: 1,
  年度预算安排资金: 9,
  项目实际使用资金: 9,
  项目结余资金: 9,
  '资金使用率(%)': 5,
  '资金使用率 (%)': 2,
  '资金使用率（%）': 2,
  '项目完成进度(%)': 5,
  '项目完成进度 (%)': 2,
  '项目完成进度（%）': 2,
  项目资金来源: 9,
  项目资金总额: 9,
  '其中：财政经常性拨款资金': 9,
  财政专项拨款资金: 9,
  纳入预算管理的非税资金: 9,
  专户管理的非税资金: 9,
  政府性基金: 9,
  上级补助收入: 9,
  以前年度纳入预算管理的非税资金: 9,
  事业收入: 9,
  经营收入: 9,
  其他收入: 9,
  项目明细名称: 9,
  金额: 9,
  用途: 9,
  '--': 5,
  '---': 2,
  '----': 4,
  '--------': 8,
  '----------': 3,
  '------------': 1,
  '-------------': 1,
};

/** What the department wrote into a form: its cells without those of the form itself. */
export function writtenCells(lines: readonly string[]): readonly string[] {
  return cellsOf(lines).filter((cell) => !isPrinted(cell));
}

export function isPrinted(cell: string): boolean {
  return Object.hasOwn(LABELS, cell) || Object.hasOwn(LEVELS, cell);
}
