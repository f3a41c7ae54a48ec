import { GROUPS } from '../../../domain/form.ts';
import { homeOf, type FieldHome } from '../../../domain/paper.ts';
import { BODY } from '../../../markdown/field-lines.ts';

/**
 * The `name` of a control: the keys that lead to its value in the file, joined by `/`. `*` stands
 * for the row of a list; a control named by the list and `*` alone opens a row.
 */
export function fieldName(path: readonly string[]): string {
  return path.map((key) => key.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}

export function fieldKeys(name: string): string[] {
  return name.split('/').map((key) => key.replaceAll('%2F', '/').replaceAll('%25', '%'));
}

const GROUP_OF = {
  basic: [],
  section: [BODY],
  previousYear: [GROUPS.previousYear.label],
  funding: [GROUPS.funding.label],
  extra: [GROUPS.extra.label],
} as const satisfies Record<FieldHome, readonly string[]>;

/** The control of a field outside the tables, by its label. */
export function controlName(label: string): string {
  return fieldName([...GROUP_OF[homeOf(label)], label]);
}

export const ROW = '*';

/** Stands before a section's label, where a front matter key would stand. */
export { BODY };

/** Year, department and short name: where the file belongs, which the file itself does not say. */
export const PLACE = '位置';
export const DEPARTMENT = fieldName([PLACE, '主管部门']);
export const SLUG = fieldName([PLACE, '短名']);

/** What a form holds: name and value of every control, in the order they stand. */
export type Entries = readonly (readonly [name: string, value: string])[];

export function valueOf(entries: Entries, name: string): string {
  return entries.find(([other]) => other === name)?.[1] ?? '';
}
