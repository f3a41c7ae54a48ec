import { markup, type Markup } from '../../site/markup.ts';
import { common } from '../../text/zh.ts';

/** Leads to a row of a table, and copies its address where CopyLink is on the page. */
export function rowLink(id: string, name: string): Markup {
  return markup`
    <a class="row-link" href="#${id}" aria-label="${common.linkToRow(name)}" data-copy-link>#</a>`;
}
