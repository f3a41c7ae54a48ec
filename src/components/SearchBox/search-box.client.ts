import { href } from '../../site/urls.ts';
import { suggestUnder } from './suggestions.ts';

/** `/` leads to the search box on every page; Esc empties it, and once more leaves it. */

const BOX = '[role="search"] input[name="q"]';
const TYPING = 'input, textarea, select, [contenteditable]';

for (const box of document.querySelectorAll<HTMLInputElement>(BOX)) {
  suggestUnder(box, href('search/names.json'));
}

document.addEventListener('keydown', (event) => {
  // An input method uses these keys itself.
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === '/') focusBox(event);
  if (event.key === 'Escape') leaveBox(event);
});

function focusBox(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(TYPING)) return;
  // The box in the page's own content comes before the one in the header.
  const box =
    document.querySelector<HTMLInputElement>(`main ${BOX}`) ??
    document.querySelector<HTMLInputElement>(BOX);
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

function leaveBox(event: KeyboardEvent): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.matches(BOX)) return;
  event.preventDefault();
  if (box.value === '') {
    box.blur();
    return;
  }
  box.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
