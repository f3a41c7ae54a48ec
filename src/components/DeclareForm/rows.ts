import { declare } from '../../text/zh/declare.ts';
import { button, element } from './elements.ts';

const words = declare.rows;

/** What the rows tell the rest of the page. */
export interface RowEvents {
  /** Something was added, moved, removed or restored. */
  readonly changed: () => void;
  /** For those who cannot see it. */
  readonly say: (words: string) => void;
}

/** Lets rows be added, moved and removed by buttons and keys. */
export function listenToRows(form: HTMLFormElement, events: RowEvents): void {
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const list = target.closest<HTMLElement>('[data-list]');
    if (!list) return;
    if ('add' in target.dataset) addRow(list, events);
    const row = target.closest<HTMLElement>('[data-row]');
    const action = target.dataset['action'];
    if (!row) return;
    if (action === 'remove') removeRow(row, events);
    else if (action === 'up' || action === 'down') moveRow(row, action, events, target);
  });
  form.addEventListener('keydown', (event) => {
    if (!event.altKey || !(event.target instanceof HTMLElement)) return;
    const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    const row = event.target.closest<HTMLElement>('[data-row]');
    if (!direction || !row) return;
    event.preventDefault();
    moveRow(row, direction, events, event.target);
  });
}

export function listNamed(form: HTMLFormElement, name: string): HTMLElement | null {
  return (
    [...form.querySelectorAll<HTMLElement>('[data-list]')].find(
      (list) => list.dataset['list'] === name && !list.closest('fieldset:disabled'),
    ) ?? null
  );
}

export function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

export function clearRows(form: HTMLFormElement): void {
  for (const rows of form.querySelectorAll('[data-rows]')) rows.replaceChildren();
}

export function appendRow(list: HTMLElement): HTMLElement | null {
  const template = list.querySelector('template');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) return null;
  list.querySelector('[data-rows]')?.append(made);
  numberRows(list);
  return made;
}

function addRow(list: HTMLElement, { changed, say }: RowEvents): void {
  const row = appendRow(list);
  if (!row) return;
  changed();
  say(words.added(nameOf(row)));
  row.querySelector<HTMLElement>('.field')?.focus();
}

function moveRow(
  row: HTMLElement,
  direction: 'up' | 'down',
  { changed, say }: RowEvents,
  focus: HTMLElement,
): void {
  const list = row.closest('[data-list]');
  const rows = list ? rowsOf(list) : [];
  const other = rows[rows.indexOf(row) + (direction === 'up' ? -1 : 1)];
  if (!list || !other) return;
  if (direction === 'up') other.before(row);
  else other.after(row);
  numberRows(list);
  changed();
  say(words.moved(nameOf(row)));
  focus.focus();
  // At the end of its way a button is disabled and cannot keep the focus.
  if (focus.matches(':disabled')) {
    row.querySelector<HTMLElement>('[data-action]:not(:disabled)')?.focus();
  }
  row.scrollIntoView({ block: 'nearest' });
}

function removeRow(row: HTMLElement, { changed, say }: RowEvents): void {
  const list = row.closest('[data-list]');
  if (!list) return;
  const name = nameOf(row);
  const title = row.querySelector<HTMLTextAreaElement>('.declare-cell--lead .field')?.value ?? '';
  const said = words.removed(title === '' ? name : `${name}“${title}”`);
  const undo = button(words.undo, 'declare-small', () => {
    note.replaceWith(row);
    numberRows(list);
    changed();
    say(words.restored(nameOf(row)));
    row.querySelector<HTMLElement>('.field')?.focus();
  });
  const note = element('li', 'declare-removed', element('span', '', said), undo);
  row.replaceWith(note);
  numberRows(list);
  changed();
  say(said);
  undo.focus();
}

function nameOf(row: HTMLElement): string {
  return row.querySelector('[data-row-number]')?.textContent ?? '';
}

/** Numbers, and what the buttons are called and can do, follow from where a row stands. */
function numberRows(list: Element): void {
  const rows = rowsOf(list);
  for (const [index, row] of rows.entries()) {
    const name = words.row(list.getAttribute('data-what') ?? '', index + 1);
    const number = row.querySelector('[data-row-number]');
    if (number) number.textContent = name;
    row.setAttribute('aria-label', name);
    for (const action of row.querySelectorAll<HTMLButtonElement>('[data-action]')) {
      action.setAttribute('aria-label', words.named(action.textContent.trim(), name));
      const edge = action.dataset['action'] === 'up' ? 0 : rows.length - 1;
      action.disabled = action.dataset['action'] !== 'remove' && index === edge;
    }
  }
}
