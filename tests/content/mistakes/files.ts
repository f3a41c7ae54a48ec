import { added, inLegalAid, LEGAL_AID, removed, type Mistake } from '../plant.ts';
import { realText } from '../../fixtures/content.ts';

const FOLDER = 'content/declarations/2020/justice';
const HEAD = '---\n表式: jiangyin-2020';
const TEXT = '市中心、各条线';
const GBK = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xcf, 0xee, 0xc4, 0xbf);

const BEGINNINGS: readonly Mistake[] = [
  ['no front matter', inLegalAid(HEAD, '‸表式: jiangyin-2020'), 'file/front-matter', '第一行应为 ---'],
  ['an empty line before the front matter', inLegalAid(HEAD, `‸\n${HEAD}`), 'file/front-matter', '第一行应为 ---'],
  ['front matter without an end', inLegalAid(HEAD, `‸${HEAD}`, '\n---\n', '\n'), 'file/front-matter', '单独一行 --- 结束'],
  ['a byte order mark', inLegalAid(HEAD, `‸\u{feff}${HEAD}`), 'file/invisible-character', '字节顺序标记（BOM） U+FEFF'],
  ['an empty file', added(LEGAL_AID, ''), 'file/front-matter', '第一行应为 ---'],
];

const CHARACTERS: readonly Mistake[] = [
  ['line ends of Windows', () => windowsLines(), 'file/windows-lines', 'CRLF'],
  ['a no-break space', inLegalAid(TEXT, '市中心‸\u{a0}、各条线'), 'file/invisible-character', '不换行空格 U+00A0'],
  ['a zero-width space', inLegalAid('目标值: 1683', '目标值: 16‸\u{200b}83'), 'file/invisible-character', '零宽空格 U+200B'],
  ['a bidirectional override', inLegalAid(TEXT, '市中心‸\u{202e}、各条线'), 'file/invisible-character', '反向书写符 U+202E'],
  ['a line separator', inLegalAid(TEXT, '市中心‸\u{2028}、各条线'), 'file/invisible-character', '行分隔符 U+2028'],
  ['a control character', inLegalAid(TEXT, '市中心‸\u{0}、各条线'), 'file/invisible-character', 'U+0000'],
  ['a character of private use', inLegalAid(TEXT, '市中心‸\u{e000}、各条线'), 'file/invisible-character', 'U+E000'],
  ['an invisible character after one beyond the BMP', inLegalAid(TEXT, '𠮷𠮷‸\u{200d}、各条线'), 'file/invisible-character', '零宽连接符 U+200D'],
  ['text in GBK', added(LEGAL_AID, GBK), 'file/encoding', '应为 UTF-8'],
];

const LIMITS: readonly Mistake[] = [
  ['a file too large', inLegalAid(HEAD, `‸${HEAD}`, '\n## 需要说明的其他问题', `\n## 需要说明的其他问题\n\n${'甲\n\n'.repeat(90_000)}`), 'file/too-large', '不超过 256 KB'],
  ['a line too long', inLegalAid(`组织架构：${TEXT}`, `‸组织架构：${'甲'.repeat(21_000)}`), 'file/long-line', '不超过 20 K 字'],
  ['thousands of block quotes', inLegalAid(`组织架构：${TEXT}`, `‸${'>'.repeat(5000)} 组织架构：`), 'file/deep-nesting', '不超过 20 层'],
  ['hundreds of symbols in one paragraph', inLegalAid(`组织架构：${TEXT}`, `‸组织架构：${'\\*甲'.repeat(301)}`), 'file/too-many-symbols', '分成几段'],
  ['deep brackets', inLegalAid('        目标值: 1683', `‸        目标值: ${'['.repeat(100)}1683`), 'file/deep-nesting', '不超过 20 层'],
];

const PLACES: readonly Mistake[] = [
  ['a name with upper-case letters', added(`${FOLDER}/Legal-Aid.md`, realText(LEGAL_AID)), 'file/path', '小写英文字母'],
  ['a name in Chinese', added(`${FOLDER}/法律援助.md`, realText(LEGAL_AID)), 'file/path', '英文短名'],
  ['another file type', added(`${FOLDER}/legal-aid.docx`, 'PK'), 'file/path', '以 .md 结尾'],
  ['a folder too few', added('content/declarations/2020/legal-aid.md', realText(LEGAL_AID)), 'file/path', '年份/部门代码/英文短名.md'],
  ['a folder that is no year', added('content/declarations/20/justice/legal-aid.md', realText(LEGAL_AID)), 'file/path', '年份/部门代码'],
  ['an unknown department', added('content/declarations/2020/justise/legal-aid.md', realText(LEGAL_AID)), 'file/department', '是不是“justice”？'],
  ['a settings file of another type', added('content/departments/finance.yml', '名称: 江阴市财政局\n'), 'file/path', 'content/departments/部门代码.yaml'],
  ['a page of another type', added('content/pages/help.txt', '帮助'), 'file/path', 'content/pages/英文短名.md'],
  ['a file in no known folder', added('content/declaration/2020/justice/legal-aid.md', realText(LEGAL_AID)), 'file/path', 'content/declarations/'],
  ['no site.yaml', removed('content/site.yaml'), 'file/missing', '应有 content/site.yaml'],
];

function windowsLines(): ReturnType<Mistake[1]> {
  const text = realText(LEGAL_AID).replaceAll('\n', '\r\n');
  return { ...added(LEGAL_AID, text)(), places: [{ file: LEGAL_AID, line: 1, column: 4 }] };
}

export const FILE_MISTAKES: readonly Mistake[] = [...BEGINNINGS, ...CHARACTERS, ...LIMITS, ...PLACES];
