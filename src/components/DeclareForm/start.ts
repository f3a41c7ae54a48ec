import './without-eval.ts';
import { DeclarePage } from './declare-page.ts';
import { part } from './elements.ts';
import { readSettings } from './model/settings.ts';

/** Brings the form to life; called once, when its program has come. */
export async function start(): Promise<void> {
  const form = part('[data-declare]', HTMLFormElement);
  const answer = await fetch(form.dataset['settings'] ?? '');
  if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`);
  const page = new DeclarePage(form, readSettings(await answer.text()));
  await page.begin();
  form.hidden = false;
}
