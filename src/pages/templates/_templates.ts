import type { Corpus } from '../../domain/corpus.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { FORM_FORMATS, type FormFormat } from '../../export/form/index.ts';

export interface TemplateFile {
  readonly name: string;
  readonly edition: Taxonomy;
  readonly format: FormFormat;
}

/** The empty forms for download, in the order of the editions. */
export function templateFiles({ taxonomies }: Corpus): TemplateFile[] {
  const formats = Object.keys(FORM_FORMATS) as FormFormat[];
  return [...taxonomies.values()].flatMap((edition) =>
    formats.map((format) => ({ name: `${edition.name}.${format}`, edition, format })),
  );
}
