import { marked } from './marked.ts';
import { setParagraphs, type SetParagraph } from './paragraphs.ts';
import { isAnnotated, type Annotations } from '../Notes/annotations.ts';
import { notesAt } from '../Notes/notes.ts';
import type { Block } from '../../domain/declaration.ts';
import { markup, type Markup } from '../../site/markup.ts';

/** The paragraphs of a section, each with what is to be said of it. */
export function paragraphs(blocks: readonly Block[], annotations: Annotations): Markup {
  const set = setParagraphs(blocks).map((paragraph) => {
    const notes = annotations.at(paragraph.id);
    return markup`
      <p id="${paragraph.id}" class="${classOf(paragraph)}">${marked(paragraph.text, notes)}</p>
      ${isAnnotated(notes) && notesAt(notes)}`;
  });
  return markup`${set}`;
}

function classOf({ hang, depth }: SetParagraph): string {
  return `prose__paragraph${hang ? ` hang-${String(hang)}` : ''}${depth ? ` depth-${String(depth)}` : ''}`;
}
