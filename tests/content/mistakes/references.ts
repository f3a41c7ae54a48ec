import { inFile, inLegalAid, type Mistake } from '../plant.ts';
import { declarationFile } from '../../fixtures/content.ts';

const PUBLICITY = declarationFile('legal-publicity');
const BALANCE_NOTE = '  - 字段: 项目结余资金\n    原文: 150.00\n';
const NUMBER_NOTE = '  - 字段: 目标值\n    指标: 法律援助案件受理数\n    原文: 1683\n';
const TRAINING_NOTE = '    明细: 案例表彰及法律援助业务培训经费\n    原文';
const CASES = '用途: 民事、刑事、仲裁案件补贴';
const SOURCE = '来源: 健全说明财务制度健全、完善、有效。';

/** A made-up number with a valid check character. */
const ID_CARD = '11010519491231002X';
const BANK_CARD = '6222021001116245702';

const REFERENCES: readonly Mistake[] = [
  ['an erratum of a field the form does not have', inLegalAid(BALANCE_NOTE, '  - 字段: ‸项目节余资金\n    原文: 150.00\n'), 'schema/unknown-field', '是不是“项目结余资金”？'],
  ['an erratum of an unknown indicator', inLegalAid(NUMBER_NOTE, '  - 字段: 目标值\n    指标: ‸法律援助案件办理数\n    原文: 1683\n'), 'schema/unknown-indicator', '是不是“法律援助案件受理数”？'],
  ['an erratum of an indicator under another 二级目标', inLegalAid(NUMBER_NOTE, '  - 字段: 目标值\n    指标: ‸法律援助案件受理数\n    二级目标: 质量\n    原文: 1683\n'), 'schema/unknown-indicator', '应为本表的一个指标名'],
  ['an erratum of an unknown cost item', inLegalAid(TRAINING_NOTE, '    明细: ‸案例表彰及业务培训经费\n    原文'), 'schema/unknown-cost-item', '应为本表的一个明细名称'],
  ['an erratum that does not say which row', inLegalAid(NUMBER_NOTE, '  - 字段: ‸目标值\n    原文: 1683\n'), 'schema/missing-row', '应写明“目标值”在哪一行'],
  ['an erratum whose words do not stand there', inLegalAid(BALANCE_NOTE, '  - 字段: 项目结余资金\n    原文: ‸150.0元\n'), 'schema/quote-not-found', '那里写的是“150.00”'],
  ['an erratum whose words stand in another section', inLegalAid('  - 字段: 项目概况\n    原文: 提供法律咨询，案件办理等', '  - 字段: 项目总目标\n    原文: ‸提供法律咨询，案件办理等'), 'schema/quote-not-found', '应为该栏里原样的字'],
  ['an erratum of an unknown rule', inLegalAid('    规则: [项目结余]', '    规则: [‸项目节余]'), 'schema/unknown-rule', '是不是“项目结余”？'],
  ['an unknown rule among known ones', inLegalAid('    规则: [目标值不一, 目标方向]', '    规则: [目标值不一, ‸目标的方向]'), 'schema/unknown-rule', '是不是“目标方向”？'],
  ['an erratum without the original words', inLegalAid(BALANCE_NOTE, '  - ‸字段: 项目结余资金\n'), 'schema/missing-key', '应有“原文”这一栏'],
  ['a restoration of a field the form does not have', inLegalAid('  - 字段: 年度预算安排资金', '  - 字段: ‸年度安排资金'), 'schema/unknown-field', '是不是“年度预算安排资金”？'],
  ['a review with an unknown decision', inFile(PUBLICITY, '    决定: 公开', '    决定: ‸同意'), 'schema/bad-option', '应为“公开”、“不公开”'],
  ['a review without the role of who decided', inFile(PUBLICITY, '    经办: 明账编辑组\n    职务: 内容整理（非原单位定密机关）\n', '    ‸经办: 明账编辑组\n'), 'schema/missing-key', '应有“职务”这一栏'],
  ['a review without a date', inFile(PUBLICITY, '    日期: 2026-11-22', '    ‸日期:'), 'schema/blank', '真实存在的日期'],
];

const DISCLOSURES: readonly Mistake[] = [
  ['an identity card number', inLegalAid(CASES, `用途: 受援人‸${ID_CARD}案件补贴`), 'disclosure/id-card', '像是身份证号'],
  ['a mobile number', inLegalAid(SOURCE, '来源: 联系‸13812345678'), 'disclosure/mobile', '像是手机号码'],
  ['a bank card number', inLegalAid('组织架构：市中心', `组织架构：账号‸${BANK_CARD}，市中心`), 'disclosure/bank-card', '像是银行卡号'],
  ['a personal mail address', inLegalAid('1.组织法律', '1.发至‸guanqian@example.com，组织法律'), 'disclosure/personal-mail', '像是个人邮箱'],
  ['a mark of secrecy', inLegalAid(SOURCE, '来源: 财务制度（‸机密）'), 'disclosure/secrecy', '涉及保密的字样'],
  ['a mark of secrecy that nobody has decided on', inFile(PUBLICITY, '委员会2019年工作要点》（涉密）', '委员会2019年工作要点》（‸涉密）', '    原文: （涉密）\n    决定', '    原文: 工作要点\n    决定'), 'disclosure/secrecy', '写明字段、原文、决定、理由、经办、职务、日期'],
  ['a mark of secrecy decided against', inFile(PUBLICITY, '委员会2019年工作要点》（涉密）', '委员会2019年工作要点》（‸涉密）', '    决定: 公开', '    决定: 不公开'), 'disclosure/secrecy', '把这段文字从文件里删去'],
  ['an identity card number in an erratum', inLegalAid(BALANCE_NOTE, `${BALANCE_NOTE}    说明: 见‸${ID_CARD}。\n`, '    说明: 安排150.00万元，使用150.00万元，结余应为0.00，表上填150.00，疑为误填。\n', ''), 'disclosure/id-card', '像是身份证号'],
];

export const REFERENCE_MISTAKES: readonly Mistake[] = [...REFERENCES, ...DISCLOSURES];
