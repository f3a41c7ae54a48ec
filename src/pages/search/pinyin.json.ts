import type { APIRoute } from 'astro';
import { pinyin } from 'pinyin-pro';
import { namesOf } from '../../search/names.ts';
import type { Spelled } from '../../search/pinyin.ts';
import { getPortal } from '../../site/portal.ts';

/** How names are spelled: fetched only when letters were typed and nothing was found. */
export const GET: APIRoute = async () => {
  const { corpus } = await getPortal();
  const { projects, indicators } = namesOf(corpus);
  const names = [...new Set([...projects, ...indicators].map(([name]) => name))].sort();
  return Response.json(names.map((name): Spelled => [name, syllables(name)]));
};

/** Asked again whenever the portal is built again; a name is spelled as it was. */
const spelled = new Map<string, string>();

function syllables(name: string): string {
  const known =
    spelled.get(name) ?? pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ');
  spelled.set(name, known);
  return known;
}
