import { declare } from '../../text/zh/declare.ts';
import { element } from './elements.ts';
import type { Entries } from './model/names.ts';
import { costTotal, fundingTotal, type Total } from './model/totals.ts';

const text = declare.totals;
const TOTALS = { cost: costTotal, funding: fundingTotal } as const;

/** Shows the sums of what stands in the form, and whether they agree with what it states. */
export function showTotals(form: HTMLFormElement, entries: Entries): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-total]')) {
    const total = TOTALS[place.dataset['total'] === 'cost' ? 'cost' : 'funding'](entries);
    place.replaceChildren(...parts(place.dataset['label'] ?? '', total));
  }
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
