import { element, type Markup } from './markup.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/styles.xml`: 宋体 throughout, 10 point in the table. */
export function documentStyles(): Markup {
  return element(
    'w:styles',
    { 'xmlns:w': WORD },
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, ...type(20))),
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 0))),
    ),
    style('Normal', '正文', [], []),
    style('Title', '标题', [centred(spacing(0, 60))], [element('w:b'), ...sizes(32)]),
    style('Subtitle', '副标题', [centred(spacing(0, 120))], sizes(24)),
    style(
      'Heading1',
      '标题 1',
      [keepNext(), centred(spacing(120, 60), 0)],
      [element('w:b'), ...sizes(22)],
    ),
    style('Centred', '居中', [centred(spacing(20, 20))], []),
    style('Answer', '填写', [spacing(20, 20)], []),
    style('Footer', '页脚', [centred(spacing(0, 0))], sizes(18)),
  );
}

function style(
  id: string,
  name: string,
  paragraph: readonly (readonly Markup[] | Markup)[],
  run: readonly Markup[],
): Markup {
  const properties = paragraph.flat();
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': id === 'Normal' ? true : undefined },
    element('w:name', { 'w:val': name }),
    ...(id === 'Normal' ? [] : [element('w:basedOn', { 'w:val': 'Normal' })]),
    ...(properties.length === 0 ? [] : [element('w:pPr', {}, ...properties)]),
    ...(run.length === 0 ? [] : [element('w:rPr', {}, ...run)]),
  );
}

function keepNext(): Markup {
  return element('w:keepNext');
}

function centred(space: Markup, outline?: number): Markup[] {
  const level = outline === undefined ? [] : [element('w:outlineLvl', { 'w:val': outline })];
  return [space, element('w:jc', { 'w:val': 'center' }), ...level];
}

/** Before and after, in twentieths of a point. */
function spacing(before: number, after: number): Markup {
  return element('w:spacing', { 'w:before': before, 'w:after': after });
}

function type(halfPoints: number): Markup[] {
  const fonts = {
    'w:ascii': 'SimSun',
    'w:hAnsi': 'SimSun',
    'w:eastAsia': 'SimSun',
    'w:cs': 'SimSun',
  };
  return [
    element('w:rFonts', fonts),
    ...sizes(halfPoints),
    element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
  ];
}

function sizes(halfPoints: number): Markup[] {
  return [element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints })];
}
