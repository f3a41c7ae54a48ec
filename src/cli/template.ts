import { nearest } from '../domain/schema/nearest.ts';
import { formTemplate, type FormFormat } from '../export/form/index.ts';
import { loadContent } from '../store/content.ts';
import type { Effects } from './effects.ts';
import { writeNewFiles } from './new-files.ts';
import { UserError } from './user-error.ts';

export interface TemplateOptions {
  /** Name of a form edition; undefined for every one. */
  readonly edition: string | undefined;
  readonly formats: readonly FormFormat[];
  /** Absolute. */
  readonly out: string;
  readonly replace: boolean;
}

/**
 * Writes the official form to fill in.
 * @returns exit code
 * @throws UserError for an unknown edition or a file that is already there; then nothing is written.
 */
export function template(options: TemplateOptions, effects: Effects): number {
  const known = [...loadContent(effects.root).corpus.taxonomies.values()];
  const { edition, formats, out, replace } = options;
  const chosen = known.filter(({ name }) => (edition ?? name) === name);
  if (chosen.length === 0) {
    const names = known.map(({ name }) => name);
    const guess = nearest(edition ?? '', names);
    const hint = guess === null ? '' : `是不是“${guess}”？`;
    throw new UserError(`没有表式“${edition ?? ''}”。${hint}现有的表式：${names.join('、')}。`);
  }
  const files = chosen.flatMap((taxonomy) =>
    formats.map((format) => ({
      name: `${taxonomy.name}.${format}`,
      bytes: () => formTemplate(taxonomy, format),
    })),
  );
  writeNewFiles(out, files, replace);
  for (const { name } of files) effects.stdout.write(`${out}/${name}\n`);
  return 0;
}
