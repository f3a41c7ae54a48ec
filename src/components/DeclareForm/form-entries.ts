import { RECORD_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import { isControl, type Control } from './elements.ts';
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
  for (const control of form.elements) {
    if (isControl(control) && control.name !== '') setValue(control, '');
  }
}

function put(form: HTMLFormElement, name: string, value: string): boolean {
  const keys = fieldKeys(name);
  const row = keys.indexOf(ROW);
  if (row === -1) {
    const control = form.elements.namedItem(name);
    if (!isControl(control)) return false;
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
    if (!offered) control.append(new Option(declare.outside(value), value));
  }
  control.value = value;
}

/** Only the 一级/二级目标 of the chosen edition are part of the form. */
export function showEdition(form: HTMLFormElement, edition: string): void {
  const all = [...form.querySelectorAll<HTMLFieldSetElement>('[data-edition]')];
  const chosen = all.find(({ dataset }) => dataset['edition'] === edition) ?? all[0];
  for (const fieldset of all) {
    fieldset.disabled = fieldset !== chosen;
    fieldset.hidden = fieldset !== chosen;
  }
}

/**
 * Takes the rows over to the groups of the same name of another edition, where that is still empty.
 * They also stay where they are, and come back with their edition.
 * @returns rows for which the other edition has no group.
 */
export function changeEdition(form: HTMLFormElement, edition: string): Entries {
  const rows = readEntries(form).filter(([name]) => fieldKeys(name).indexOf(ROW) === 3);
  showEdition(form, edition);
  const isEmpty = !form.querySelector('[data-edition]:not([hidden]) [data-row]');
  return isEmpty ? rows.filter((entry) => !put(form, ...entry)) : [];
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
