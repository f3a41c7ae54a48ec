import type { Result } from '../../domain/rule.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { urls } from '../../site/urls.ts';
import { declaration as text } from '../../text/zh.ts';

/** Other places told one by one; a common indicator may have hundreds. */
const RELATED_SHOWN = 4;

/** What a rule says, with its equation and the other places it concerns. */
export function checkLine(result: Result): Markup {
  const { status, rule, related = [] } = result;
  const outcome = text.outcome[status];
  const address = urls.rule(rule.id);
  const more = related.length - RELATED_SHOWN;
  return markup`
    <div class="check check--${status}">
      <span class="check__sign" aria-hidden="true">${outcome.sign}</span>
      <p>
        <span class="visually-hidden">${outcome.words}</span>
        <a class="check__name" href="${address}">${rule.name}</a> ${saying(result)}
        ${related.slice(0, RELATED_SHOWN).map(relatedPlace)}
        ${more > 0 && markup`<a href="${address}">${text.moreRelated(more)}</a>`}
      </p>
    </div>`;
}

function saying({ status, equation, message }: Result): Markup {
  if (!equation) return markup`${message}`;
  const { figures, stated, difference, unit } = equation;
  const verdict =
    status === 'failed' &&
    markup`<span class="check__verdict">${text.verdict(stated, difference, unit)}</span>`;
  const words = status === 'undefined' && markup`<span class="check__words"> ${message}</span>`;
  return markup`<span class="check__figures">${figures}${verdict}</span>${words}`;
}

function relatedPlace(place: NonNullable<Result['related']>[number], at: number): Markup {
  const { declaration, anchor, text: words } = place;
  return markup`${at === 0 ? ' ' : '；'}<a href="${urls.place(declaration, anchor)}">${words}</a>`;
}
