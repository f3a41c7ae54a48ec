import { declare } from '../../text/zh/declare.ts';
import { button, part } from './elements.ts';
import type { Checked } from './model/check.ts';
import { copy, download } from './output.ts';

const text = declare.finish;

interface Saving {
  /** Checks the whole and shows what was found. */
  readonly review: () => Checked;
  /** The file is saved: a draft is no longer needed. */
  readonly saved: () => void;
}

/** 核对, 下载文件 and 复制文件内容. */
export function listenToSaving(form: HTMLFormElement, { review, saved }: Saving): void {
  const done = part('[data-done]', HTMLElement);
  const say = (words: string): void => {
    done.textContent = words;
  };
  const save = ({ text: content, place }: Checked, isWhole: boolean): void => {
    const name = `${place.slug === '' ? 'declaration' : place.slug}.md`;
    download(name, content);
    say(text.downloaded(name));
    if (isWhole) saved();
  };
  /** @returns null where there is something to mend first, which is shown. */
  const ready = (): Checked | null => {
    const checked = review();
    if (checked.errors.length === 0) return checked;
    showSummary(() => {
      save(review(), false);
    });
    say(declare.found.errorsTitle(checked.errors.length));
    return null;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const checked = ready();
    if (!checked) return;
    if (checked.findings.length > 0) showSummary(null);
    say(
      checked.findings.length > 0
        ? declare.found.findingsTitle(checked.findings.length)
        : declare.found.none,
    );
  });
  part('[data-download]', HTMLButtonElement).addEventListener('click', () => {
    const checked = ready();
    if (checked) save(checked, true);
  });
  part('[data-copy]', HTMLButtonElement).addEventListener('click', () => {
    const checked = ready();
    if (checked) void copy(checked.text).then(say);
  });
}

/** Brings the person to what was found. An unfinished file may be saved all the same. */
function showSummary(saveAnyway: (() => void) | null): void {
  const summary = part('[data-summary]', HTMLElement);
  if (saveAnyway) {
    summary.append(button(text.anyway, 'declare-small', saveAnyway));
  }
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: 'start' });
}
