import * as z from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { text } from '../domain/schema/scalars.ts';
import { renderProse, type ProseHeading } from './prose.ts';
import { readFields } from './read-fields.ts';
import { readableFile } from './readable-file.ts';
import type { SourceFile } from './source-file.ts';
import { splitFrontMatter } from './split.ts';
import { withoutEchoes } from './yaml.ts';

/** A page of prose, ready to be shown. */
export interface ProsePage {
  readonly title: string;
  readonly description: string;
  /** Sanitised HTML; headings carry ids. */
  readonly html: string;
  readonly headings: readonly ProseHeading[];
}

/** Front matter of a file of content/pages. */
export const pageSchema = z.strictObject({
  标题: text.meta({ description: '页面标题。' }),
  说明: text.meta({ description: '一句话介绍，写给搜索引擎。' }),
});

/**
 * Reads a file of content/pages.
 * @param resolve puts the base path before a link that begins with `/`.
 */
export function readPage(
  original: SourceFile,
  resolve: (path: string) => string,
): ProsePage | { diagnostics: readonly Diagnostic[] } {
  const { file, diagnostics } = readableFile(original);
  if (!file) return { diagnostics };
  const halves = splitFrontMatter(file);
  if ('code' in halves) return { diagnostics: withoutEchoes(diagnostics, [halves]) };
  const fields = readFields(file, halves.frontMatter, halves.frontMatterStart, pageSchema);
  const prose = renderProse(halves.body, { file, start: halves.bodyStart, resolve });
  const found = 'diagnostics' in fields ? fields.diagnostics : [];
  const all = withoutEchoes(diagnostics, [...found, ...prose.diagnostics]);
  if (all.length > 0 || 'diagnostics' in fields) return { diagnostics: all };
  const { html, headings } = prose;
  return { title: fields.data.标题, description: fields.data.说明, html, headings };
}
