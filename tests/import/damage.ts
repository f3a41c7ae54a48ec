import {
  partsOf,
  withRow,
  eachCell,
  eachRow,
  labelled,
  indicators,
  costs,
  tables,
  all,
  onLabels,
  isAmount,
  isDate,
  LEVEL1,
  LEVEL2,
  fullWidth,
  half,
  words,
  swapColumns,
  wholeTable,
  withoutRow,
  inserted,
} from './damage-places.ts';
import type { Damage } from './damage-places.ts';

/** More than thirty kinds of damage that conversions and people do to a form. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'the first character of a label is lost': onLabels((label) => label.slice(1)),
  'the last character of a label is lost': onLabels((label) =>
    /\d/u.test(label) ? label : label.replace(/.([*:：()（）万元%]*)$/u, '$1'),
  ),
  'a character of a label is wrong': onLabels((label) => `${label[0] ?? ''}囗${label.slice(2)}`),
  'a label is full-width': onLabels((label) =>
    label.replace(/:/gu, '：').replace(/\(/gu, '（').replace(/\)/gu, '）'),
  ),
  'a label has stray blanks': onLabels((label) => [...label].join(' ')),
  'a label lost its star and colon': onLabels((label) => label.replace(/[*:：]/gu, '')),
  'a label lost its unit': onLabels((label) => label.replace(/[(（](?:万元|%)[)）]/u, '')),
  'a label prints another unit': onLabels((label) => label.replace('万元', '元')),
  'a label is unknown': onLabels(() => '另行说明事项:'),
  'a label and its value are in one cell': eachRow(labelled, (row) => {
    const [first = '', second = ''] = row;
    return /[:：]$/u.test(first) && second !== ''
      ? [[`${first}${second}`, '', ...row.slice(2)]]
      : null;
  }),
  'a label and its value are exchanged': eachRow(labelled, (row) =>
    words(row).length === 2 ? [swapColumns(row, 0, 1)] : null,
  ),
  'a labelled row is lost': eachRow(labelled, () => []),
  'a labelled row is doubled': eachRow(labelled, (row) => [row, row]),
  'a labelled row is doubled with another value': eachRow(labelled, (row) => [
    row,
    row.map((cell) => (isAmount(cell) ? `9${cell}` : cell)),
  ]),
  'labelled rows are out of order': eachRow(labelled, (row, rows, at) =>
    rows[at - 1] && words(rows[at - 1] ?? []).length > 1 ? [rows[at - 1] ?? [], row] : null,
  ),
  'two labelled rows run into one': (rows) =>
    partsOf(rows).labelled.flatMap((at) =>
      at + 1 < rows.length && partsOf(rows).labelled.includes(at + 1)
        ? [
            [
              ...rows.slice(0, at),
              [...(rows[at] ?? []), ...(rows[at + 1] ?? [])],
              ...rows.slice(at + 2),
            ],
          ]
        : [],
    ),
  'a required value is lost': eachCell(labelled, (_text, column, row) =>
    column > 0 && /\*[:：]$/u.test(row[column - 1] ?? '') ? '' : null,
  ),
  'an amount is in full-width digits': eachCell(all, (text) =>
    isAmount(text) ? fullWidth(text) : null,
  ),
  'an amount has separators': eachCell(all, (text) =>
    isAmount(text) ? `1,${text.padStart(6, '0')}` : null,
  ),
  'an amount carries its unit': eachCell(all, (text) => (isAmount(text) ? `${text}万元` : null)),
  'an amount is in another unit': eachCell(all, (text) => (isAmount(text) ? `${text}元` : null)),
  'an amount has a letter for a digit': eachCell(all, (text) =>
    isAmount(text) ? text.replace('0', 'O') : null,
  ),
  'a date is written out': eachCell(labelled, (text) =>
    isDate(text) ? text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日') : null,
  ),
  'a date has slashes': eachCell(labelled, (text) =>
    isDate(text) ? text.replaceAll('-', '/') : null,
  ),
  'a date is the number of a spreadsheet': eachCell(labelled, (text) =>
    isDate(text) ? '43831' : null,
  ),
  'an indicator row is shifted left': eachRow(indicators, (row) =>
    row[0] === '' ? [[...row.slice(1), '']] : null,
  ),
  'an indicator row is shifted right': eachRow(indicators, (row) => [['', ...row]]),
  'an indicator row is doubled': eachRow(indicators, (row) => [
    row,
    row.map((cell, index) => (index < 2 ? '' : cell)),
  ]),
  'a 一级目标 is lost': eachCell(indicators, (text) => (LEVEL1.test(text) ? '' : null)),
  'a 二级目标 is lost at the head of a 一级目标': eachCell(indicators, (text, column, row) =>
    LEVEL2.test(text) && LEVEL1.test(row[column - 1] ?? '') ? '' : null,
  ),
  'a 一级目标 is misspelt': eachCell(indicators, (text) =>
    LEVEL1.test(text) ? text.slice(0, -1) : null,
  ),
  'a 二级目标 is misspelt': eachCell(indicators, (text) =>
    LEVEL2.test(text) ? `${text.slice(0, -1)}囗` : null,
  ),
  'a target is in full-width digits': eachCell(indicators, (text) =>
    /^[≥≤=]?\d+%$/u.test(text) ? fullWidth(text) : null,
  ),
  'a target is lost': eachCell(indicators, (text) => (/^[≥≤=]?\d+%$/u.test(text) ? '' : null)),
  'two indicator rows run into one': (rows) =>
    partsOf(rows).indicators.flatMap((at) =>
      partsOf(rows).indicators.includes(at + 1)
        ? [
            [
              ...rows.slice(0, at),
              [...(rows[at] ?? []), ...(rows[at + 1] ?? [])],
              ...rows.slice(at + 2),
            ],
          ]
        : [],
    ),
  'a cell is split in two across': eachRow(tables, (row) => {
    const at = row.findIndex((cell) => cell.length > 8);
    const cell = row[at] ?? '';
    return at < 0
      ? null
      : [
          [
            ...row.slice(0, at),
            cell.slice(0, half(cell)),
            cell.slice(half(cell)),
            ...row.slice(at + 1),
          ],
        ];
  }),
  'a cell is split in two down': eachRow(tables, (row) => {
    const at = row.findIndex((cell) => cell.length > 8);
    const cell = row[at] ?? '';
    if (at < 0) return null;
    return [
      row.map((one, index) => (index === at ? cell.slice(0, half(cell)) : one)),
      row.map((_, index) => (index === at ? cell.slice(half(cell)) : '')),
    ];
  }),
  'a text is split in two down': eachRow(labelled, (row) => {
    const [label = '', text = ''] = row;
    if (text.length < 40) return null;
    return [
      [label, text.slice(0, half(text))],
      ['', text.slice(half(text))],
    ];
  }),
  'two cells of a table run into one': eachRow(tables, (row) => {
    const at = row.findIndex(
      (cell, index) => index > 1 && cell !== '' && (row[index + 1] ?? '') !== '',
    );
    return at < 0
      ? null
      : [[...row.slice(0, at), `${row[at] ?? ''}${row[at + 1] ?? ''}`, '', ...row.slice(at + 2)]];
  }),
  'the head of the indicator table is lost': withoutRow((parts) => parts.indicatorHead),
  'the head of the cost table is lost': withoutRow((parts) => parts.costHead),
  'columns of the indicator table are exchanged, with their heads': wholeTable(
    'indicators',
    true,
    (row) => swapColumns(row, 3, 4),
  ),
  'columns of the indicator table are exchanged under their heads': wholeTable(
    'indicators',
    false,
    (row) => swapColumns(row, 2, 3),
  ),
  'the columns of target and source are exchanged under their heads': wholeTable(
    'indicators',
    false,
    (row) => swapColumns(row, 3, 4),
  ),
  'columns of the cost table are exchanged under their heads': wholeTable('costs', false, (row) =>
    swapColumns(row, 0, 1),
  ),
  'a column of the indicator table is lost': wholeTable('indicators', true, (row) =>
    row.filter((_, index) => index !== 3),
  ),
  'a column of the cost table is lost': wholeTable('costs', true, (row) =>
    row.filter((_, index) => index !== 1),
  ),
  'a table has an empty column more': wholeTable('indicators', false, (row) => ['', ...row]),
  'a cost row is lost': eachRow(costs, () => []),
  'a cost row is doubled': eachRow(costs, (row) => [row, row]),
  'a cost row is shifted right': eachRow(costs, (row) => [['', ...row]]),
  'a cost table has a total': inserted((parts) => parts.costs.slice(-1), ['合计', '9999.00', '']),
  'a page number stands in between': inserted(all, ['第 2 页 共 5 页']),
  'the title is printed again on a new page': inserted(all, [''], ['项目支出绩效目标申报表'], ['']),
  'the head of a table is printed again on a new page': (rows) => {
    const { indicatorHead, indicators: places } = partsOf(rows);
    return places
      .slice(1)
      .map((at) => withRow(rows, at, [''], rows[indicatorHead] ?? [], rows[at] ?? []));
  },
  'another table stands in between': inserted(
    (parts) => [parts.indicatorHead, ...parts.costs.slice(-1)],
    ['序号', '设备', '数量'],
    ['1', '电脑', '3'],
    ['2', '打印机', '1'],
  ),
  'a cell more stands at the end of a row': eachRow(all, (row) => [[...row, '附注']]),
  'marks of a web page are left in a text': eachCell(labelled, (text, column) =>
    column > 0 && text.length > 2 && !text.includes('<')
      ? `<span style="color: red">${text.slice(0, 2)}</span>${text.slice(2)}&nbsp;<br/>`
      : null,
  ),
  'marks of a web page are left in a cell': eachCell(tables, (text) =>
    text.length > 2 ? `<p>${text.slice(0, 2)}&nbsp;</p><br>${text.slice(2)}` : null,
  ),
  'an unknown mark is left in a cell': eachCell(tables, (text) =>
    text.length > 6 ? `${text}&foo;` : null,
  ),
};
