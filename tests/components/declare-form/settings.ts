import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Opened } from '../../../src/components/DeclareForm/model/open.ts';
import { openText } from '../../../src/components/DeclareForm/model/open.ts';
import { DEPARTMENT, SLUG } from '../../../src/components/DeclareForm/model/names.ts';
import type { Entries } from '../../../src/components/DeclareForm/model/names.ts';
import type { Settings } from '../../../src/components/DeclareForm/model/settings.ts';
import { realCorpus } from '../../fixtures/real-corpus.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = `${ROOT}content/declarations/2020/justice/`;

export const CORPUS = realCorpus();

export const SETTINGS: Settings = {
  taxonomies: [...CORPUS.taxonomies.values()],
  departments: [{ code: 'justice', name: '江阴市司法局' }],
  withholds: { names: false, phones: false },
};

/** The committed declarations: file name and text. */
export const COMMITTED = readdirSync(FOLDER)
  .sort()
  .map((name) => [name, readFileSync(FOLDER + name, 'utf8')] as const);

export function opened(text: string): Opened {
  const result = openText('a.md', text);
  if ('refused' in result) throw new Error(result.refused.map(({ message }) => message).join());
  return result;
}

/** A file in the form, with where it belongs. */
export function placed(text: string, slug: string): Entries {
  return [...opened(text).entries, [DEPARTMENT, 'justice'], [SLUG, slug]];
}

/** Mediation as it is filled in, with some values changed. */
export function filledIn(changes: Readonly<Record<string, string>> = {}): Entries {
  const text = COMMITTED.find(([name]) => name === 'mediation.md')?.[1] ?? '';
  const entries = placed(text, 'mediation');
  const changed = new Set<string>();
  const result = entries.map(([name, value]) => {
    const change = changed.has(name) ? undefined : changes[name];
    if (change !== undefined) changed.add(name);
    return [name, change ?? value] as const;
  });
  if (changed.size !== Object.keys(changes).length) throw new Error('no such field');
  return result;
}
