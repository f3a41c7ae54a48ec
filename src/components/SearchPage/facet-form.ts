import { AMOUNT_STEPS } from '../../search/index/amount-steps.ts';
import { FACETS } from '../../search/index/selection.ts';
import type { Facet, Filters, Selection } from '../../search/index/selection.ts';
import { SORTS } from '../../search/index/order.ts';
import type { Sort } from '../../search/index/order.ts';
import { search as text } from '../../text/zh/search.ts';
import { element } from './element.ts';

/** Values shown at once; the others unfold. */
const SHOWN = 8;

export interface FacetChoice {
  readonly filters: Filters;
  readonly sort: Sort;
}

/** What the form at hand says. */
export function readFacets(form: HTMLElement): FacetChoice {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  const filters = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = chosen.filter(({ name }) => name === facet).map(({ value }) => value);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  ) as Filters;
  const order = form.querySelector('select')?.value;
  return { filters, sort: SORTS.find((sort) => sort === order) ?? 'relevance' };
}

/** Fills the form anew; whatever in it had the focus keeps it. */
export function drawFacets(
  form: HTMLElement,
  { counts, departments }: Selection,
  { filters, sort }: FacetChoice,
): void {
  const held = focusedIn(form);
  const unfolded = new Set(
    [...form.querySelectorAll('details[open]')].map((part) => part.getAttribute('data-facet')),
  );
  const groups = FACETS.flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    const values = valuesOf(facet, counts[facet], chosen);
    if (values.length < 2 && chosen.length === 0) return [];
    const labelOf = (value: string): string =>
      facet === 'department' ? (departments.get(value) ?? value) : labelled(facet, value);
    return [
      fieldset(
        facet,
        values.map((value) =>
          choice(facet, value, labelOf(value), counts[facet].get(value) ?? 0, chosen),
        ),
        unfolded.has(facet),
      ),
    ];
  });
  form.replaceChildren(sortField(sort), ...groups);
  if (held) form.querySelector<HTMLElement>(held)?.focus();
}

function focusedIn(form: HTMLElement): string | null {
  const focused = document.activeElement;
  if (!form.contains(focused)) return null;
  if (focused instanceof HTMLSelectElement) return 'select';
  if (!(focused instanceof HTMLInputElement)) return null;
  return `input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`;
}

function valuesOf(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): string[] {
  const values = [...new Set([...counts.keys(), ...chosen])].filter((value) => value !== '');
  const byValue = (a: string, b: string): number => (a < b ? -1 : 1);
  if (facet === 'year') return values.sort(byValue).reverse();
  if (facet === 'amount') return values.sort(byValue);
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byValue(a, b));
}

function labelled(facet: Facet, value: string): string {
  if (facet === 'kind') return text.kinds[value as keyof typeof text.kinds];
  if (facet === 'year') return text.yearHeading(Number(value));
  if (facet !== 'amount') return value;
  const at = Number(value);
  return text.amountRange(AMOUNT_STEPS[at - 1], AMOUNT_STEPS[at]);
}

function fieldset(facet: Facet, choices: readonly HTMLElement[], unfolded: boolean): HTMLElement {
  const made = element(
    'fieldset',
    'facet',
    element('legend', 'facet__name', text.facets[facet]),
    ...choices.slice(0, SHOWN),
  );
  if (choices.length <= SHOWN) return made;
  const rest = element(
    'details',
    'facet__rest',
    element('summary', '', text.moreValues(choices.length - SHOWN)),
    ...choices.slice(SHOWN),
  );
  rest.dataset['facet'] = facet;
  rest.open = unfolded;
  made.append(rest);
  return made;
}

function choice(
  facet: Facet,
  value: string,
  label: string,
  count: number,
  chosen: readonly string[],
): HTMLElement {
  const box = element('input', 'facet__box');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  box.checked = chosen.includes(value);
  const words = element('span', 'facet__label', label);
  const figure = element('span', 'facet__count', String(count));
  return element('label', 'facet__choice', box, words, figure);
}

function sortField(sort: Sort): HTMLElement {
  const list = element(
    'select',
    'field facet__sort',
    ...SORTS.map((value) => {
      const option = element('option', '', text.sorts[value]);
      option.value = value;
      option.selected = value === sort;
      return option;
    }),
  );
  list.name = 'sort';
  return element('label', 'facet facet__name', text.sortLabel, list);
}
