import { doubt, restore, type Draft, type IndicatorDraft, type SourceCell } from './draft.ts';
import type { IndicatorRow, IndicatorTable } from './indicator-rows.ts';
import type { FoundLevel } from './levels.ts';

interface Assigned {
  readonly row: IndicatorRow;
  readonly level: FoundLevel | null;
}

/**
 * Gives every row of a table its 一级 and 二级目标: merged cells reach down, torn ones are put
 * together by the edition (a 二级 belongs to one 一级), the column and the rows around.
 */
export function indicatorsOf(table: IndicatorTable, into: IndicatorDraft[]): void {
  const assigned = assignLevels(table);
  checkLevel1(table.draft, assigned);
  for (const { row, level } of assigned) {
    if (!row.name) continue;
    noteRow(table.draft, row, level);
    into.push({
      level1: level?.level1 ?? row.level1?.name ?? '',
      level2: level?.name ?? '',
      name: row.nameText,
      target: row.target,
      source: row.source,
      place: row.name.cell.place,
    });
  }
  checkOrder(table, assigned);
}

function assignLevels({ rows, draft, columns }: IndicatorTable): Assigned[] {
  const following = nextLevels(rows);
  const isMerged = rows.some(({ level2Cell }) => (level2Cell?.cell.rowSpan ?? 1) > 1);
  let current: FoundLevel | null = null;
  let group = 0;
  return rows.map((row, index) => {
    if (row.level2) {
      current = row.level2;
      group = row.shift;
      return { row, level: current };
    }
    const isTorn = row.name?.cell.column === columns.level2 && row.shift !== group;
    const next = following[index] ?? null;
    if (isMerged && row.hasBlankLevel2) doubtBlank(draft, row, current);
    if (!row.name || (!isTorn && current)) return { row, level: checkCovered(draft, row, current) };
    const level = next ?? current;
    const words = level ? `归于“${level.name}”` : '没有二级目标';
    const field = { 字段: '二级目标', 指标: row.nameText };
    if (!level) doubt(draft, field, row.name, '这一行没有二级目标');
    else restore(draft, field, row.name, `这一行的二级目标没有印在它之前，${words}`);
    return { row, level };
  });
}

/**
 * Where the file merges the cells of a 二级, a blank cell of its own belongs to none of them: the
 * merged cell was cut at a page break, and its word may stand above or below.
 */
function doubtBlank(draft: Draft, row: IndicatorRow, level: FoundLevel | null): void {
  if (!row.name || !level) return;
  const field = { 字段: '二级目标', 指标: row.nameText };
  const words = `这一行的二级目标是空白的一格，不在上面的合并格里，暂归于“${level.name}”`;
  doubt(draft, field, row.name, words);
}

/** A new 一级 without a 二级 of its own cannot take the last one of the 一级 before. */
function checkCovered(
  draft: Draft,
  row: IndicatorRow,
  level: FoundLevel | null,
): FoundLevel | null {
  const printed = row.level1?.name;
  if (!row.name || printed === undefined || !level) return level;
  if (level.level1 === printed) {
    const words = `“${printed}”之后没有印二级目标，续前一行的“${level.name}”`;
    restore(draft, { 字段: '二级目标', 指标: row.nameText }, row.name, words);
    return level;
  }
  const field = { 字段: '二级目标', 指标: row.nameText };
  doubt(draft, field, row.name, `一级目标“${printed}”之下没有印二级目标，暂归于“${level.name}”`);
  return level;
}

/** The 二级 printed next below each row. */
function nextLevels(rows: readonly IndicatorRow[]): (FoundLevel | null)[] {
  let next: FoundLevel | null = null;
  const found = rows.toReversed().map(({ level2 }) => {
    const below = next;
    next = level2 ?? next;
    return below;
  });
  return found.toReversed();
}

function noteRow(draft: Draft, row: IndicatorRow, level: FoundLevel | null): void {
  const { name, shift } = row;
  if (!name) return;
  const at = { 指标: row.nameText };
  if (shift !== 0) {
    const side = shift < 0 ? '左' : '右';
    const group = [level?.level1, level?.name].filter(Boolean).join('—');
    const words = `这一行向${side}错了 ${String(Math.abs(shift))} 格，归位于“${group}”`;
    restore(draft, { 字段: '指标', ...at }, name, words);
  }
  noteDamage(draft, row.level1, row.level1Cell, { 字段: '一级目标', ...at });
  noteDamage(draft, row.level2, row.level2Cell, { 字段: '二级目标', ...at });
  if (!level && row.level2Cell)
    doubt(draft, { 字段: '二级目标', ...at }, name, '表式里没有这个二级目标');
}

function noteDamage(
  draft: Draft,
  level: FoundLevel | null,
  cell: SourceCell | null,
  field: { 字段: string; 指标: string },
): void {
  if (!level || !cell || level.printedAs === null) return;
  restore(draft, field, cell, `${field.字段}印作“${level.printedAs}”，按表式记作“${level.name}”`);
}

/** The printed 一级 must be those the 二级 belong to; where one is printed late or never is listed. */
function checkLevel1(draft: Draft, assigned: readonly Assigned[]): void {
  for (const group of groupsOf(assigned)) {
    const [first] = group;
    const level1 = first?.level?.level1;
    if (!first?.row.name || level1 === undefined || level1 === null) continue;
    const at = group.findIndex(({ row }) => row.level1?.name === level1);
    if (at === 0) continue;
    const field = { 字段: '一级目标', 指标: first.row.nameText };
    const words =
      at > 0
        ? `“${level1}”印在本组第 ${String(at + 1)} 行，补到全组`
        : `没有印“${level1}”，按二级目标补上`;
    restore(draft, field, first.row.name, words);
  }
  for (const [index, { row, level }] of assigned.entries()) {
    const cell = row.level1Cell;
    if (!row.level1 || !cell || row.level1.name === level?.level1) continue;
    const around = [assigned[index - 1], assigned[index + 1]].map((near) => near?.level?.level1);
    if (!row.name && around.includes(row.level1.name)) continue;
    const field = { 字段: '一级目标', 指标: row.nameText };
    doubt(draft, field, cell, `一级目标“${row.level1.name}”与二级目标“${level?.name ?? ''}”不合`);
  }
}

/** Rows with one 一级 after another; rows that print levels only do not part them. */
function groupsOf(assigned: readonly Assigned[]): Assigned[][] {
  const groups: Assigned[][] = [];
  let last: string | null | undefined;
  for (const one of assigned) {
    if (!one.row.name) continue;
    const level1 = one.level?.level1;
    if (level1 !== last || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(one);
    last = level1;
  }
  return groups;
}

/** The edition's order is the form's: a 二级 out of it was put there by accident. */
function checkOrder({ layout, draft }: IndicatorTable, assigned: readonly Assigned[]): void {
  const order = new Map(
    layout.edition.level1
      .flatMap((group) => group.level2.map(({ name }) => `${group.name}/${name}`))
      .map((name, index) => [name, index]),
  );
  let highest = -1;
  const seen = new Set<string>();
  for (const { row, level } of assigned) {
    if (!row.name || !level) continue;
    const position = order.get(`${String(level.level1)}/${level.name}`) ?? -1;
    const field = { 字段: '二级目标', 指标: row.nameText };
    if (position < highest) {
      doubt(draft, field, row.name, `“${level.name}”的次序与表式不同，疑行序错乱`);
    }
    highest = Math.max(highest, position);
    const same = [level.level1, level.name, row.nameText].join('/');
    if (seen.has(same)) doubt(draft, { ...field, 字段: '指标' }, row.name, '这一指标印了两次');
    seen.add(same);
  }
}
