import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { frontMatterJsonSchema, toJsonSchema } from '../domain/schema/json-schema.ts';
import { departmentSchema, siteSchema, taxonomySchema } from '../domain/schema/settings.ts';
import { loadContent, type Content } from '../store/content.ts';
import { listFiles, readText } from '../store/files.ts';
import type { Effects } from './effects.ts';
import { checkReportSchema } from './printers/json.ts';
import { snippets } from './snippets.ts';

/** Path below the root → text of a file that is made from the schemas of the content. */
type Generated = ReadonlyMap<string, string>;

/** Everything that editors and other programs read instead of the zod schemas; it is committed. */
export function generatedSchemas({ corpus }: Pick<Content, 'corpus'>): Generated {
  const editions = [...corpus.taxonomies.values()].map(
    (taxonomy) => [`declaration-${taxonomy.name}`, frontMatterJsonSchema(taxonomy)] as const,
  );
  const schemas = [
    ...editions,
    ['department', toJsonSchema(departmentSchema, '部门')] as const,
    ['site', toJsonSchema(siteSchema, '网站')] as const,
    ['taxonomy', toJsonSchema(taxonomySchema, '表式')] as const,
    ['check-report', z.toJSONSchema(checkReportSchema)] as const,
  ];
  return new Map([
    ...schemas.map(([name, schema]) => [`docs/schema/${name}.json`, written(schema)] as const),
    ['.vscode/declaration.code-snippets', written(snippets([...corpus.taxonomies.values()]))],
  ]);
}

/**
 * What the Astro extension of VS Code reads to complete and check front matter: which file is of
 * which form edition. Its addresses are those of this machine, so it is not committed.
 */
export function editorCollections(root: string, { corpus, sources }: Content): Generated {
  const entries = [...sources.values()].map(({ file, yaml }) => {
    const uri = pathToFileURL(path.join(root, file.path)).href;
    return [decodeURIComponent(uri).toLowerCase(), `declaration-${String(yaml?.data['表式'])}`];
  });
  const names = [...corpus.taxonomies.keys()].map((name) => `declaration-${name}`);
  const collections = names.map((name) => ({ hasSchema: true, name }));
  return new Map([
    ...[...corpus.taxonomies.values()].map(
      (taxonomy) =>
        [
          `.astro/collections/declaration-${taxonomy.name}.schema.json`,
          written(frontMatterJsonSchema(taxonomy)),
        ] as const,
    ),
    [
      '.astro/collections/collections.json',
      written({ collections, entries: Object.fromEntries(entries) as unknown }),
    ],
  ]);
}

/** Makes the JSON Schemas and what editors need anew. */
export function schema({ root, stderr }: Effects): number {
  const content = loadContent(root);
  const generated = generatedSchemas(content);
  const changed = [...generated].filter(([file, text]) => text !== existing(root, file));
  write(root, generated);
  refreshEditor(root, content);
  const words = changed.map(([file]) => file).join('、');
  stderr.write(changed.length === 0 ? '都是最新的。\n' : `写好了 ${words}。\n`);
  return 0;
}

/** Tells the editor on this machine which files there are now. */
export function refreshEditor(root: string, content: Content): void {
  write(root, editorCollections(root, content));
}

function existing(root: string, file: string): string | null {
  const folder = path.posix.dirname(file);
  return listFiles(root, folder).includes(file) ? readText(root, file) : null;
}

function write(root: string, files: Generated): void {
  for (const [file, text] of files) {
    const place = path.join(root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function written(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
