import type { DeclarationKey } from '../../../domain/build-declaration.ts';
import { RECORD_FIELDS } from '../../../domain/form.ts';
import { DEPARTMENT, SLUG, valueOf, type Entries } from './names.ts';

/** Where a filled in declaration belongs. */
export interface Place extends DeclarationKey {
  /** From the project's root. */
  readonly path: string;
}

const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]{0,62}$/;
const ID = /^(\d{4})\/([a-z0-9-]+)\/([a-z0-9][a-z0-9-]{0,62})$/;

/** Parts not filled in yet stand as `…` in the path. */
export function placeOf(entries: Entries): Place {
  const year = valueOf(entries, RECORD_FIELDS.fiscalYear);
  const department = valueOf(entries, DEPARTMENT);
  const slug = valueOf(entries, SLUG);
  const known = [/^\d{4}$/.test(year) && year, department, isSlug(slug) && slug];
  return {
    fiscalYear: Number(year),
    department,
    slug,
    path: `content/declarations/${known.map((part) => part || '…').join('/')}.md`,
  };
}

/** Whether a text can be a file's name: small letters, digits and dashes. */
export function isSlug(text: string): boolean {
  return SLUG_PATTERN.test(text);
}

/** Department and short name of `2020/justice/legal-aid`; null for anything else. */
export function placeOfId(id: string): { department: string; slug: string } | null {
  const [, , department, slug] = ID.exec(id) ?? [];
  return department !== undefined && slug !== undefined ? { department, slug } : null;
}
