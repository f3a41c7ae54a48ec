import type { BasicFact } from './basic-facts.ts';
import type { Annotations } from '../Notes/annotations.ts';
import { term } from '../Term/term.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** Each field with what the form says there. */
export function factList(facts: readonly BasicFact[], annotations: Annotations): Markup {
  const items = facts.map(({ label, anchor, printed, meaning }) => {
    const doubtful = annotations.at(anchor).doubts.length > 0;
    const explained = meaning !== undefined && markup`<span class="hint">${meaning}</span>`;
    return markup`
      <div class="facts__item" id="${anchor}">
        <dt>${term(label)}</dt>
        <dd><span${doubtful && markup` class="doubt"`}>${printed}</span>${explained}</dd>
      </div>`;
  });
  return markup`${items}`;
}
