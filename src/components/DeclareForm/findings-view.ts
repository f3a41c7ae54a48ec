import { isControl, part, type Control } from './elements.ts';
import { showAtFields, summaryOf, targetOf, type Shown } from './messages.ts';

/** What was found, and how much of it a person is to see. */
export type Review = Shown &
  (
    | { readonly isWhole: true }
    | { readonly isWhole: false; readonly isTouched: (control: Control) => boolean }
  );

/**
 * Before the whole has been checked only what a person has already written is spoken of; nobody is
 * told that the rest is still blank.
 */
export function showFindings(form: HTMLFormElement, review: Review): void {
  const summary = part('[data-summary]', HTMLElement);
  if (review.isWhole) {
    showAtFields(form, review);
    summary.replaceChildren(...summaryOf(form, review));
    summary.hidden = summary.childElementCount === 0;
    summary.classList.toggle('declare-summary--findings', review.errors.length === 0);
    return;
  }
  const errors = review.errors.filter((found) => {
    const target = targetOf(form, found);
    return isControl(target) && target.value !== '' && review.isTouched(target);
  });
  showAtFields(form, { errors, findings: [] });
  summary.replaceChildren();
  summary.hidden = true;
}
