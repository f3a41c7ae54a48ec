import { excerpt } from '../../search/excerpt.ts';
import type { CellMatch, Match, PlaceMatch } from '../../search/match.ts';
import { urls } from '../../site/urls.ts';
import { search as text } from '../../text/zh/search.ts';
import { element, link } from './element.ts';

/** Places shown at once; the others unfold. */
const PLACES = 5;

/** One declaration with the places in which the words stand. */
export function resultItem({ record, places }: Match): HTMLLIElement {
  const title = link(
    urls.declaration(record.id),
    'search-result__title',
    ...named(record.name, places),
  );
  const item = element(
    'li',
    'search-result',
    element('h2', 'search-result__heading', title),
    facts(record),
  );
  item.dataset['declaration'] = record.id;
  item.append(placeList(record.id, places.slice(0, PLACES)));
  if (places.length > PLACES) item.append(more(record.id, places.slice(PLACES)));
  return item;
}

function named(name: string, places: readonly PlaceMatch[]): Node[] {
  const cell = places.find(({ kind }) => kind === 'name')?.cells[0];
  return cell ? marked(cell) : [document.createTextNode(name)];
}

function facts(record: Match['record']): HTMLElement {
  return element(
    'p',
    'search-result__facts',
    ...[text.yearHeading(record.fiscalYear), record.department, record.category].map((words) =>
      element('span', '', words),
    ),
    element('span', 'search-result__amount', `${record.amount} 万元`),
  );
}

function placeList(id: string, places: readonly PlaceMatch[]): HTMLUListElement {
  return element('ul', 'search-result__places', ...places.map((place) => placeItem(id, place)));
}

function more(id: string, places: readonly PlaceMatch[]): HTMLDetailsElement {
  const summary = element('summary', 'search-result__more', text.morePlaces(places.length));
  return element('details', '', summary, placeList(id, places));
}

function placeItem(id: string, place: PlaceMatch): HTMLLIElement {
  const [first, ...others] = place.cells;
  const item = element('li', 'search-place');
  if (!first) return item;
  const label = place.kind === 'cost' ? text.costItem : first.label;
  const words = element('span', 'search-place__words', ...marked(first));
  const anchor = link(urls.place(id, place.anchor), 'search-place__link', words);
  item.append(element('span', 'search-place__label', label), anchor);
  // A row is not understood without its 目标值 or 金额; its other cells only where they match.
  const shown = others.filter(({ spans }, index) => index === 0 || spans.length > 0);
  if (shown.length > 0) item.append(cellList(shown));
  return item;
}

function cellList(cells: readonly CellMatch[]): HTMLDListElement {
  return element(
    'dl',
    'search-place__cells',
    ...cells.map((cell) =>
      element(
        'div',
        'search-place__cell',
        element('dt', '', cell.label),
        element('dd', '', ...marked(cell)),
      ),
    ),
  );
}

function marked({ text: words, spans }: CellMatch): Node[] {
  return excerpt(words, spans).map((piece) =>
    piece.kind === 'mark' ? element('mark', '', piece.text) : document.createTextNode(piece.text),
  );
}
