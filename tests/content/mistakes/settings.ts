import { inFile, type Mistake } from '../plant.ts';

const SITE = 'content/site.yaml';
const DEPARTMENT = 'content/departments/justice.yaml';
const TAXONOMY = 'content/taxonomy/jiangyin-2020.yaml';
const NATIONAL = 'content/taxonomy/national-2015.yaml';
const ABOUT = 'content/pages/about.md';

export const SETTINGS_MISTAKES: readonly Mistake[] = [
  ['a key site.yaml does not have', inFile(SITE, '网址: ', '‸网扯: '), 'schema/unknown-key', '是不是“网址”？'],
  ['an address without https', inFile(SITE, '网址: https://mingzhang.example', '网址: ‸http://mingzhang.example'), 'schema/bad-url', '以 https:// 开头'],
  ['an address with a path', inFile(SITE, '网址: https://mingzhang.example', '网址: ‸https://mingzhang.example/yjsgk'), 'schema/bad-url', '基础路径'],
  ['a base path without its last slash', inFile(SITE, '基础路径: /', '基础路径: ‸/yjsgk'), 'schema/bad-base', '以 / 开头和结尾'],
  ['a switch that is neither on nor off', inFile(SITE, '公开姓名: 是', '公开姓名: ‸true'), 'schema/bad-option', '应为“是”、“否”'],
  ['a date of publication that is none', inFile(SITE, '发布日期: 2026-11-22', '发布日期: ‸2026-11-31'), 'schema/bad-date', '真实存在的日期'],
  ['a blank sponsor', inFile(SITE, '主办单位: 待填写', '‸主办单位:'), 'schema/blank', '应为一段文字，实为空白'],
  ['a department without its short name', inFile(DEPARTMENT, '名称: 江阴市司法局\n简称: 司法局', '‸名称: 江阴市司法局'), 'schema/missing-key', '应有“简称”这一栏'],
  ['a key a department does not have', inFile(DEPARTMENT, '简称: 司法局', '简称: 司法局\n‸地址: 长江路'), 'schema/unknown-key', '名称、简称、说明'],
  ['a duplicate key of a department', inFile(DEPARTMENT, '简称: 司法局', '简称: 司法局\n‸简称: 司法'), 'yaml/duplicate-key', '每栏只写一次'],
  ['a key a form edition does not have', inFile(TAXONOMY, '  - 名称: 产出目标\n    必填: 是', '  - 名称: 产出目标\n    ‸必须: 是'), 'schema/unknown-key', '是不是“必填”？'],
  ['a 一级目标 written twice', inFile(TAXONOMY, '  - 名称: 效果目标', '  - 名称: ‸产出目标'), 'schema/repeated-name', '实为“产出目标”'],
  ['a 二级目标 written twice', inFile(TAXONOMY, '      - 名称: 质量', '      - 名称: ‸数量'), 'schema/repeated-name', '实为“数量”'],
  ['options that are no list', inFile(TAXONOMY, '  项目属性:\n    - 单位专项', '  项目属性: ‸单位专项'), 'schema/wrong-kind', '应为以“- ”开头的列表'],
  ['a 一级目标 that is neither required nor not', inFile(TAXONOMY, '  - 名称: 产出目标\n    必填: 是', '  - 名称: 产出目标\n    必填: ‸必填'), 'schema/bad-option', '应为“是”、“否”'],
  ['a row of the paper that does not fill the sheet', inFile(NATIONAL, '          - 项目名称: 2+6', '          - ‸项目名称: 2+5'), 'schema/bad-layout', '各栏共占 8 列的一行'],
  ['a field on paper twice', inFile(NATIONAL, '          - 项目名称: 2+6', '          - 项目名称: 2+6\n          - ‸项目名称: 2+6'), 'schema/bad-layout', '“项目名称”不是，或已排过'],
  ['a field the paper forgets', inFile(NATIONAL, '          - 中期其他资金: 2+2\n            年度其他资金: 2+1\n', '', '    分区:\n      - 行', '    分区:\n      ‸- 行'), 'schema/bad-layout', '还缺“中期其他资金”、“年度其他资金”'],
  ['a span that is none', inFile(NATIONAL, '项目名称: 2+6', '项目名称: ‸2加6'), 'schema/bad-span', '例如 1+7'],
  ['a table with too few columns', inFile(NATIONAL, '        列: [1, 1, 1, 1, 1, 1, 1]', '        列:\n          ‸- 1\n          - 6'), 'schema/bad-layout', '7 个数'],
  ['中期 columns without a paper', inFile(TAXONOMY, '栏目:\n', '栏目:\n  中期指标: ‸是\n'), 'schema/bad-layout', '写明“版面”'],
  ['a sum over what is no amount', inFile(NATIONAL, '      各项: [年度财政拨款, 年度其他资金]', '      各项:\n        - 年度财政拨款\n        - ‸项目期'), 'schema/bad-layout', '填金额的栏目'],
  ['HTML in a page', inFile(ABOUT, '## 这是什么\n', '## 这是什么\n\n‸<div>甲</div>\n'), 'prose/html', 'HTML 标签'],
  ['an image in a page', inFile(ABOUT, '## 这是什么\n', '## 这是什么\n\n见‸![图](tu.png)\n'), 'prose/image', '图片'],
  ['a page without a title', inFile(ABOUT, '标题: 关于本站\n说明', '‸说明'), 'schema/missing-key', '应有“标题”这一栏'],
];
