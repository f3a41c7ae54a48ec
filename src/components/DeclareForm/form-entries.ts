import { RECORD_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import { controlNamed, isControl, type Control } from './elements.ts';
import { fieldKeys, fieldName, ROW, valueOf, type Entries } from './model/names.ts';
import { appendRow, clearRows, listNamed } from './rows.ts';

/** What stands in the form now. */
export function readEntries(form: HTMLFormElement): Entries {
  return [...new FormData(form)].map(
    ([name, value]) =>
      [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''] as const,
  );
}

/**
 * Puts a declaration into the form, in place of what stands there.
 * @returns what has no place in the form.
 */
export function fill(form: HTMLFormElement, entries: Entries): Entries {
  empty(form);
  showEdition(form, valueOf(entries, RECORD_FIELDS.edition));
  orderGroups(form, entries);
  const unplaced: (readonly [string, string])[] = [];
  for (const entry of entries) {
    if (!put(form, ...entry)) unplaced.push(entry);
  }
  return unplaced.filter(([name, value]) => value !== '' || fieldKeys(name).includes(ROW));
}

function empty(form: HTMLFormElement): void {
  clearRows(form);
  for (const option of form.querySelectorAll('option[data-outside]')) option.remove();
  for (const control of form.elements) {
    if (isControl(control) && control.name !== '') setValue(control, '');
  }
}

function put(form: HTMLFormElement, name: string, value: string): boolean {
  const keys = fieldKeys(name);
  const row = keys.indexOf(ROW);
  if (row === -1) {
    const control = controlNamed(form, name);
    // A field the edition does not have is there, blank and unseen.
    if (!control || (control.type === 'hidden' && value !== '')) return false;
    setValue(control, value);
    return true;
  }
  const list = listNamed(form, fieldName(keys.slice(0, row)));
  if (!list) return false;
  if (row === keys.length - 1) {
    appendRow(list);
    return true;
  }
  const last = list.querySelector('[data-rows]')?.lastElementChild;
  const control = [...(last?.querySelectorAll('[name]') ?? [])].find(
    (other) => other.getAttribute('name') === name,
  );
  if (!isControl(control)) return false;
  setValue(control, value);
  return true;
}

/** A value that is not offered is offered from now on: nothing is changed by opening a file. */
export function setValue(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    const offered = [...control.options].some((option) => option.value === value);
    if (!offered) {
      const option = new Option(declare.outside(value), value);
      option.dataset['outside'] = '';
      control.append(option);
    }
  }
  control.value = value;
}

/** Only the parts of the chosen edition are part of the form. */
export function showEdition(form: HTMLFormElement, edition: string): void {
  const all = [...form.querySelectorAll<HTMLElement>('[data-edition]')];
  const isKnown = all.some(({ dataset }) => dataset['edition'] === edition);
  const chosen = isKnown ? edition : all[0]?.dataset['edition'];
  for (const part of all) {
    part.hidden = part.dataset['edition'] !== chosen;
    if (part instanceof HTMLFieldSetElement) part.disabled = part.hidden;
  }
}

/**
 * Takes what is filled in over to another edition, where that is still blank. It also stays where
 * it is, and comes back with its edition.
 * @returns what the other edition has no place for.
 */
export function changeEdition(form: HTMLFormElement, edition: string): Entries {
  const before = readEntries(form);
  showEdition(form, edition);
  const after = readEntries(form);
  const lists = new Set(after.map(([name]) => listOf(name)));
  return before.filter((entry) => {
    const [name, value] = entry;
    const list = listOf(name);
    const isTaken = list === null ? valueOf(after, name) !== '' : lists.has(list);
    return !isTaken && !put(form, ...entry) && value !== '';
  });
}

/** The list a control is a part of; null for one that stands alone. */
function listOf(name: string): string | null {
  const keys = fieldKeys(name);
  const row = keys.indexOf(ROW);
  return row < 0 ? null : fieldName(keys.slice(0, row));
}

/** Groups stand in the order of the declaration, then those it does not have. */
function orderGroups(form: HTMLFormElement, entries: Entries): void {
  const names = new Set(
    entries.flatMap(([name]) => {
      const keys = fieldKeys(name);
      return keys.indexOf(ROW) === 3
        ? [fieldName(keys.slice(0, 2)), fieldName(keys.slice(0, 3))]
        : [];
    }),
  );
  const groups = [...form.querySelectorAll('[data-edition]:not([hidden]) [data-group]')];
  const rank = new Map([...names].map((name, index) => [name, index]));
  const rankOf = (group: Element): number =>
    rank.get(group.getAttribute('data-group') ?? '') ?? rank.size;
  for (const group of groups.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    group.parentElement?.append(group);
  }
}
