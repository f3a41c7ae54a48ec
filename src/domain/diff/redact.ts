import type { Declaration } from '../declaration.ts';
import { findsIn } from '../disclosure/index.ts';
import { publishedTexts } from '../disclosure/texts.ts';
import { BASIC_FIELDS } from '../form.ts';
import type { Site } from '../site.ts';
import { textsOf, type Change } from './change.ts';

/** What a version says that may have to be withheld. */
export type Withheld = Pick<Declaration, 'lead' | 'contact' | 'phone' | 'reviews'>;

/** Decides which words of the past may be shown. */
export interface Redaction {
  /** The change itself, or only the name of its field. */
  change(change: Change): Change;
  /** Whether a text that is no part of a declaration (a commit's subject) may be shown. */
  allows(text: string): boolean;
}

/**
 * What was published once need not be public now. People's names and phones follow `site.yaml`; a
 * text the disclosure gate would stop is shown only while the present declaration shows it too; what
 * a 公开审查 refused is never shown. In doubt only the field is named.
 *
 * @param site null hides names and phones
 * @param present the declaration as it is published now; null where it is gone
 * @param versions all versions that are told of: whatever one of them withholds, all withhold
 */
export function redaction(
  site: Site | null,
  present: Declaration | null,
  versions: readonly Withheld[],
): Redaction {
  const hidden = hiddenFields(site);
  const names = hiddenWords(site, present ? [present, ...versions] : versions);
  const shown = present
    ? publishedTexts(present)
        .map(({ text }) => text)
        .join('\n')
    : '';
  const refused = (present ? [present, ...versions] : versions).flatMap(({ reviews }) =>
    reviews.filter(({ decision }) => decision === '不公开').map(({ printed }) => printed),
  );
  const stops = (text: string): boolean =>
    findsIn(text).some((find) => !shown.includes(find.text)) ||
    refused.some((words) => words !== '' && text.includes(words));
  return {
    change: (change) => {
      const isHidden = hidden.has(change.label) || textsOf(change).some(stops);
      return isHidden ? { kind: 'hidden', label: change.label } : change;
    },
    allows: (text) => !stops(text) && !names.some((name) => text.includes(name)),
  };
}

function hiddenFields(site: Site | null): ReadonlySet<string> {
  const { lead, contact, phone } = BASIC_FIELDS;
  return new Set([
    ...(site?.publishNames === true ? [] : [lead.label, contact.label]),
    ...(site?.publishPhones === true ? [] : [phone.label]),
  ]);
}

function hiddenWords(site: Site | null, versions: readonly Withheld[]): readonly string[] {
  const words = versions.flatMap(({ lead, contact, phone }) => [
    ...(site?.publishNames === true ? [] : [lead, contact]),
    ...(site?.publishPhones === true ? [] : [phone]),
  ]);
  return [...new Set(words.filter((word): word is string => word !== null && word !== ''))];
}
