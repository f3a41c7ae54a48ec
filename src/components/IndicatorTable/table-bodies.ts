import type { IndicatorRow, IndicatorRows } from './rows.ts';
import { notesAt } from '../Notes/notes.ts';
import { marked } from '../Prose/marked.ts';
import { rowLink } from '../RowLink/row-link.ts';
import { INDICATOR_FIELDS } from '../../domain/form.ts';
import { roundProjects } from '../../domain/indicator-place.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { urls } from '../../site/urls.ts';
import { declaration as text } from '../../text/zh.ts';

/**
 * The bodies of the table, one for each 一级目标.
 * @param blankSource what stands where a row says no source
 */
export function tableBodies(groups: readonly IndicatorRows[], blankSource: string): Markup {
  const bodies = groups.map(
    ({ level1, rows }) => markup`
      <tbody role="rowgroup">
        <tr class="indicator-table__level1" role="row">
          <th scope="rowgroup" role="rowheader" colspan="4">${level1}</th>
        </tr>
        ${rows.map((row) => indicatorRow(row, blankSource))}
      </tbody>`,
  );
  return markup`${bodies}`;
}

function indicatorRow(row: IndicatorRow, blankSource: string): Markup {
  const { id, target, source, head, notes, told } = row;
  const { label } = INDICATOR_FIELDS.source;
  return markup`
    <tr id="${id}" role="row">
      ${head && level2Cell(head)}
      ${nameCell(row)}
      <td class="indicator-table__target${target.kind !== 'text' && markup` figure`}" role="cell" data-label="${INDICATOR_FIELDS.target.label}">
        ${marked(target.printed, notes, INDICATOR_FIELDS.target.label)}
      </td>
      <td class="indicator-table__source" role="cell" data-label="${INDICATOR_FIELDS.source.printed}">
        ${source === null ? markup`<span class="blank">${blankSource}</span>` : marked(source, notes, label)}
      </td>
    </tr>
    ${told && noteRow(row)}`;
}

function level2Cell({ name, span }: NonNullable<IndicatorRow['head']>): Markup {
  return markup`
    <th class="indicator-table__level2" scope="row" role="rowheader" rowspan="${span}">${name}</th>`;
}

function nameCell({ id, name, notes, shared }: IndicatorRow): Markup {
  const others =
    shared &&
    markup`
      <a class="indicator-table__shared" href="${urls.indicator(shared.id)}">
        ${text.sharedBy(roundProjects(shared.projects))}
      </a>`;
  return markup`
    <th class="indicator-table__name" scope="row" role="rowheader">
      ${marked(name, notes, INDICATOR_FIELDS.name.label)} ${rowLink(id, name)}
      ${others}
    </th>`;
}

function noteRow({ notes }: IndicatorRow): Markup {
  return markup`
    <tr class="note-row" role="row"><td colspan="3" role="cell">${notesAt(notes)}</td></tr>`;
}
