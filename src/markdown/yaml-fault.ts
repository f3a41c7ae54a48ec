/** Something wrong with YAML, before it is known where in the file the YAML stands. */
export interface YamlFault {
  /** `colon`, `indent` …; the diagnostic's code is `yaml/<code>`. */
  readonly code: string;
  /** Offsets in the YAML text. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

type Words = readonly [message: string, hint: string];

const WORDS = {
  'duplicate-key': [
    '应为每栏只写一次，实为同一栏写了两次',
    '删去其中一处；两处不同时，照表保留对的那一处。',
  ],
  indent: ['应为对齐的缩进，实为没有对齐', '同一组的各行左边要对齐，每深一层多两个空格。'],
  unclosed: [
    '应为成对的引号或括号，实为缺一半',
    '补上缺的引号或括号；原文就是这样的，给整段内容加单引号。',
  ],
  colon: [
    '应为一行一个“栏目: 内容”，实为内容里还有“: ”',
    "内容里有冒号加空格时，给整段内容加单引号，例如 目标值: '1: 15'。",
  ],
  'no-colon': [
    '应为“栏目: 内容”，实为没有冒号加空格',
    '栏目后写半角冒号和一个空格，再写内容。全角冒号（：）不行。',
  ],
  'no-dash': ['应为“- 栏目: 内容”，实为“-”后面没有空格', '在“-”后面加一个空格。'],
  'quote-needed': [
    '应为普通文字，实为以特殊符号开头',
    "给整段内容加单引号，例如 用途: '[2019]8号'。",
  ],
  escape: ['应为有效的转义，实为反斜杠加别的字', '改用单引号，单引号里的反斜杠就是反斜杠。'],
  comment: [
    '应为普通文字，实为空格后的 #',
    '# 之后的字会丢失：给整段内容加单引号；不是内容的，删去。',
  ],
  alias: ['应为普通文字，实为以 * 开头（被当作引用）', "给整段内容加单引号，例如 用途: '*…'。"],
  anchor: ['应为普通文字，实为以 & 开头（被当作锚点）', "给整段内容加单引号，例如 用途: '&…'。"],
  tag: ['应为普通文字，实为以 ! 开头（被当作类型标记）', "给整段内容加单引号，例如 用途: '!…'。"],
  'multi-line': ['应为写在一行里的内容，实为跨了行', '把这一栏的内容接成一行。'],
  documents: ['应为一份表头，实为分成了几份', '删去单独一行的 ... 或 ---。'],
  directive: ['应为“栏目: 内容”，实为 % 开头的指令', '删去这一行。'],
  key: ['应为一个栏目名，实为一组内容', '删去行首的 ? 或括号，只写栏目名。'],
  'not-fields': [
    '应为一行一个“栏目: 内容”，实为别的写法',
    '照已有的申报表文件写，例如 项目名称: 法律援助经费。',
  ],
  syntax: [
    '应为“栏目: 内容”的格式，实为读不懂的写法',
    '检查这一行和上一行：冒号后要有空格，同组要对齐，引号要成对。',
  ],
} as const satisfies Record<string, Words>;

export type YamlFaultCode = keyof typeof WORDS;

export function yamlFault(code: YamlFaultCode, start: number, end: number): YamlFault {
  const [message, hint] = WORDS[code];
  return { code, start, end, message, hint };
}
