import { tableControls as words } from '../../text/zh/tables.ts';

/** Sorting and filtering for any `<table data-sortable>` / `<table data-filterable>` of the portal. */

const collator = new Intl.Collator('zh');
const BLANK = /^[—\s]*$/;

for (const table of tablesMarked('sortable')) {
  const [body, ...others] = table.tBodies;
  // Groups of rows keep their order.
  if (body && others.length === 0) makeSortable(table, body);
}

for (const table of tablesMarked('filterable')) {
  if (!table.querySelector('[rowspan]')) makeFilterable(table);
}

/** Each table once: two components may bring this script to one page. */
function tablesMarked(mark: 'sortable' | 'filterable'): HTMLTableElement[] {
  const marked = [...document.querySelectorAll<HTMLTableElement>(`table[data-${mark}]`)];
  return marked.filter((table) => {
    const done = table.dataset[mark] === 'done';
    table.dataset[mark] = 'done';
    return !done;
  });
}

function makeSortable(table: HTMLTableElement, body: HTMLTableSectionElement): void {
  const headers = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  headers.forEach((header, column) => {
    if ('nosort' in header.dataset) return;
    addButton(header).addEventListener('click', () => {
      const numeric = isNumeric(body, column);
      const first = numeric ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const order = header.ariaSort === first ? other : first;
      for (const each of headers) each.ariaSort = null;
      header.ariaSort = order;
      const sign = order === 'ascending' ? 1 : -1;
      const keys = new Map([...body.rows].map((row) => [row, keyOf(row, column)]));
      const key = (row: HTMLTableRowElement): string => keys.get(row) ?? '';
      body.append(...[...body.rows].sort((a, b) => compare(key(a), key(b), numeric, sign)));
    });
  });
}

/** The header's words become the button; beside a link, which may not stand in a button, it stands alone. */
function addButton(header: HTMLTableCellElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort-button';
  if (header.querySelector('a, button')) {
    button.ariaLabel = words.sortBy(header.innerText.trim());
  } else {
    button.append(...header.childNodes);
  }
  header.append(button);
  return button;
}

/** Blank cells stand last in either direction; equal ones keep their order. */
function compare(a: string, b: string, numeric: boolean, sign: 1 | -1): number {
  const blank = Number(BLANK.test(a)) - Number(BLANK.test(b));
  if (blank !== 0) return blank;
  return sign * (numeric ? Number(a) - Number(b) : collator.compare(a, b));
}

function keyOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
}

/** Figures are first sorted from the largest down, words from the beginning of the alphabet. */
function isNumeric(body: HTMLTableSectionElement, column: number): boolean {
  const keys = [...body.rows].map((row) => keyOf(row, column)).filter((key) => !BLANK.test(key));
  return keys.length > 0 && keys.every((key) => !Number.isNaN(Number(key)));
}

function makeFilterable(table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const texts = rows.map((row) => fold(row.textContent));
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'field table-filter__field';
  const label = document.createElement('label');
  label.className = 'table-filter__label';
  label.append(words.filter, input);
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'table-filter__status';
  boxFor(table).append(label, status);

  const filter = (): void => {
    const query = fold(input.value);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !texts[index]?.includes(query);
      if (!row.hidden) shown += 1;
    });
    status.textContent = query === '' ? '' : words.shown(shown, rows.length);
  };
  // While an input method composes, the field holds letters that nobody looks for.
  input.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (!isComposing) filter();
  });
  input.addEventListener('compositionend', filter);
}

/** The empty box that a page keeps above the table, or a new one. */
function boxFor(table: HTMLTableElement): Element {
  const outer = table.closest('.table-scroll') ?? table;
  const before = outer.previousElementSibling;
  if (before?.classList.contains('table-filter')) return before;
  const box = document.createElement('div');
  box.className = 'table-filter';
  outer.before(box);
  return box;
}

/** Width, case and blanks do not count. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
