import { RECORD_FIELDS } from '../../domain/form.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { declare } from '../../text/zh/declare.ts';
import { element } from './elements.ts';
import { valueOf, type Entries } from './model/names.ts';
import type { Settings } from './model/settings.ts';
import { costTotal, editionTotal, fundingTotal, type Total } from './model/totals.ts';

const text = declare.totals;

/** Shows the sums of what stands in the form, and whether they agree with what it states. */
export function showTotals(form: HTMLFormElement, entries: Entries, settings: Settings): void {
  const name = valueOf(entries, RECORD_FIELDS.edition);
  const edition = settings.taxonomies.find((taxonomy) => taxonomy.name === name);
  const shown = form.querySelectorAll<HTMLElement>('[data-edition]:not([hidden]) [data-total]');
  for (const place of shown) {
    const total = totalNamed(place.dataset['total'] ?? '', entries, edition);
    if (total) place.replaceChildren(...parts(place.dataset['label'] ?? '', total));
  }
}

/** `cost`, `funding`, or `sum/0` for the first 勾稽 of the edition. */
function totalNamed(name: string, entries: Entries, edition: Taxonomy | undefined): Total | null {
  if (name === 'cost') return costTotal(entries);
  if (name === 'funding') return fundingTotal(entries);
  const sum = edition?.layout.sums[Number(name.replace('sum/', ''))];
  return sum ? editionTotal(entries, sum) : null;
}

function parts(label: string, { sum, unread, against }: Total): Node[] {
  const compared = against.map(({ label: other, stated, difference }) => {
    const isSame = difference === '0.00';
    return element(
      'span',
      `declare-total__verdict declare-total__verdict--${isSame ? 'same' : 'differs'}`,
      isSame ? text.same(other, stated) : text.differs(other, stated, difference),
    );
  });
  const left = element('span', 'declare-total__sum', text.sum(label, sum));
  if (unread === 0) return [left, ...compared];
  return [left, ...compared, element('span', 'declare-total__unread', text.unread(unread))];
}
