import { RECORD_FIELDS } from '../../domain/form.ts';
import { declare } from '../../text/zh/declare.ts';
import { DraftKeeping } from './draft-keeping.ts';
import { isControl, part, type Control } from './elements.ts';
import { showFindings, type Review } from './findings-view.ts';
import { changeEdition, fill, readEntries } from './form-entries.ts';
import { growAll, listenToGrowth } from './growing.ts';
import { checkEntries, type Checked } from './model/check.ts';
import { fieldName, ROW, type Entries } from './model/names.ts';
import type { Settings } from './model/settings.ts';
import { Opening, type Start } from './opening.ts';
import { listenToSaving } from './saving.ts';
import { listenToRows } from './rows.ts';
import { showTotals } from './totals-view.ts';

/** How long a person may type before what is typed is looked at. */
const PAUSE = 400;

/** The form with everything around it: opening, checking, drafts, saving. */
export class DeclarePage {
  readonly #form: HTMLFormElement;
  readonly #settings: Settings;
  readonly #drafts: DraftKeeping;
  readonly #opening: Opening;
  readonly #status: HTMLElement;
  /** Controls a person has filled in: what is wrong there is said before the whole is checked. */
  #touched = new WeakSet<Control>();
  #isReviewed = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, settings: Settings) {
    this.#form = form;
    this.#settings = settings;
    this.#status = part('[data-status]', HTMLElement);
    this.#drafts = new DraftKeeping(form.dataset['base'] ?? '/', () => readEntries(form));
    this.#opening = new Opening(settings, form.dataset['base'] ?? '/', this.#drafts, (start) =>
      this.#begin(start),
    );
  }

  async begin(): Promise<void> {
    listenToRows(this.#form, {
      changed: () => {
        this.#changed();
      },
      say: (words) => {
        this.#status.textContent = words;
      },
    });
    listenToGrowth(this.#form);
    this.#listen();
    listenToSaving(this.#form, {
      review: () => this.#review(),
      saved: () => {
        this.#drafts.settle();
      },
    });
    await this.#opening.begin();
  }

  #listen(): void {
    const edited = ({ target }: Event): void => {
      if (!isControl(target) || target.name === '') return;
      this.#touched.add(target);
      if (target.name === RECORD_FIELDS.edition) this.#changeEdition(target.value);
      this.#changed();
    };
    this.#form.addEventListener('input', edited);
    this.#form.addEventListener('change', edited);
    window.addEventListener('pagehide', () => {
      this.#drafts.keep(readEntries(this.#form));
    });
  }

  #begin({ entries, document }: Start): Entries {
    const unplaced = fill(this.#form, entries);
    this.#touched = new WeakSet();
    this.#isReviewed = false;
    this.#drafts.begin(document);
    this.#look();
    growAll(this.#form);
    return unplaced;
  }

  #changeEdition(edition: string): void {
    const left = changeEdition(this.#form, edition);
    if (left.length > 0) this.#status.textContent = declare.editionLeft;
  }

  #changed(): void {
    this.#drafts.change();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#look();
      this.#drafts.keep(readEntries(this.#form));
    }, PAUSE);
  }

  #look(): Checked {
    const entries = readEntries(this.#form);
    const checked = checkEntries(entries, this.#settings);
    showTotals(this.#form, entries, this.#settings);
    countRecords(this.#form, entries);
    for (const place of this.#form.querySelectorAll('[data-path]')) {
      place.textContent = checked.place.path;
    }
    part('#declare-output', HTMLTextAreaElement).value = checked.text;
    const review: Review = this.#isReviewed
      ? { ...checked, isWhole: true }
      : { ...checked, isWhole: false, isTouched: (control) => this.#touched.has(control) };
    showFindings(this.#form, review);
    return checked;
  }

  /** Looks at the whole, now. */
  #review(): Checked {
    clearTimeout(this.#pause);
    this.#isReviewed = true;
    this.#drafts.keep(readEntries(this.#form));
    return this.#look();
  }
}

/** How many rows a folded record holds; 待核 is there only while it has any. */
function countRecords(form: HTMLFormElement, entries: Entries): void {
  for (const record of form.querySelectorAll<HTMLDetailsElement>('[data-record]')) {
    const name = record.dataset['record'] ?? '';
    const start = fieldName([name, ROW]);
    const rows = entries.filter(([other]) => other === start).length;
    const count = record.querySelector('[data-count]');
    if (count) count.textContent = rows > 0 ? String(rows) : '';
    if (name === RECORD_FIELDS.doubts) record.hidden = rows === 0;
  }
}
