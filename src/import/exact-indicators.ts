import { INDICATOR_FIELDS } from '../domain/form.ts';
import { tableColumns } from '../domain/paper.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';
import type { TextGroup } from '../markdown/declaration-text.ts';
import { NotAsWritten } from './exact-cells.ts';

/** The indicators of both sides of a table, by 一级 and 二级目标. */
export interface ExactIndicators {
  readonly year: TextGroup;
  readonly interim: TextGroup;
}

type Groups = Record<string, Record<string, TextGroup[]>>;

const { level2, name, target, source } = INDICATOR_FIELDS;

/** @param table the rows below the head, each with its merged cells filled in. */
export function exactIndicators(
  table: readonly (readonly string[])[],
  edition: Taxonomy,
): ExactIndicators {
  const heads = tableColumns(edition.layout, 'indicators');
  const starts = heads.flatMap((label, index) => (label === level2.label ? [index] : []));
  const sides = starts.map((): Groups => ({}));
  for (const row of table) {
    const [first = ''] = row;
    starts.forEach((start, side) => {
      const cells = heads.slice(start, starts[side + 1]).map((label, at) => {
        return [label, row[start + at] ?? ''] as const;
      });
      const groups = sides[side];
      if (groups) addRow(groups, first, new Map(cells), edition);
    });
  }
  const year = sides.at(-1) ?? {};
  const [interim = {}] = sides;
  return { year, interim: sides.length > 1 ? interim : {} };
}

function addRow(
  groups: Groups,
  first: string,
  cells: ReadonlyMap<string, string>,
  { level1: known }: Taxonomy,
): void {
  const at = ({ label }: { readonly label: string }): string => cells.get(label) ?? '';
  if ([name, target, source].every((field) => at(field) === '')) return;
  const second = at(level2);
  const group = known.find((one) => one.name === first);
  if (at(name) === '' || !group?.level2.some((one) => one.name === second)) {
    throw new NotAsWritten();
  }
  const list = ((groups[first] ??= {})[second] ??= []);
  list.push({ [name.label]: at(name), [target.label]: at(target), [source.label]: at(source) });
}
