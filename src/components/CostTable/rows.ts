import { bar } from '../Bar/bar.ts';
import { isAnnotated, type Annotations } from '../Notes/annotations.ts';
import { notesAt } from '../Notes/notes.ts';
import { marked } from '../Prose/marked.ts';
import { rowLink } from '../RowLink/row-link.ts';
import type { CostItem, Fen } from '../../domain/declaration.ts';
import { COST_ITEM_FIELDS as FIELDS } from '../../domain/form.ts';
import { formatWan, percentOf } from '../../domain/money.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { declaration as text } from '../../text/zh.ts';

/**
 * The rows of the table, each with what is to be said of it.
 * @param sum of all amounts
 */
export function costRows(items: readonly CostItem[], sum: Fen, annotations: Annotations): Markup {
  return markup`${items.map((item) => costRow(item, sum, annotations))}`;
}

function costRow(item: CostItem, sum: Fen, annotations: Annotations): Markup {
  const { id, name, amount, purpose } = item;
  const notes = annotations.at(id);
  const figure = formatWan(amount.fen, { group: true });
  const share = percentOf(amount.fen, sum, 1);
  const set = purpose === null ? blank() : marked(purpose, notes, FIELDS.purpose.label);
  return markup`
    <tr id="${id}" role="row">
      <th class="cost-table__name" scope="row" role="rowheader">
        ${marked(name, notes, FIELDS.name.label)} ${rowLink(id, name)}
      </th>
      <td class="cell-figure cost-table__amount" role="cell">
        ${marked(figure, notes, FIELDS.amount.label)}
      </td>
      <td class="cost-table__share" role="cell">
        ${bar(share)}<span class="figure">${share === null ? '' : `${share}%`}</span>
      </td>
      <td class="cost-table__purpose" role="cell" data-label="${FIELDS.purpose.label}">${set}</td>
    </tr>
    ${
      isAnnotated(notes) &&
      markup`
      <tr class="note-row" role="row"><td colspan="4" role="cell">${notesAt(notes)}</td></tr>`
    }`;
}

function blank(): Markup {
  return markup`<span class="blank">${text.blankOnForm}</span>`;
}
