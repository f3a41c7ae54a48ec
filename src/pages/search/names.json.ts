import type { APIRoute } from 'astro';
import { namesOf } from '../../search/names.ts';
import { getPortal } from '../../site/portal.ts';

/** Names that the search boxes suggest. */
export const GET: APIRoute = async () => {
  const { corpus } = await getPortal();
  return Response.json(namesOf(corpus));
};
