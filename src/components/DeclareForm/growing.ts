/** Boxes for words of any length grow with them, where CSS cannot make them. */
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

export function listenToGrowth(form: HTMLFormElement): void {
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    if (isOneLine(target)) joinLines(target);
    grow(target);
  });
  form.addEventListener('keydown', (event) => {
    const { target } = event;
    const isLine = target instanceof HTMLTextAreaElement && isOneLine(target);
    if (isLine && event.key === 'Enter' && !event.isComposing) event.preventDefault();
  });
}

export function growAll(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll('textarea')) grow(area);
}

/** A cell of a table holds one line, however long. */
function isOneLine(area: HTMLTextAreaElement): boolean {
  return area.closest('[data-row]') !== null;
}

/** As a browser does with what is pasted into a box of one line. */
function joinLines(area: HTMLTextAreaElement): void {
  if (!area.value.includes('\n')) return;
  const caret = area.value.slice(0, area.selectionStart).replace(/\s*\n\s*/g, '').length;
  area.value = area.value.replace(/\s*\n\s*/g, '');
  area.setSelectionRange(caret, caret);
}

/** The strict policy forbids styles of an element's own, so rows are counted instead. */
function grow(area: HTMLTextAreaElement): void {
  if (GROWS_BY_ITSELF || area.readOnly) return;
  while (area.scrollHeight > area.clientHeight + 2 && area.rows < 40) area.rows += 1;
}
