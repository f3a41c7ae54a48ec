import type { Fen } from '../../domain/declaration.ts';
import { formatWan } from '../../domain/money.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { common } from '../../text/zh.ts';

/** An amount with its unit. */
export function money(fen: Fen): Markup {
  return markup`
    <span class="money">
      <span class="money__figure">${formatWan(fen, { group: true })}</span> <span class="money__unit">${common.unit}</span>
    </span>`;
}
