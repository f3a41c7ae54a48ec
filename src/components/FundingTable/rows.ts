import { bar } from '../Bar/bar.ts';
import { term } from '../Term/term.ts';
import { fieldAnchor } from '../../domain/anchor.ts';
import type { Amount, Declaration } from '../../domain/declaration.ts';
import { FUNDING_FIELDS, FUNDING_SOURCE_IDS } from '../../domain/form.ts';
import { formatWan, percentOf } from '../../domain/money.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { common } from '../../text/zh.ts';

/** A row for each source of the form, whether money comes from it or not. */
export function fundingRows(funding: Declaration['funding']): Markup {
  const rows = FUNDING_SOURCE_IDS.map((id) =>
    fundingRow(FUNDING_FIELDS[id].label, funding[id], funding.total),
  );
  return markup`${rows}`;
}

function fundingRow(label: string, amount: Amount | null, total: Amount | null): Markup {
  const share = amount && amount.fen !== 0n && total ? percentOf(amount.fen, total.fen, 1) : null;
  return markup`
    <tr id="${fieldAnchor(label)}"${share === null && markup` class="money-table__empty"`}>
      <th scope="row">${term(label)}</th>
      <td class="cell-figure">${figure(amount)}</td>
      <td class="money-table__bar">${share !== null && bar(share)}</td>
      <td class="cell-figure money-table__share">${share !== null && `${share}%`}</td>
    </tr>`;
}

/** A nought as the form writes it, a blank as a blank. */
function figure(amount: Amount | null): Markup | string {
  if (amount === null) return markup`<span class="blank">${common.notFilled}</span>`;
  return amount.fen === 0n ? amount.printed : formatWan(amount.fen, { group: true });
}
