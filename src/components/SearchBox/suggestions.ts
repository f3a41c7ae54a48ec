import { suggest } from '../../search/names.ts';
import type { Names, Suggestion } from '../../search/names.ts';
import { urls } from '../../site/urls.ts';
import { search as text } from '../../text/zh/search.ts';

/** Names offered at once. */
const MOST = 8;

/**
 * Suggests names under a search box, as a combobox: arrows choose, Enter opens, Esc closes. A box
 * nobody types into fetches nothing.
 * @param address of the file of names
 */
export function suggestUnder(box: HTMLInputElement, address: string): void {
  const list = document.createElement('ul');
  list.id = `${box.id}-suggestions`;
  list.className = 'search-suggestions';
  list.role = 'listbox';
  list.ariaLabel = text.suggestions;
  list.hidden = true;
  box.form?.append(list);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.ariaExpanded = 'false';

  let names: Promise<Names> | null = null;
  let shown: readonly Suggestion[] = [];
  let active = -1;

  const choose = (index: number): void => {
    active = index;
    [...list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
    });
    const option = list.children[index];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map((each, at) => optionOf(each, `${list.id}-${at}`)));
    list.hidden = suggestions.length === 0;
    box.ariaExpanded = String(!list.hidden);
    choose(-1);
  };
  const open = (index: number): void => {
    const chosen = shown[index];
    if (chosen) location.assign(addressOf(chosen));
  };
  const refresh = async (): Promise<void> => {
    names ??= fetch(address).then((response) => response.json() as Promise<Names>);
    try {
      const known = await names;
      if (document.activeElement === box) show(suggest(box.value, known, MOST));
    } catch {
      // Suggestions are extra; the next letter tries again.
      names = null;
    }
  };

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void refresh();
  });
  box.addEventListener('compositionend', () => void refresh());
  box.addEventListener('blur', () => {
    show([]);
  });
  box.form?.addEventListener('submit', () => {
    show([]);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const { length } = shown;
    if (event.key === 'ArrowDown') choose(active + 1 < length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') choose(active < 0 ? length - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) open(active);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  // Before the box loses the focus, which would close the list.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option) open([...list.children].indexOf(option));
  });
}

function optionOf({ kind, name }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.className = 'search-suggestions__option';
  const label = document.createElement('span');
  label.className = 'search-suggestions__kind';
  label.textContent = text.suggestionKinds[kind];
  option.append(name, label);
  return option;
}

function addressOf({ kind, id, row }: Suggestion): string {
  return kind === 'project' ? urls.declaration(id) : urls.namedIndicator(id, row);
}
