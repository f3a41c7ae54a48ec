import { markQuotes } from './paragraphs.ts';
import { isQuoted, type PlaceNotes } from '../Notes/annotations.ts';
import { markup, type Markup } from '../../site/markup.ts';

/**
 * A text in which what a 勘注 quotes is marked.
 * @param label of the cell; where a row has several, only what is said of this one is marked
 */
export function marked(text: string, notes: PlaceNotes, label?: string): Markup | string {
  if (!isQuoted(notes)) return text;
  const quotes = notes.doubts
    .filter(({ field }) => label === undefined || field.label === label)
    .flatMap(({ erratum }) => (erratum ? [erratum.printed] : []));
  const runs = markQuotes(text, quotes).map((run) =>
    run.doubtful ? markup`<mark class="doubt">${run.text}</mark>` : markup`${run.text}`,
  );
  return markup`${runs}`;
}
