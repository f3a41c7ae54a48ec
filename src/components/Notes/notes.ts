import type { Annotations, Doubt, PlaceNotes } from './annotations.ts';
import { checkLine } from '../CheckLine/check-line.ts';
import type { Erratum } from '../../domain/declaration.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { declaration as text } from '../../text/zh.ts';

/** Everything that is to be said at one place of the page. */
export function notesAt({ doubts, hints, equations, reviews }: PlaceNotes): Markup {
  return markup`
    ${doubts.map(doubtNote)}
    ${hints.map(({ message }) => hintNote(text.hint, message))}
    ${reviews.map((review) => hintNote(text.review, text.reviewed(review)))}
    ${equations.map(checkLine)}`;
}

/** The same for several places, in their order. */
export function notesAmong(places: readonly string[], annotations: Annotations): Markup {
  return markup`${annotations.among(places).map(notesAt)}`;
}

function doubtNote({ erratum, findings }: Doubt): Markup {
  return markup`
    <div class="note${erratum === null && markup` note--finding`}" role="note">
      ${erratum && erratumNote(erratum)}
      ${findings.map(checkLine)}
    </div>`;
}

function erratumNote({ printed, note }: Erratum): Markup {
  const bare = /[“”]/u.test(printed) && markup` note__quote--bare`;
  return markup`
    <p>
      <span class="note__label">${text.erratum}</span>${text.printedHere}
      <q class="note__quote${bare}">${printed}</q>${text.afterQuote(printed)}${note}
    </p>`;
}

function hintNote(label: string, words: string): Markup {
  return markup`
    <div class="note note--hint" role="note"><span class="note__label">${label}</span>${words}</div>`;
}
