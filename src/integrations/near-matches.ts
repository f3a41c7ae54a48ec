import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { readSearchRecords } from './search-index.ts';

/** What the search page loads. Interface and highlighter of the bundle are not used. */
const WANTED =
  /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|(index|fragment)\/.*)$/;

/** A name and the address of the place it stands in, below the base path. */
export interface NamedPlace {
  readonly name: string;
  readonly href: string;
}

/** Writes Pagefind's bundle to `pagefind/` of the built site: near matches among names. */
export function nearMatches(): AstroIntegration {
  return {
    name: 'near-matches',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const places = namedPlaces(await readSearchRecords(site));
        for (const { path, content } of await nearMatchFiles(places)) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
      },
    },
  };
}

/** Every name of a project, indicator or cost item, with the newest place in which it stands. */
export function namedPlaces(records: readonly SearchRecord[]): NamedPlace[] {
  const places = new Map<string, string>();
  for (const { id, places: own } of records) {
    for (const { kind, anchor, cells } of own) {
      const name = cells[0]?.text ?? '';
      if (kind === 'text' || kind === 'fact' || name === '') continue;
      places.set(name, kind === 'name' ? `${id}/` : `${id}/#${anchor}`);
    }
  }
  return [...places]
    .map(([name, href]) => ({ name, href }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files of the bundle, the same for the same names. */
export async function nearMatchFiles(places: readonly NamedPlace[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`近似检索没有建成：${errors.join('；')}`);
  try {
    for (const { name, href } of places) {
      refuse(
        await index.addCustomRecord({
          url: `/${href}`,
          content: name,
          language: 'zh',
          meta: { title: name, href },
        }),
      );
    }
    const output = await index.getFiles();
    refuse(output);
    return output.files.filter(({ path }) => WANTED.test(path));
  } finally {
    await close();
  }
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`近似检索没有建成：${errors.join('；')}`);
}
