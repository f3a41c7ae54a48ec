import { element, type Markup } from './markup.ts';
import type { CellLook, OpenSide } from './spreadsheet-rows.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const LOOKS: readonly CellLook[] = [
  'title',
  'year',
  'heading',
  'label',
  'value',
  'figure',
  'prose',
];
const SIDES: readonly OpenSide[] = ['none', 'bottom', 'top', 'both'];

/** Number of a cell's style in `styles()`; 0 is Excel's own. */
export function styleOf(look: CellLook, open: OpenSide): number {
  return 1 + LOOKS.indexOf(look) * SIDES.length + SIDES.indexOf(open);
}

/** 49 is Excel's built-in format for text: what is typed stays as typed, `148.00` and `=100%` too. */
const AS_TEXT = 49;
const FONTS = [
  { name: '宋体', size: 10, bold: false },
  { name: '宋体', size: 16, bold: true },
  { name: '宋体', size: 10, bold: true },
] as const;

/** `xl/styles.xml`. */
export function styles(): Markup {
  const formats = LOOKS.flatMap((look) => SIDES.map((open) => cellFormat(look, open)));
  return element(
    'styleSheet',
    { xmlns: MAIN },
    element('fonts', { count: FONTS.length }, ...FONTS.map(font)),
    element(
      'fills',
      { count: 3 },
      element('fill', {}, element('patternFill', { patternType: 'none' })),
      element('fill', {}, element('patternFill', { patternType: 'gray125' })),
      solidFill('FFF2F2F2'),
    ),
    element('borders', { count: 1 + SIDES.length }, element('border'), ...SIDES.map(border)),
    element('cellStyleXfs', { count: 1 }, element('xf', { fontId: 0 })),
    element('cellXfs', { count: 1 + formats.length }, element('xf', { xfId: 0 }), ...formats),
    element(
      'cellStyles',
      { count: 1 },
      element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
    ),
  );
}

function font({ name, size, bold }: (typeof FONTS)[number]): Markup {
  return element(
    'font',
    {},
    ...(bold ? [element('b')] : []),
    element('sz', { val: size }),
    element('name', { val: name }),
    element('charset', { val: 134 }),
  );
}

function solidFill(rgb: string): Markup {
  return element(
    'fill',
    {},
    element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb })),
  );
}

function border(open: OpenSide): Markup {
  const line = (side: string, drawn: boolean): Markup =>
    drawn ? element(side, { style: 'thin' }, element('color', { rgb: 'FF000000' })) : element(side);
  return element(
    'border',
    {},
    line('left', true),
    line('right', true),
    line('top', open !== 'top' && open !== 'both'),
    line('bottom', open !== 'bottom' && open !== 'both'),
    element('diagonal'),
  );
}

function cellFormat(look: CellLook, open: OpenSide): Markup {
  const isBanner = look === 'title' || look === 'year';
  const isCentred = isBanner || look === 'heading' || look === 'label' || look === 'figure';
  return element(
    'xf',
    {
      numFmtId: AS_TEXT,
      fontId: look === 'title' ? 1 : look === 'heading' ? 2 : 0,
      fillId: look === 'heading' ? 2 : 0,
      borderId: isBanner ? 0 : 1 + SIDES.indexOf(open),
      xfId: 0,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: true,
    },
    element('alignment', {
      horizontal: isCentred ? 'center' : 'left',
      vertical: look === 'prose' && open !== 'none' ? 'top' : 'center',
      wrapText: true,
    }),
  );
}
