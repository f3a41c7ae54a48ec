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

export function partsOf(rows: Rows): Parts {
  const find = (word: string): number => rows.findIndex((row) => row.includes(word));
  const indicatorHead = Math.max(find('指标'), find('三级指标'));
  const costHead = find('项目明细名称');
  const after = rows.findIndex(
    (row, index) => index > indicatorHead && row.join('').startsWith('预算经费'),
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
export function withRow(rows: Rows, at: number, ...others: readonly Cells[]): Rows {
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
export function eachCell(
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

export function eachRow(
  places: (parts: Parts) => readonly number[],
  change: (row: Cells, rows: Rows, at: number) => readonly Cells[] | null,
): Damage {
  return (rows) =>
    places(partsOf(rows)).flatMap((at) => {
      const changed = change(rows[at] ?? [], rows, at);
      return changed === null ? [] : [withRow(rows, at, ...changed)];
    });
}

export const labelled = (parts: Parts): readonly number[] => parts.labelled;
export const indicators = (parts: Parts): readonly number[] => parts.indicators;
export const costs = (parts: Parts): readonly number[] => parts.costs;
export const tables = (parts: Parts): readonly number[] => [...parts.indicators, ...parts.costs];
export const all = (parts: Parts): readonly number[] => [...parts.labelled, ...tables(parts)];

const LABEL =
  /[:：]$|^(?:项目属性|实施单位|主管部门及代码|项目期|其他资金|年度预算安排资金|项目实际使用资金|项目结余资金|资金使用率.*|项目完成进度.*|项目资金总额|.*拨款资金|.*非税资金|政府性基金|上级补助收入|.*[业营他]收入|中期目标.*|年度目标)$/u;
export const onLabels = (change: (label: string) => string): Damage =>
  eachCell(labelled, (text) => (LABEL.test(text) ? change(text) : null));
export const isAmount = (text: string): boolean => /^\d+\.\d+$/u.test(text);
export const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(text);
export const LEVEL1 =
  /^(?:投入与目标管理|产出目标|效果目标|影响力目标|产出指标|效益指标|满意度指标)$/u;
export const LEVEL2 =
  /^(?:投入管理|财务管理|项目管理|资产管理|数量|质量|时效|成本|社会效益|满意度|长效管理|信息共享|(?:数量|质量|时效|成本|社会效益|可持续影响|服务对象满意度)指标)$/u;
export const fullWidth = (text: string): string =>
  text.replace(/[0-9.%]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
export const half = (text: string): number => Math.ceil(text.length / 2);
export const words = (row: Cells): Cells => row.filter((cell) => cell !== '');

export function swapColumns(row: Cells, a: number, b: number): Cells {
  return row.map((cell, index) =>
    index === a ? (row[b] ?? '') : index === b ? (row[a] ?? '') : cell,
  );
}

/** A change of every row of a table at once. */
export function wholeTable(
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

export function withoutRow(head: (parts: Parts) => number): Damage {
  return (rows) => {
    const at = head(partsOf(rows));
    return at < 0 ? [] : [withRow(rows, at)];
  };
}

export function inserted(
  at: (parts: Parts) => readonly number[],
  ...others: readonly Cells[]
): Damage {
  return (rows) =>
    at(partsOf(rows)).map((index) => withRow(rows, index, ...others, rows[index] ?? []));
}
