import { gunzipSync, strFromU8 } from 'fflate';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import type { Corpus } from '../domain/corpus.ts';
import type { BriefDeclaration } from '../domain/declaration.ts';
import { exchangeBetween } from '../domain/exchange.ts';
import { hasPage } from '../domain/indicator-place.ts';
import { digitsFor, nameFileOf, type NamedPlace, type NameFiles } from '../search/near-names.ts';

/** What the search page loads. Interface and highlighter of the bundle are not used. */
const WANTED = /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|index\/.*)$/;
/** Pagefind writes one file for each name; a host could not hold them all. */
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** What stands before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** One file of the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * So many names are enough for suggestions: an index of every name of a province takes longer to
 * build than all the rest, and more files than a host holds.
 */
const MOST_NAMES = 10_000;

/**
 * Names of projects, indicators and cost items, each with the newest place in which it stands. Of
 * more than `most` those most likely to be meant: projects, then indicators that several
 * declarations use, then the others; newest year first.
 */
export function namedPlaces(
  { declarations, indicators }: Pick<Corpus, 'declarations' | 'indicators'>,
  most: number = MOST_NAMES,
): NamedPlace[] {
  const places = new Map<string, string>();
  for (const { id, name, ...rows } of declarations) {
    places.set(name, `${id}/`);
    for (const row of rowsOf(rows)) places.set(row.name, `${id}/#${row.id}`);
  }
  places.delete('');
  return [...likeliest(declarations, indicators, places, most)]
    .map((name) => ({ name, href: places.get(name) ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether all names stand where they stood in another corpus. */
export function namesStand(before: Corpus, after: Corpus): boolean {
  const { gone, come } = exchangeBetween(before.declarations, after.declarations);
  return (
    gone.size === come.length &&
    come.every((declaration) => {
      const old = before.declaration(declaration.id);
      return old !== undefined && namesOf(old) === namesOf(declaration);
    })
  );
}

function namesOf({ name, ...rows }: BriefDeclaration): string {
  return JSON.stringify([name, ...rowsOf(rows).map((row) => [row.name, row.id])]);
}

type Rows = Pick<BriefDeclaration, 'indicators' | 'interim' | 'costItems'>;

function rowsOf({ indicators, interim, costItems }: Rows): { name: string; id: string }[] {
  return [...indicators, ...interim, ...costItems];
}

function likeliest(
  declarations: readonly BriefDeclaration[],
  indicators: Corpus['indicators'],
  places: ReadonlyMap<string, string>,
  most: number,
): Iterable<string> {
  if (places.size <= most) return places.keys();
  const newest = declarations.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  const shared = indicators.filter(hasPage).toSorted((a, b) => b.projects - a.projects);
  const chosen = new Set<string>();
  const choose = (names: Iterable<string>): void => {
    for (const name of names) if (chosen.size < most && places.has(name)) chosen.add(name);
  };
  choose(newest.map(({ name }) => name));
  choose(shared.map(({ name }) => name));
  for (const declaration of newest) {
    if (chosen.size === most) break;
    choose(rowsOf(declaration).map(({ name }) => name));
  }
  return chosen;
}

/** Names handed over before the answers are waited for; they are taken in their order. */
const TOGETHER = 500;

/** The files of the bundle, the same for the same names. */
export async function nearMatchFiles(places: readonly NamedPlace[]): Promise<BundleFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`近似检索没有建成：${errors.join('；')}`);
  try {
    for (let from = 0; from < places.length; from += TOGETHER) {
      const added = places.slice(from, from + TOGETHER).map(({ name, href }) =>
        index.addCustomRecord({
          url: `/${href}`,
          content: name,
          language: 'zh',
          meta: { title: name, href },
        }),
      );
      for (const answer of await Promise.all(added)) refuse(answer);
    }
    const output = await index.getFiles();
    refuse(output);
    const wanted = output.files.filter(({ path }) => WANTED.test(path));
    return [...wanted, ...nameFiles(output.files)];
  } finally {
    await close();
  }
}

/** Puts the fragments, which say only name and address, into few files. */
function nameFiles(files: readonly IndexFile[]): BundleFile[] {
  const fragments = files.flatMap(({ path, content }) => {
    const [, id] = FRAGMENT.exec(path) ?? [];
    return id === undefined ? [] : [{ id, ...fragmentMeta(content) }];
  });
  const digits = digitsFor(fragments.length);
  const byFile = new Map<string, Record<string, readonly [string, string]>>();
  for (const { id, title, href } of fragments.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const path = nameFileOf(id, digits);
    const names = byFile.get(path) ?? {};
    names[id] = [title, href];
    byFile.set(path, names);
  }
  const described: NameFiles = { digits };
  return [['names.json', described] as const, ...byFile].map(([path, value]) => ({
    path,
    content: Buffer.from(JSON.stringify(value)),
  }));
}

function fragmentMeta(content: Uint8Array): { title: string; href: string } {
  // For each a few bytes: zlib takes longer to begin than to do this.
  const text = strFromU8(gunzipSync(content));
  if (!text.startsWith(SIGNATURE)) throw new Error('近似检索没有建成：Pagefind 的片段格式变了');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { meta: { title: string; href: string } })
    .meta;
}

function refuse({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`近似检索没有建成：${errors.join('；')}`);
}
