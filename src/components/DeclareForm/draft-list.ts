import { declare } from '../../text/zh/declare.ts';
import { button, element, part } from './elements.ts';
import { isDraftOfTab, type Draft } from './model/drafts.ts';

const text = declare.opening;

interface DraftActions {
  readonly open: (draft: Draft) => void;
  readonly discard: (draft: Draft) => void;
}

/** Drafts on this device; nothing at all where there are none. */
export function listDrafts(drafts: readonly Draft[], { open, discard }: DraftActions): void {
  const place = part('[data-drafts]', HTMLElement);
  place.hidden = drafts.length === 0;
  place.querySelector('ul')?.replaceChildren(
    ...drafts.map((draft) => {
      const title = draft.title === '' ? text.untitled : draft.title;
      const drop = button(declare.rows.remove, 'declare-small declare-small--remove', () => {
        discard(draft);
      });
      drop.setAttribute('aria-label', text.deleteDraft(title));
      return element(
        'li',
        '',
        button(text.openDraft(title), 'declare-small', () => {
          open(draft);
        }),
        element(
          'span',
          'hint',
          text.savedAt(draft.savedAt),
          isDraftOfTab(draft.document) ? text.ofOtherTab : '',
        ),
        drop,
      );
    }),
  );
}
