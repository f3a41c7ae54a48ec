/** The cells of a form as text has them: rows of cells parted by tabs. */
export type Rows = readonly (readonly string[])[];

/** One kind of damage: the form, damaged at each place where it can happen. */
export type Damage = (rows: Rows) => Rows[];

/** Rows by what they are. */
interface Parts {
  readonly labelled: readonly number[];
  readonly indicators: readonly number[];
  readonly costs: readonly number[];
  readonly indicatorHead: number;
  readonly costHead: number;
}

function partsOf(rows: Rows): Parts {
  const find = (word: string): number => rows.findIndex((row) => row.includes(word));
  const indicatorHead = Math.max(find('指标'), find('三级指标'));
  const costHead = find('项目明细名称');
  const after = rows.findIndex(
    (row, index) => index > indicatorHead && /^预算经费/.test(row.join('')),
  );
  const end = after < 0 ? rows.length : after;
  const filled = (index: number): boolean =>
    (rows[index] ?? []).filter((cell) => cell !== '').length > 1;
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(filled);
  return {
    indicatorHead,
    costHead,
    indicators: range(indicatorHead + 1, end),
    costs:
      costHead < 0
        ? []
        : range(costHead + 1, rows.length).filter((index) => !/^-+$/.test(rows[index]?.[0] ?? '')),
    labelled: [
      ...range(0, indicatorHead),
      ...(after < 0 ? [] : range(after, costHead < 0 ? rows.length : costHead)),
    ],
  };
}

type Cells = readonly string[];

/** Replaces one row by others. */
function withRow(rows: Rows, at: number, ...others: readonly Cells[]): Rows {
  return [...rows.slice(0, at), ...others, ...rows.slice(at + 1)];
}

function withCell(rows: Rows, at: number, column: number, text: string): Rows {
  const row = rows[at] ?? [];
  return withRow(
    rows,
    at,
    row.map((cell, index) => (index === column ? text : cell)),
  );
}

/** Every cell of some rows for which `change` gives another text. */
function eachCell(
  places: (parts: Parts) => readonly number[],
  change: (text: string, column: number, row: Cells) => string | null,
): Damage {
  return (rows) =>
    places(partsOf(rows)).flatMap((at) =>
      (rows[at] ?? []).flatMap((text, column, row) => {
        const changed = text === '' ? null : change(text, column, row);
        return changed === null || changed === text ? [] : [withCell(rows, at, column, changed)];
      }),
    );
}

function eachRow(
  places: (parts: Parts) => readonly number[],
  change: (row: Cells, rows: Rows, at: number) => readonly Cells[] | null,
): Damage {
  return (rows) =>
    places(partsOf(rows)).flatMap((at) => {
      const changed = change(rows[at] ?? [], rows, at);
      return changed === null ? [] : [withRow(rows, at, ...changed)];
    });
}

const labelled = (parts: Parts): readonly number[] => parts.labelled;
const indicators = (parts: Parts): readonly number[] => parts.indicators;
const costs = (parts: Parts): readonly number[] => parts.costs;
const tables = (parts: Parts): readonly number[] => [...parts.indicators, ...parts.costs];
const all = (parts: Parts): readonly number[] => [...parts.labelled, ...tables(parts)];

const LABEL =
  /[:：]$|^(?:项目属性|实施单位|主管部门及代码|项目期|其他资金|年度预算安排资金|项目实际使用资金|项目结余资金|资金使用率.*|项目完成进度.*|项目资金总额|.*拨款资金|.*非税资金|政府性基金|上级补助收入|.*[业营他]收入|中期目标.*|年度目标)$/u;
const onLabels = (change: (label: string) => string): Damage =>
  eachCell(labelled, (text) => (LABEL.test(text) ? change(text) : null));
const isAmount = (text: string): boolean => /^\d+\.\d+$/u.test(text);
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(text);
const LEVEL1 = /^(?:投入与目标管理|产出目标|效果目标|影响力目标|产出指标|效益指标|满意度指标)$/u;
const LEVEL2 =
  /^(?:投入管理|财务管理|项目管理|资产管理|数量|质量|时效|成本|社会效益|满意度|长效管理|信息共享|(?:数量|质量|时效|成本|社会效益|可持续影响|服务对象满意度)指标)$/u;
const fullWidth = (text: string): string =>
  text.replace(/[0-9.%]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const half = (text: string): number => Math.ceil(text.length / 2);
const words = (row: Cells): Cells => row.filter((cell) => cell !== '');

function swapColumns(row: Cells, a: number, b: number): Cells {
  return row.map((cell, index) =>
    index === a ? (row[b] ?? '') : index === b ? (row[a] ?? '') : cell,
  );
}

/** A change of every row of a table at once. */
function wholeTable(
  part: 'indicators' | 'costs',
  withHead: boolean,
  change: (row: Cells) => Cells,
): Damage {
  return (rows) => {
    const parts = partsOf(rows);
    const head = part === 'indicators' ? parts.indicatorHead : parts.costHead;
    if (parts[part].length === 0) return [];
    const touched = new Set([...parts[part], ...(withHead ? [head] : [])]);
    return [rows.map((row, index) => (touched.has(index) ? change(row) : row))];
  };
}

function withoutRow(head: (parts: Parts) => number): Damage {
  return (rows) => {
    const at = head(partsOf(rows));
    return at < 0 ? [] : [withRow(rows, at)];
  };
}

function inserted(at: (parts: Parts) => readonly number[], ...others: readonly Cells[]): Damage {
  return (rows) =>
    at(partsOf(rows)).map((index) => withRow(rows, index, ...others, rows[index] ?? []));
}

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
  'a required value is lost': eachCell(labelled, (text, column, row) =>
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
