import { BASIC_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import { draftOfTab, Drafts, type Draft, type DraftStore } from './model/drafts.ts';
import { valueOf, type Entries } from './model/names.ts';

const text = declare.keeping;

/** Keeps what is being filled in on this device, document by document. */
export class DraftKeeping {
  readonly drafts: Drafts;
  readonly #status = document.querySelector('[data-keeping]');
  readonly #elsewhere = document.querySelector<HTMLElement>('[data-elsewhere]');
  readonly #entries: () => Entries;
  /** Tells the drafts of this tab from those of others. */
  readonly #tab = String(Math.random()).slice(2, 10);
  #document = '';
  /** Another tab keeps the draft of the document; this one keeps its own beside it. */
  #isShared = false;
  /** Something was changed that is in no file. */
  #isDirty = false;
  /** An older draft of the document waits to be restored or discarded; it is not written over. */
  #isWaiting = false;
  #isFailing = false;

  /** @param entries what stands in the form. */
  constructor(base: string, entries: () => Entries) {
    this.drafts = new Drafts(browserStore(), base);
    this.#entries = entries;
    // Only what other tabs do is told here.
    window.addEventListener('storage', ({ key }) => {
      if (this.drafts.concerns(key, this.#document)) this.#meetOther();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.isAtRisk) event.preventDefault();
    });
  }

  /** Leaving now would lose something. */
  get isAtRisk(): boolean {
    return this.#isDirty && (this.#isFailing || this.#isWaiting);
  }

  /** Another document is in the form. */
  begin(document: string): void {
    this.#document = document;
    this.#isDirty = false;
    this.#isWaiting = false;
    this.#share(false);
    if (!this.#isFailing) this.#say('');
  }

  /** @returns the draft of the document, which from now on waits for a decision. */
  waiting(): Draft | null {
    const draft = this.drafts.read(this.#document);
    this.#isWaiting = draft !== null;
    return draft;
  }

  /** The waiting draft is in the form, or not wanted. */
  decide(choice: 'restored' | 'discarded', document: string): void {
    this.#isWaiting = false;
    if (choice === 'discarded') this.drafts.discard(document);
    else this.#isDirty = true;
  }

  /** Another tab has written or thrown away the draft of this document. */
  #meetOther(): void {
    const isGone = this.drafts.read(this.#document) === null;
    if (isGone && !this.#isDirty) return;
    if (!this.#isShared) this.#document = draftOfTab(this.#document, this.#tab);
    this.#share(true);
    this.#isWaiting = false;
    this.keep(this.#entries());
  }

  #share(isShared: boolean): void {
    this.#isShared = isShared;
    if (this.#elsewhere) this.#elsewhere.hidden = !isShared;
  }

  change(): void {
    this.#isDirty = true;
  }

  keep(entries: Entries): void {
    if (!this.#isDirty) return;
    if (this.#isWaiting) {
      this.#say(text.waiting);
      return;
    }
    const savedAt = clock();
    const title = valueOf(entries, BASIC_FIELDS.name.label);
    this.#isFailing = !this.drafts.save({ document: this.#document, title, savedAt, entries });
    this.#say(this.#isFailing ? text.failed : text.saved(savedAt.slice(-5)));
  }

  /** What is in the form is in a file now. */
  settle(): void {
    this.drafts.discard(this.#document);
    this.#isDirty = false;
    this.#say('');
  }

  #say(words: string): void {
    if (this.#status) this.#status.textContent = words;
  }
}

/** A browser may refuse even to be asked. */
function browserStore(): DraftStore {
  try {
    return localStorage;
  } catch {
    const refuse = (): never => {
      throw new Error('no storage');
    };
    return { getItem: () => null, setItem: refuse, removeItem: refuse, key: () => null, length: 0 };
  }
}

/** `2026-11-23 09:05`, by the clock of this device. */
function clock(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
