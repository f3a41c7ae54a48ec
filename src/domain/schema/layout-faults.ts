import { BASIC_FIELDS, GROUPS } from '../form.ts';
import { homeOf, labelsOf, tableColumns, type PaperField, type PaperPart } from '../paper.ts';
import type { FormLayout } from '../taxonomy.ts';

/** Something of 栏目 that does not hold together, below 栏目 itself. */
export interface LayoutFault {
  readonly path: (string | number)[];
  /** What should stand there. */
  readonly expected: string;
}

/**
 * What would keep a form from being written and read back: a field the paper forgets or does not
 * know, rows that do not fill the sheet, sums over fields that are no amounts.
 * @param hasPaper the edition describes its own.
 */
export function layoutFaults(layout: FormLayout, hasPaper: boolean): LayoutFault[] {
  const sums = sumFaults(layout);
  if (hasPaper) return [...sums, ...paperFaults(layout)];
  const needs = layout.interim ? '中期指标' : layout.above.length > 0 ? '列头' : null;
  if (needs === null) return sums;
  return [...sums, { path: [needs], expected: '写明“版面”的表式才能有的一栏' }];
}

function sumFaults({ sums, extra, absent }: FormLayout): LayoutFault[] {
  const amounts = new Set([
    ...[BASIC_FIELDS.totalAmount.label, BASIC_FIELDS.annualAmount.label].filter(
      (label) => !absent.has(label),
    ),
    ...extra.filter(({ unit }) => unit !== null).map(({ label }) => label),
  ]);
  const expected = `这张表填金额的栏目（${[...amounts].join('、')}）`;
  return sums.flatMap(({ total, terms }, index) => [
    ...(amounts.has(total) ? [] : [{ path: ['勾稽', index, '合计'], expected }]),
    ...terms.flatMap((label, at) =>
      amounts.has(label) ? [] : [{ path: ['勾稽', index, '各项', at], expected }],
    ),
  ]);
}

function paperFaults(layout: FormLayout): LayoutFault[] {
  const { parts } = layout.paper;
  const known = new Set(labelsOf(layout));
  const faults = parts.flatMap((part, index) =>
    partFaults(part, layout, known).map(({ path, expected }) => ({
      path: ['版面', '分区', index, ...path],
      expected,
    })),
  );
  const tables = [
    GROUPS.indicators.label,
    ...(layout.absent.has(GROUPS.costItems.label) ? [] : [GROUPS.costItems.label]),
  ];
  const there = parts.map(({ kind }) => (kind === 'fields' ? '' : GROUPS[kind].label));
  const missing = [...known, ...tables.filter((label) => !there.includes(label))];
  if (missing.length === 0) return faults;
  const expected = `写齐每一栏的版面（还缺${missing.map((label) => `“${label}”`).join('、')}）`;
  return [...faults, { path: ['版面', '分区'], expected }];
}

/** @param left labels not yet placed; those of the part are taken out. */
function partFaults(part: PaperPart, layout: FormLayout, left: Set<string>): LayoutFault[] {
  const room = layout.paper.columns.length - (part.side === null ? 0 : 1);
  if (part.kind !== 'fields') return tableFaults(part, layout, room);
  if (part.rows.length === 0) return [{ path: [], expected: '有“行”或“表”的一段' }];
  return part.rows.flatMap((row, index) => {
    const path = ['行', index];
    const strange = row.filter(({ label }) => !left.delete(label)).map(({ label }) => label);
    const words = strange.map((label) => `“${label}”`).join('、');
    const isLast = index === part.rows.length - 1;
    return [
      ...(strange.length === 0
        ? []
        : [{ path, expected: `这张表有的栏目，每栏只排一次（${words}不是，或已排过）` }]),
      ...rowFaults(row, layout, { room, isLast, hasSide: part.side !== null }).map((expected) => ({
        path,
        expected,
      })),
    ];
  });
}

interface Around {
  readonly room: number;
  readonly isLast: boolean;
  readonly hasSide: boolean;
}

function rowFaults(
  row: readonly PaperField[],
  { above }: FormLayout,
  { room, isLast, hasSide }: Around,
): string[] {
  const heads = row.filter(({ label }) => above.includes(label)).length;
  const beside = row.filter(({ valueColumns }) => valueColumns > 0).length;
  const taken = row.reduce((sum, own) => sum + own.columns + own.valueColumns, 0);
  const isProse = row.some(({ label }) => homeOf(label) === 'section');
  return [
    ...(taken === room ? [] : [`各栏共占 ${String(room)} 列的一行`]),
    ...(heads + beside === row.length && (heads === 0 || beside === 0)
      ? []
      : ['写“几+几”的一行；全是“列头”里的栏目时，每栏只写一个数']),
    ...(heads === 0 || (isLast && hasSide) ? [] : ['有“侧栏”的一段里的最后一行（列头）']),
    ...(heads === 0 && isProse && row.length > 1 ? ['正文一栏独占的一行'] : []),
  ];
}

function tableFaults(
  { kind, columns }: Exclude<PaperPart, { kind: 'fields' }>,
  layout: FormLayout,
  room: number,
): LayoutFault[] {
  const heads = tableColumns(layout, kind).length;
  const taken = columns.reduce((sum, own) => sum + own, 0);
  if (columns.length === heads && taken === room) return [];
  const expected = `${String(heads)} 个数（每栏一个），合起来 ${String(room)} 列`;
  return [{ path: ['列'], expected }];
}
