import type { Annotations } from '../Notes/annotations.ts';
import { term } from '../Term/term.ts';
import { fieldAnchor } from '../../domain/anchor.ts';
import type { Declaration } from '../../domain/declaration.ts';
import { PREVIOUS_YEAR_FIELDS, type PreviousYearId } from '../../domain/form.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { common } from '../../text/zh.ts';

export const PREVIOUS_YEAR_IDS = Object.keys(PREVIOUS_YEAR_FIELDS) as PreviousYearId[];

/** Each field of 上年度资金 with what the form says there. */
export function factList(
  previousYear: Declaration['previousYear'],
  annotations: Annotations,
): Markup {
  const items = PREVIOUS_YEAR_IDS.map((id) => {
    const { label, unit } = PREVIOUS_YEAR_FIELDS[id];
    const value = previousYear[id];
    const anchor = fieldAnchor(label);
    const doubtful = annotations.at(anchor).doubts.length > 0;
    return markup`
      <div class="facts__item" id="${anchor}">
        <dt>${term(label)}</dt>
        <dd>${value === null ? blank() : figure(value.printed, unit, doubtful)}</dd>
      </div>`;
  });
  return markup`${items}`;
}

function blank(): Markup {
  return markup`<span class="blank">${common.notFilled}</span>`;
}

function figure(printed: string, unit: string, doubtful: boolean): Markup {
  return markup`
    <span class="money">
      <span${doubtful && markup` class="doubt"`}>${printed}</span> <span class="money__unit">${unit}</span>
    </span>`;
}
