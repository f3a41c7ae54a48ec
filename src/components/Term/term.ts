import { markup, type Markup } from '../../site/markup.ts';
import { urls } from '../../site/urls.ts';

/**
 * A label of the form that leads to its entry in the glossary.
 * @param text shown instead of the label, where the page uses another word for it
 */
export function term(label: string, text = label): Markup {
  return markup`<a class="term" href="${urls.glossary(label)}">${text}</a>`;
}
