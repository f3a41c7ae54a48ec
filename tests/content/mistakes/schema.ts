import { inFile, inLegalAid, type Mistake } from '../plant.ts';
import { declarationFile } from '../../fixtures/content.ts';

const TOTAL = '\n项目总金额: 125.00';
const FIRST_ROW = `      - 指标: 预算执行率
        目标值: ≥100%
        来源: ≥100% 说明预算资金执行正常。
`;
const COST = `  - 明细: 聋哑人案件手语等特殊翻译费
    金额: 0.3
`;
const BALANCE = '  项目结余资金: 150.00';
const PREVIOUS_YEAR = `  年度预算安排资金: 150.00
  项目实际使用资金: 150.00
${BALANCE}
  资金使用率: 100.00
  项目完成进度: 100.00
`;
const FUNDING = `  项目资金总额: 125
  财政经常性拨款资金: 0
  财政专项拨款资金: 125
  纳入预算管理的非税资金: 0
  专户管理的非税资金: 0
  政府性基金: 0
  上级补助收入: 0
  以前年度纳入预算管理的非税资金: 0
  事业收入: 0
  经营收入: 0
  其他收入: 0
`;
const SATISFACTION = `    满意度:
      - 指标: 受援人满意度
        目标值: ≥80%
        来源: 法律援助服务评价表`;
const VIDEO = declarationFile('emergency-command-video');
const VIDEO_COST = `  - 明细: 江阴司法行政应急指挥平台音视频通讯子系统经费
    金额: 32
    用途: 江阴司法行政应急指挥平台音视频通讯子系统
`;
const ERRATUM = '    原文: 150.00\n';

function total(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid(TOTAL, `\n项目总金额: ‸${put}`);
}

function start(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid('计划开始日期: 2020-01-01', `计划开始日期: ‸${put}`);
}

function phone(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid('联系电话: 86825613', `联系电话: ‸${put}`);
}

const KEYS: readonly Mistake[] = [
  ['a missing key, at the key before it', inLegalAid('联系人: 管茜\n联系电话: 86825613', '‸联系人: 管茜'), 'schema/missing-key', '应有“联系电话”这一栏'],
  ['a missing first key, at the beginning', inLegalAid('表式: jiangyin-2020\n', '‸'), 'schema/missing-key', '应有“表式”这一栏'],
  ['a missing key of a group, at the key before it', inLegalAid(`  项目实际使用资金: 150.00\n${BALANCE}`, '  ‸项目实际使用资金: 150.00'), 'schema/missing-key', '应有“项目结余资金”这一栏'],
  ['a missing first key of a group, at the group', inLegalAid('上年度资金:\n  年度预算安排资金: 150.00', '‸上年度资金:'), 'schema/missing-key', '应有“年度预算安排资金”这一栏'],
  ['a missing key of an indicator, at the key before it', inLegalAid('        目标值: ≥100%\n        来源: ≥100% 说明预算资金执行正常。', '        ‸目标值: ≥100%'), 'schema/missing-key', '应有“来源”这一栏'],
  ['a missing first key of a cost item, at its row', inLegalAid('  - 明细: 案件补贴\n    金额: 108', '  - ‸金额: 108'), 'schema/missing-key', '应有“明细”这一栏'],
  ['a missing group, at the key before it', inLegalAid(`上年度资金:\n${PREVIOUS_YEAR}资金来源:\n${FUNDING}`, `‸上年度资金:\n${PREVIOUS_YEAR}`), 'schema/missing-key', '应有“资金来源”这一栏'],
  ['a misspelt key, once', inLegalAid('联系电话: 86825613', '‸联系电活: 86825613'), 'schema/unknown-key', '是不是“联系电话”？'],
  ['a misspelt key of a group, once', inLegalAid(BALANCE, '  ‸项目节余资金: 150.00'), 'schema/unknown-key', '是不是“项目结余资金”？'],
  ['a misspelt key of a cost item, once', inLegalAid(COST, COST.replace('金额', '‸金額')), 'schema/unknown-key', '是不是“金额”？'],
  ['a key the form does not have', inLegalAid('联系电话: 86825613', '联系电话: 86825613\n‸传真: 86825614'), 'schema/unknown-key', '实为“传真”'],
  ['a key named __proto__', inLegalAid('联系电话: 86825613', '联系电话: 86825613\n‸__proto__: 1'), 'schema/unknown-key', '实为“__proto__”'],
  ['a key named constructor in an indicator', inLegalAid(FIRST_ROW, `${FIRST_ROW}        ‸constructor: 1\n`), 'schema/unknown-key', '实为“constructor”'],
  ['an unknown 一级目标', inLegalAid('  效果目标:', '  ‸效果指标:'), 'schema/unknown-key', '是不是“效果目标”？'],
  ['an unknown 二级目标', inLegalAid('    满意度:', '    ‸满意率:'), 'schema/unknown-key', '是不是“满意度”？'],
  ['a 二级目标 under the wrong 一级目标', inLegalAid('    满意度:', '    ‸时效:'), 'schema/unknown-key', '社会效益、满意度'],
];

const KINDS: readonly Mistake[] = [
  ['a blank that must be filled in', inLegalAid('项目负责人: 管茜', '‸项目负责人:'), 'schema/blank', '应为一段文字，实为空白'],
  ['a blank target', inLegalAid('目标值: 1683', '‸目标值:'), 'schema/blank', '这一栏不能空白'],
  ['blanks around a text', inLegalAid('项目负责人: 管茜', "项目负责人: ‸' 管茜'"), 'schema/outer-blank', '前后没有空格'],
  ['a list for a text', inLegalAid('项目负责人: 管茜', '项目负责人: ‸[管茜, 何蓉]'), 'schema/wrong-kind', '应为一段文字，实为一个列表'],
  ['a group for a text', inLegalAid('项目负责人: 管茜', '项目负责人:\n  ‸姓名: 管茜'), 'schema/wrong-kind', '应为一段文字，实为一组内容'],
  ['a text for a group', inLegalAid(`资金来源:\n${FUNDING}`, '资金来源: ‸财政\n'), 'schema/wrong-kind', '应为一组缩进的内容，实为“财政”'],
  ['a text for a list of indicators', inLegalAid(SATISFACTION, '    满意度: ‸≥80%'), 'schema/wrong-kind', '应为以“- ”开头的列表，实为“≥80%”'],
  ['a 二级目标 without an indicator', inLegalAid(SATISFACTION, '    ‸满意度:'), 'schema/wrong-kind', '应为以“- ”开头的列表，实为空白'],
  ['a group for a list', inFile(VIDEO, VIDEO_COST, '  ‸明细: 江阴司法行政应急指挥平台音视频通讯子系统经费\n  金额: 32\n  用途: 音视频通讯子系统\n'), 'schema/wrong-kind', '应为以“- ”开头的列表，实为一组内容'],
  ['an empty list', inFile(VIDEO, `项目概算:\n${VIDEO_COST}`, '项目概算: ‸[]\n'), 'schema/empty-list', '应为至少写一行'],
  ['a row that is a text', inLegalAid(COST, `  - ‸手语翻译费\n${COST}`), 'schema/wrong-kind', '实为“手语翻译费”'],
  ['a row that is blank', inLegalAid(COST, `  ‸-\n${COST}`), 'schema/wrong-kind', '实为空白'],
  ['an option the form does not offer', inLegalAid('项目类型: 经常性专项业务费', '项目类型: ‸经常性业务费'), 'schema/bad-option', '应为“经常性专项业务费”、“一次性专项业务费”'],
  ['an unknown word for 政府采购', inLegalAid('政府采购: 0', '政府采购: ‸无'), 'schema/bad-option', '实为“无”'],
];

const AMOUNTS: readonly Mistake[] = [
  ['a thousands separator', total('1,125.00'), 'schema/bad-amount', '实为“1,125.00”'],
  ['full-width digits', total('１２５.００'), 'schema/bad-amount', '全角数字'],
  ['a full-width point', total('125．00'), 'schema/bad-amount', '实为“125．00”'],
  ['the unit beside the figure', total('125.00万元'), 'schema/bad-amount', '不写“万元”'],
  ['a currency sign', total('¥125.00'), 'schema/bad-amount', '实为“¥125.00”'],
  ['two points', total('1.25.00'), 'schema/bad-amount', '实为“1.25.00”'],
  ['a point without decimals', total('125.'), 'schema/bad-amount', '实为“125.”'],
  ['a negative amount', total('-125.00'), 'schema/negative-amount', '应为不小于 0 的金额'],
  ['an amount with a plus sign', total('+125.00'), 'schema/bad-amount', '实为“+125.00”'],
  ['seven decimals, finer than 分', total('125.0000001'), 'schema/bad-amount', '最多六位小数'],
  ['a trillion 万元', total('1000000000000.00'), 'schema/bad-amount', '不超过十二位'],
  ['a hexadecimal number', total('0x7D'), 'schema/bad-amount', '实为“0x7D”'],
  ['an exponent', total('1.25e2'), 'schema/bad-amount', '实为“1.25e2”'],
  ['a number in Chinese characters', total('一百二十五'), 'schema/bad-amount', '实为“一百二十五”'],
  ['a blank amount that must be filled in', inLegalAid(COST, COST.replace('金额: 0.3', '‸金额:')), 'schema/blank', '这一栏不能空白'],
  ['a dash for a blank amount', inLegalAid('  经营收入: 0', '  经营收入: ‸—'), 'schema/bad-amount', '表上空白就留空'],
  ['a hyphen for a blank balance', inLegalAid(BALANCE, '  项目结余资金: ‸\'-\''), 'schema/bad-amount', '实为“-”'],
  ['a percentage with its sign', inLegalAid('  资金使用率: 100.00', '  资金使用率: ‸100.00%'), 'schema/bad-percentage', '不写 %'],
  ['a negative percentage', inLegalAid('  项目完成进度: 100.00', '  项目完成进度: ‸-100.00'), 'schema/bad-percentage', '0 以上的百分数'],
];

const PATTERNS: readonly Mistake[] = [
  ['a thirteenth month', start('2020-13-01'), 'schema/bad-date', '真实存在的日期'],
  ['30 February', start('2020-02-30'), 'schema/bad-date', '实为“2020-02-30”'],
  ['29 February of a common year', start('2019-02-29'), 'schema/bad-date', '实为“2019-02-29”'],
  ['a month and day of one digit', start('2020-1-1'), 'schema/bad-date', '两位月、两位日'],
  ['a date with slashes', start('2020/01/01'), 'schema/bad-date', '实为“2020/01/01”'],
  ['a date in Chinese', start('2020年1月1日'), 'schema/bad-date', '实为“2020年1月1日”'],
  ['a phone number of six digits', phone('868256'), 'schema/bad-phone', '办公电话'],
  ['a phone number with words', phone('86825613转8012'), 'schema/bad-phone', '实为“86825613转8012”'],
  ['a mobile number for an office phone', phone('13812345678'), 'schema/bad-phone', '只写办公电话的数字'],
  ['a year that is not the folder’s', inLegalAid('预算年度: 2020', '预算年度: ‸2021'), 'schema/year-differs', '应与所在文件夹的年份“2020”一致'],
  ['a year that is no year', inLegalAid('预算年度: 2020', '预算年度: ‸20年'), 'schema/bad-year', '应为四位年份'],
  ['an unknown form edition', inLegalAid('表式: jiangyin-2020', '表式: ‸jiangyin-2021'), 'schema/unknown-edition', '应为已有的表式（jiangyin-2020、national-2015）'],
  ['a hash of 63 digits', inLegalAid('  摘要: 0bd66a4f1', '  摘要: ‸0bd66a4f'), 'schema/bad-hash', '64 位小写十六进制'],
  ['a doubt of the import that nobody has settled', inLegalAid('来源文件:\n', '待核:\n  - 字段: ‸目标值\n    原文: 2\n    说明: 不知属于哪一行。\n来源文件:\n'), 'schema/unresolved-doubt', '应为已核对清楚的“目标值”（不知属于哪一行。），实为“目标值”'],
  ['lines that are no range', inLegalAid('  行: 229-297', '  行: ‸229'), 'schema/bad-lines', '应为起止行号'],
  ['lines in the wrong order', inLegalAid('  行: 229-297', '  行: ‸297-229'), 'schema/bad-lines', '实为“297-229”'],
  ['an erratum that explains nothing', inLegalAid(`${ERRATUM}    说明: 安排150.00万元，使用150.00万元，结余应为0.00，表上填150.00，疑为误填。`, `${ERRATUM}    ‸说明:`), 'schema/blank', '应为一段文字，实为空白'],
  ['an erratum that repeats the original', inLegalAid(`${ERRATUM}    说明: 安排150.00万元，使用150.00万元，结余应为0.00，表上填150.00，疑为误填。`, `${ERRATUM}    说明: ‸'150.00'`), 'schema/note-repeats', '为什么可疑'],
];

export const SCHEMA_MISTAKES: readonly Mistake[] = [...KEYS, ...KINDS, ...AMOUNTS, ...PATTERNS];
