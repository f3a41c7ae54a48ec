const ESCAPE = '在符号前加反斜杠，例如 \\* 或 \\_，它就是普通的字。';

type Words = readonly [code: string, what: string, hint: string];

/** What Markdown makes of a text that a form may not hold, by its type, and how it is mended. */
export const FORBIDDEN_MARKUP: Readonly<Record<string, Words>> = {
  html: ['html', 'HTML 标签', '删去标签，只留文字；段落之间空一行。书名用《》。'],
  emphasis: ['emphasis', '被 * 或 _ 吞掉符号的斜体', ESCAPE],
  strong: ['emphasis', '被 ** 吞掉符号的粗体', ESCAPE],
  link: ['link', '链接', '正文只写文字；方括号前加反斜杠：\\[。'],
  linkReference: ['link', '链接', '方括号前加反斜杠：\\[。'],
  image: ['image', '图片', '删去图片。'],
  imageReference: ['image', '图片', '删去图片。'],
  definition: ['link', '链接定义', '方括号前加反斜杠：\\[。'],
  inlineCode: ['code', '被反引号吞掉符号的代码', '在反引号前加反斜杠：\\`。'],
  code: ['code', '代码块（行首缩进四格）', '删去行首的空格。'],
  blockquote: ['quote', '引文（行首 >）', '在行首的 > 前加反斜杠：\\>。'],
  thematicBreak: ['rule', '分隔线', '删去这一行。'],
  break: ['line-break', '强制换行', '删去行末的空格或反斜杠；是两段就空一行。'],
};

export const OTHER_MARKUP: Words = ['markup', '别的格式', '只写普通段落和编号列表。'];
