import { inFile, inLegalAid, type Mistake } from '../plant.ts';
import { declarationFile } from '../../fixtures/content.ts';

const CONTACT = '\n联系人: 管茜';
const PHONE = '联系电话: 86825613';
const TARGET = '目标值: 1683';

function contact(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid(CONTACT, `\n${put}`);
}

function target(put: string): ReturnType<typeof inLegalAid> {
  return inLegalAid(TARGET, `目标值: ${put}`);
}

const STRUCTURE: readonly Mistake[] = [
  ['a key written twice', inLegalAid(PHONE, `${PHONE}\n‸联系电话: 86825614`), 'yaml/duplicate-key', '每栏只写一次'],
  ['a key of a group written twice', inLegalAid('  经营收入: 0', '  经营收入: 0\n  ‸经营收入: 1'), 'yaml/duplicate-key', '同一栏写了两次'],
  ['a tab for indentation', inLegalAid('  项目实际使用资金: 150.00', '‸\t项目实际使用资金: 150.00'), 'file/invisible-character', '缩进只用空格'],
  ['a row indented too little', inLegalAid('        目标值: 1683', '       ‸目标值: 1683'), 'yaml/indent', '没有对齐'],
  ['a row indented too much', inLegalAid('  项目实际使用资金: 150.00', '    ‸项目实际使用资金: 150.00'), 'yaml/indent', '没有对齐'],
  ['no blank after the colon', contact('‸联系人:管茜'), 'yaml/no-colon', '没有冒号加空格'],
  ['a full-width colon', contact('‸联系人：管茜'), 'yaml/no-colon', '全角冒号（：）不行'],
  ['no blank after the colon of a target', inLegalAid(TARGET, '‸目标值:1683'), 'yaml/no-colon', '没有冒号加空格'],
  ['no blank after the dash of a row', inLegalAid('  - 明细: 案件补贴', '  ‸-明细: 案件补贴'), 'yaml/no-dash', '“-”后面加一个空格'],
  ['a second document', inLegalAid(PHONE, `${PHONE}\n‸...\n传真: 1`), 'yaml/documents', '应为一份表头'],
  ['a group as a key', inLegalAid(PHONE, `${PHONE}\n‸? [传真]\n: 1`), 'yaml/key', '应为一个栏目名'],
  ['a line without any key', inLegalAid(PHONE, `${PHONE}\n‸以上由管茜填写`), 'yaml/no-colon', '没有冒号加空格'],
  ['a directive', inLegalAid('---\n表式: jiangyin-2020', '---\n‸%YAML 1.2\n表式: jiangyin-2020'), 'yaml/directive', '% 开头'],
];

const SYMBOLS: readonly Mistake[] = [
  ['an alias', target('‸*合格'), 'yaml/alias', '实为以 * 开头'],
  ['an anchor', target('‸&甲 1683'), 'yaml/anchor', '锚点'],
  ['a tag', target('‸!!int 1683'), 'yaml/tag', '类型标记'],
  ['an exclamation mark in front', target('‸!重要 1683'), 'yaml/tag', '类型标记'],
  ['an @ in front', target('‸@1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a backtick in front', target('‸`1683`'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a per cent sign in front', target('‸%1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a greater-than sign in front', target('‸>1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a bar in front', target('‸|1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a bracket in front', target('‸[2019]8号'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a brace in front', target('‸{2019}8号'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a dash in front', target('‸- 1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a quoted word in front', target('‸"十三五"末达到1683'), 'yaml/quote-needed', '以特殊符号开头'],
  ['a single-quoted word in front', target("‸'十三五'末达到1683"), 'yaml/quote-needed', '以特殊符号开头'],
  ['an unclosed quote', target("‸'1683"), 'yaml/unclosed', '缺一半'],
  ['an unclosed double quote', target('‸"1683'), 'yaml/unclosed', '缺一半'],
  ['an unclosed list', inFile(declarationFile('legal-aid'), '    规则: [目标值不一, 目标方向]', '    规则: ‸[目标值不一, 目标方向'), 'yaml/unclosed', '缺一半'],
  ['a colon and a blank in a text', target('‸比例: 1683'), 'yaml/colon', '给整段内容加单引号'],
  ['a number sign that swallows the rest', target('1683 ‸#件'), 'yaml/comment', '# 之后的字会丢失'],
  ['a text over two lines', target('1683\n          ‸件'), 'yaml/multi-line', '跨了行'],
  ['a block of text', target('‸|\n          1683'), 'yaml/multi-line', '跨了行'],
  ['a folded block of text', target('‸>-\n          1683'), 'yaml/multi-line', '跨了行'],
  ['a quoted text over two lines', target("‸'1683\n          件'"), 'yaml/unclosed', '缺一半'],
  ['an escape that does not exist', target('"‸\\q1683"'), 'yaml/escape', '有效的转义'],
  ['a zero-width space written as an escape', target('‸"16\\u200b83"'), 'yaml/invisible-character', '零宽空格 U+200B'],
  ['a line break written as an escape', target('‸"1683\\n件"'), 'yaml/invisible-character', '换行'],
];

export const YAML_MISTAKES: readonly Mistake[] = [...STRUCTURE, ...SYMBOLS];
