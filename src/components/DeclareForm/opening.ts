import { RECORD_FIELDS, GROUPS } from '../../domain/form.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { declare } from '../../text/zh/declare.ts';
import type { DraftKeeping } from './draft-keeping.ts';
import { listDrafts } from './draft-list.ts';
import { button, element, part } from './elements.ts';
import type { Draft } from './model/drafts.ts';
import { DEPARTMENT, fieldName, ROW, SLUG, type Entries } from './model/names.ts';
import { openText } from './model/open.ts';
import { isSlug, placeOfId } from './model/place.ts';
import type { Settings } from './model/settings.ts';
import { listenToFiles } from './open-files.ts';

const text = declare.opening;
const NEW = 'new';

/** What the form is to be filled with. */
export interface Start {
  readonly entries: Entries;
  /** Name of the document, for its draft. */
  readonly document: string;
}

interface Source {
  /** As it is called on the page. */
  readonly title: string;
  readonly document: string;
  readonly place: { readonly department: string; readonly slug: string };
  /** What the copy lacks. */
  readonly lacks: (entries: Entries) => readonly string[];
}

/** Ways into the form: a new declaration, a file, a pasted text, the portal's own, a draft. */
export class Opening {
  readonly #settings: Settings;
  readonly #base: string;
  readonly #keeping: DraftKeeping;
  readonly #start: (start: Start) => Entries;
  readonly #notice = part('[data-notice]', HTMLElement);

  /** @param start fills the form; returns what has no place in it. */
  constructor(
    settings: Settings,
    base: string,
    keeping: DraftKeeping,
    start: (start: Start) => Entries,
  ) {
    this.#settings = settings;
    this.#base = base;
    this.#keeping = keeping;
    this.#start = start;
  }

  async begin(): Promise<void> {
    listenToFiles((name, content) => {
      if (this.#mayReplace()) this.#openText(content, this.#fromFile(name));
    });
    part('[data-new]', HTMLButtonElement).addEventListener('click', () => {
      if (this.#mayReplace()) this.#openNew();
    });
    this.#openNew();
    const id = new URLSearchParams(location.search).get('id');
    if (id !== null) await this.#openPublished(id);
  }

  #mayReplace(): boolean {
    return !this.#keeping.isAtRisk || confirm(text.replace);
  }

  #openNew(): void {
    const [edition] = this.#settings.taxonomies;
    const [department, ...others] = this.#settings.departments;
    this.#start({
      document: NEW,
      entries: [
        [RECORD_FIELDS.edition, edition?.name ?? ''],
        [DEPARTMENT, others.length === 0 ? (department?.code ?? '') : ''],
        [fieldName([GROUPS.costItems.label, ROW]), ''],
      ],
    });
    this.#tell([element('p', '', text.current(text.newOne))]);
  }

  #fromFile(name: string): Source {
    const slug = name.replace(/\.[a-z]+$/i, '');
    const [department, ...others] = this.#settings.departments;
    return {
      title: name,
      document: `file:${name}`,
      place: {
        department: others.length === 0 ? (department?.code ?? '') : '',
        slug: isSlug(slug) ? slug : '',
      },
      lacks: () => [],
    };
  }

  /** Only an id of the usual shape is asked for, below the portal's own address. */
  async #openPublished(id: string): Promise<void> {
    const place = placeOfId(id);
    const answer = place
      ? await fetch(`${this.#base}${id}/declaration.md`).catch(() => null)
      : undefined;
    if (answer === null) {
      this.#tell([element('p', '', text.notThere)]);
      return;
    }
    if (!place || !answer?.ok) {
      this.#tell([element('p', '', text.notFound(id))]);
      return;
    }
    const lacks = (entries: Entries): readonly string[] => this.#withheld(entries);
    this.#openText(await answer.text(), { title: id, document: id, place, lacks });
  }

  #withheld(entries: Entries): string[] {
    const { names, phones } = this.#settings.withholds;
    const review = fieldName([RECORD_FIELDS.reviews, ROW]);
    return [
      ...(names ? ['项目负责人', '联系人'] : []),
      ...(phones ? ['联系电话'] : []),
      ...(entries.some(([name]) => name === review) ? ['公开审查的经办'] : []),
    ];
  }

  #openText(content: string, { title, document, place, lacks }: Source): void {
    const opened = openText(title, content);
    if ('refused' in opened) {
      this.#tell([element('p', '', text.refused(title)), faultList(opened.refused)]);
      return;
    }
    const own: Entries = [...opened.entries, [DEPARTMENT, place.department], [SLUG, place.slug]];
    const unplaced = this.#start({ document, entries: own });
    const lacking = lacks(opened.entries);
    this.#tell([
      element('p', '', text.opened(title)),
      ...(opened.isSame && unplaced.length === 0 ? [] : [element('p', '', text.differs)]),
      ...lostParts(opened.lost, unplaced),
      ...(lacking.length > 0 ? [element('p', '', text.lacks(lacking.join('、')))] : []),
    ]);
  }

  /** As it is now: another tab may have gone on with it since it was shown. */
  #openDraft(shown: Draft): void {
    const { entries, document } = this.#keeping.drafts.read(shown.document) ?? shown;
    const unplaced = this.#start({ document, entries });
    this.#keeping.decide('restored', document);
    this.#tell([element('p', '', text.restored), ...lostParts([], unplaced)], false);
  }

  /** Says what was opened, and offers the draft of it that may be there. */
  #tell(parts: readonly Node[], offersDraft = true): void {
    const draft = offersDraft ? this.#keeping.waiting() : null;
    this.#notice.replaceChildren(...parts);
    if (draft) {
      const restore = button(text.restore, 'declare-small', () => {
        this.#openDraft(draft);
      });
      const discard = button(text.discard, 'declare-small', () => {
        this.#keeping.decide('discarded', draft.document);
        this.#tell([element('p', '', text.discarded)], false);
      });
      this.#notice.append(
        element('p', '', text.hasDraft(draft.savedAt)),
        element('p', 'declare-notice__choice', restore, discard),
      );
    }
    this.#listDrafts(draft?.document);
  }

  /** @param shown the draft that is offered elsewhere. */
  #listDrafts(shown?: string): void {
    listDrafts(
      this.#keeping.drafts.list().filter(({ document }) => document !== shown),
      {
        open: (draft) => {
          if (this.#mayReplace()) this.#openDraft(draft);
        },
        discard: ({ document, title }) => {
          this.#keeping.drafts.discard(document);
          this.#notice.replaceChildren(element('p', '', text.draftDeleted(title || text.untitled)));
          this.#listDrafts(shown);
        },
      },
    );
  }
}

function lostParts(lost: readonly Diagnostic[], unplaced: Entries): Node[] {
  if (lost.length === 0 && unplaced.length === 0) return [];
  const items = unplaced.map(([name, value]) => element('li', '', text.unplaced(name, value)));
  return [
    element('p', '', text.lost),
    ...(lost.length > 0 ? [faultList(lost)] : []),
    ...(items.length > 0 ? [element('ul', '', ...items)] : []),
  ];
}

function faultList(faults: readonly Diagnostic[]): HTMLElement {
  const items = faults.map(({ line, column, message, hint }) =>
    element('li', '', `${text.at(line, column)}${message}。${declare.found.mend(hint)}`),
  );
  return element('ul', '', ...items);
}
