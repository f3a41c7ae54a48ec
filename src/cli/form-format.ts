import { FORM_FORMATS, type FormFormat } from '../export/form/index.ts';
import { UserError } from './user-error.ts';

/**
 * The file formats asked for; both where none was named.
 * @throws UserError for another one.
 */
export function formFormats(given: string | undefined): readonly FormFormat[] {
  const all = Object.keys(FORM_FORMATS) as FormFormat[];
  if (given === undefined) return all;
  const chosen = all.filter((format) => format === given.toLowerCase());
  if (chosen.length > 0) return chosen;
  throw new UserError(`--format 应为 ${all.join(' 或 ')}，实为“${given}”。不写则两种都要。`);
}
