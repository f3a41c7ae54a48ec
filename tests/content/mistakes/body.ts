import { inLegalAid, type Mistake } from '../plant.ts';

const ORGANISATION = '\n组织架构：市中心、各条线及镇村法律援助工作站。\n';
const OVERVIEW = '\n## 项目概况\n';
const PLAN = '\n## 项目实施计划\n';
const PLAN_AFTER = '\n## 项目实施计划\n\n1.组织';
const ANNUAL = '\n## 年度绩效目标\n';
const GOAL = '\n## 项目总目标\n';
const REMARKS = '\n## 需要说明的其他问题';

function organisation(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid(ORGANISATION, `\n${put}\n`);
}

const MARKUP: readonly Mistake[] = [
  ['a block of HTML', organisation('‸<div>组织架构</div>'), 'body/html', 'HTML 标签“<div>组织架构</div>”'],
  ['an HTML tag in a text', organisation('组织架构：‸<b>市中心'), 'body/html', 'HTML 标签“<b>”'],
  ['a line break as HTML', organisation('组织架构：‸<br>市中心'), 'body/html', 'HTML 标签“<br>”'],
  ['a comment', organisation('‸<!-- 待核 -->'), 'body/html', '<!-- 待核 -->'],
  ['an unclosed comment that swallows what follows', organisation('‸<!-- 待核'), 'body/html', '<!-- 待核'],
  ['emphasis by asterisks', organisation('组织架构：‸*市中心*、各条线'), 'body/emphasis', '被 * 或 _ 吞掉符号的斜体'],
  ['emphasis by underscores', organisation('组织架构 ‸_市中心_ 各条线'), 'body/emphasis', '“_市中心_”'],
  ['strong emphasis', organisation('‸**组织架构**'), 'body/emphasis', '被 ** 吞掉符号的粗体'],
  ['a link', organisation('组织架构：‸[市中心](https://example.org/)'), 'body/link', '链接'],
  ['an address in angle brackets', organisation('组织架构：‸<https://example.org/>'), 'body/link', '链接'],
  ['a mail address in angle brackets', organisation('组织架构：‸<fayuan@jiangyin.gov.cn>'), 'body/link', '链接'],
  ['a link definition', organisation('‸[1]: https://example.org/'), 'body/link', '链接定义'],
  ['an image', organisation('组织架构：‸![图](tu.png)'), 'body/image', '图片'],
  ['a code span', organisation('组织架构：‸`市中心`'), 'body/code', '反引号'],
  ['an indented block', organisation('‸    组织架构：市中心'), 'body/code', '行首缩进四格'],
  ['a fenced block', organisation('‸```\n组织架构：市中心\n```'), 'body/code', '代码块'],
  ['an unclosed fence that swallows what follows', organisation('‸```\n组织架构：市中心'), 'body/code', '代码块'],
  ['a block quote', organisation('‸> 组织架构：市中心'), 'body/quote', '引文'],
  ['a table', organisation('‸| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'), 'body/line-break', '分成了几行'],
  ['a rule', organisation('‸***'), 'body/rule', '分隔线'],
  ['a hard break by two blanks', organisation('组织架构：‸  \n市中心'), 'body/line-break', '强制换行'],
  ['a hard break by a backslash', organisation('组织架构：‸\\\n市中心'), 'body/line-break', '强制换行'],
  ['a soft line break', organisation('‸组织架构：\n市中心'), 'body/line-break', '一段应写在一行里'],
  ['a no-break space as an entity', organisation('‸组织架构：&nbsp;市中心'), 'body/invisible-character', '不换行空格 U+00A0'],
  ['a character reference', organisation('‸组织架构：&#x200b;市中心'), 'body/invisible-character', '零宽空格 U+200B'],
];

const LISTS: readonly Mistake[] = [
  ['a list in a list', organisation('1. 市中心\n   ‸- 各条线'), 'body/list', '又一层列表'],
  ['an item of two paragraphs', organisation('1. 市中心\n\n   ‸各条线'), 'body/list', '多段'],
  ['an item without text', organisation('1. 市中心\n‸2.\n3. 各条线'), 'body/list', '实为空白'],
  ['emphasis in an item', organisation('1. 市中心\n2. ‸*各条线*'), 'body/emphasis', '斜体'],
  ['an item over two lines', organisation('1. ‸市中心\n各条线'), 'body/line-break', '分成了几行'],
];

const HEADINGS: readonly Mistake[] = [
  ['a misspelt heading', inLegalAid(GOAL, '\n‸## 项目总目际\n'), 'body/heading', '实为“## 项目总目际”'],
  ['a heading the form does not have', inLegalAid(GOAL, '\n‸## 附件\n\n见附件。\n\n## 项目总目标\n'), 'body/heading', '只能用这些标题'],
  ['a heading of the wrong level', inLegalAid(GOAL, '\n‸### 项目总目标\n'), 'body/heading', '实为“### 项目总目标”'],
  ['a heading without a blank', inLegalAid(GOAL, '\n‸##项目总目标\n'), 'body/heading', '实为“##项目总目标”'],
  ['a heading with full-width signs', inLegalAid(GOAL, '\n‸＃＃ 项目总目标\n'), 'body/heading', '实为“＃＃ 项目总目标”'],
  ['an underlined heading', inLegalAid(GOAL, '\n‸项目总目标\n---\n'), 'body/heading', '应为“## ”加表上的栏目名'],
  ['a heading with emphasis', inLegalAid(GOAL, '\n‸## **项目总目标**\n'), 'body/heading', '实为“## **项目总目标**”'],
  ['a heading written twice', inLegalAid(GOAL, '\n## 项目总目标\n\n又一段。\n\n‸## 项目总目标\n'), 'body/repeated-heading', '“项目总目标”写了两次'],
  ['a missing heading, at the heading before it', inLegalAid(OVERVIEW, '\n‸## 项目概况\n', PLAN, ''), 'body/missing-heading', '应有标题“## 项目实施计划”'],
  ['a missing last heading, at the heading before it', inLegalAid(ANNUAL, '\n‸## 年度绩效目标\n', REMARKS, ''), 'body/missing-heading', '应有标题“## 需要说明的其他问题”'],
  ['a missing first heading, at the text without one', inLegalAid(OVERVIEW, '', '\n背景：“建立', '\n‸背景：“建立'), 'body/missing-heading', '应有标题“## 项目概况”'],
  ['headings in the wrong order', inLegalAid(OVERVIEW, '\n## 项目实施计划\n', PLAN_AFTER, '\n‸## 项目概况\n\n1.组织'), 'body/heading-order', '应排在“项目实施计划”之前'],
  ['text before the first heading', inLegalAid(OVERVIEW, `\n‸见下。\n${OVERVIEW}`), 'body/before-heading', '标题之前就有内容'],
  ['an empty section that must be filled in', inLegalAid(ANNUAL, '', GOAL, '\n‸## 项目总目标\n\n## 年度绩效目标\n'), 'body/empty-section', '“项目总目标”应有内容'],
];

export const BODY_MISTAKES: readonly Mistake[] = [...MARKUP, ...LISTS, ...HEADINGS];
