import { declare } from '../../text/zh/declare.ts';
import { controlNamed, element, isControl } from './elements.ts';
import type { Checked, Found } from './model/check.ts';
import { fieldName, ROW } from './model/names.ts';
import { listNamed, rowsOf } from './rows.ts';

const text = declare.found;
const ERROR = 'declare-message';

/** The element that shows a field: its control, or the list or part it would stand in. */
export function targetOf(form: HTMLFormElement, { at }: Found): HTMLElement {
  const row = at.findIndex((key) => typeof key === 'number');
  const names = at.map((key) => (typeof key === 'number' ? ROW : key));
  if (row !== -1) {
    const list = listNamed(form, fieldName(names.slice(0, row)));
    const inRow = list && rowsOf(list)[Number(at[row])];
    // 规则 is a list of its own in the file and one control in the form.
    const name = fieldName(names.slice(0, row + 2));
    const controls = [...(inRow?.querySelectorAll<HTMLElement>('[name]') ?? [])];
    const control = controls.find((other) => other.getAttribute('name') === name);
    return control ?? controls[1] ?? list?.querySelector<HTMLElement>('[data-add]') ?? form;
  }
  const control = controlNamed(form, fieldName(names));
  if (control) return control;
  return (
    listNamed(form, fieldName(names))?.querySelector<HTMLElement>('[data-add]') ??
    form.querySelector<HTMLElement>('[data-edition]:not([hidden]) [data-add]') ??
    form
  );
}

/** Explains everything found at its field. */
export function showAtFields(form: HTMLFormElement, { errors, findings }: Shown): void {
  clear(form);
  for (const found of errors) attach(targetOf(form, found), found, true);
  for (const found of findings) attach(targetOf(form, found), found, false);
}

export type Shown = Pick<Checked, 'errors' | 'findings'>;

function clear(form: HTMLFormElement): void {
  for (const message of form.querySelectorAll(`.${ERROR}`)) message.remove();
  for (const control of form.querySelectorAll('[data-described]')) {
    const own = control.getAttribute('data-described') ?? '';
    if (own === '') control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', own);
    control.removeAttribute('data-described');
    control.removeAttribute('aria-invalid');
  }
}

/** Ids for messages and for controls in rows, which have none of their own. */
let lastId = 0;

function idOf(target: HTMLElement): string {
  if (target.id === '') {
    lastId += 1;
    target.id = `declare-${String(lastId)}`;
  }
  return target.id;
}

function attach(target: HTMLElement, found: Found, isError: boolean): void {
  const message = messageOf(found, isError);
  const box = target.closest('[data-field]');
  if (box) (box.querySelector('[data-box]') ?? box).append(message);
  else target.before(message);
  const own = target.dataset['described'] ?? target.getAttribute('aria-describedby') ?? '';
  const before = target.getAttribute('aria-describedby');
  target.dataset['described'] = own;
  target.setAttribute('aria-describedby', [before, idOf(message)].filter(Boolean).join(' '));
  if (isError && isControl(target)) target.setAttribute('aria-invalid', 'true');
  unfold(target, isError);
}

/** What must be mended is not left in a folded part. */
function unfold(target: HTMLElement, isError: boolean): void {
  const details = target.closest('details');
  if (details && isError) details.open = true;
}

function messageOf({ diagnostic, rule, equation }: Found, isError: boolean): HTMLElement {
  const kind = isError ? 'error' : 'finding';
  const message = element(
    'p',
    `${ERROR} ${ERROR}--${kind}`,
    element('strong', '', isError ? text.error : `${text.finding}${rule ?? ''}　`),
    element('span', 'declare-message__words', `${diagnostic.message}。`),
  );
  if (equation) {
    message.append(
      element(
        'span',
        'declare-message__equation',
        `${equation.words}：${equation.figures}；`,
        text.equation(equation.stated, equation.difference, equation.unit),
      ),
    );
  }
  message.append(element('span', 'declare-message__hint', text.mend(diagnostic.hint)));
  return message;
}

/** Everything found, each a link to its field. */
export function summaryOf(form: HTMLFormElement, { errors, findings }: Shown): Node[] {
  if (errors.length === 0 && findings.length === 0) return [];
  return [
    ...(errors.length > 0 ? [element('h2', '', text.errorsTitle(errors.length))] : []),
    ...(errors.length > 0 ? [listOf(form, errors)] : []),
    ...(findings.length > 0 ? [element('h2', '', text.findingsTitle(findings.length))] : []),
    ...(findings.length > 0 ? [element('p', 'hint', text.findingsHint)] : []),
    ...(findings.length > 0 ? [listOf(form, findings)] : []),
  ];
}

function listOf(form: HTMLFormElement, all: readonly Found[]): HTMLElement {
  const items = all.map((found) => {
    const target = targetOf(form, found);
    const link = element('a', '', `${labelOf(found)}：${found.diagnostic.message}`);
    link.href = `#${encodeURIComponent(idOf(target))}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      focusOn(target);
    });
    return element('li', '', link);
  });
  return element('ul', 'declare-summary__list', ...items);
}

function labelOf({ at, diagnostic }: Found): string {
  return diagnostic.label ?? String(at.at(-1) ?? '');
}

function focusOn(target: HTMLElement): void {
  const details = target.closest('details');
  if (details) details.open = true;
  target.focus({ preventScroll: true });
  const box: Element = target.closest('[data-field]') ?? target;
  box.scrollIntoView({ block: 'center' });
}
