import type { APIRoute, GetStaticPaths } from 'astro';
import { searchRecord } from '../../../search/records.ts';
import { getPortal } from '../../../site/portal.ts';

/** What search knows of each declaration: the index is built from these files, results are drawn from them. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { corpus } = await getPortal();
  return corpus.declarations.map(({ id }) => ({ params: { id } }));
};

export const GET: APIRoute = async ({ params }) => {
  const { corpus } = await getPortal();
  const declaration = corpus.declaration(params['id'] ?? '');
  if (!declaration) return new Response(null, { status: 404 });
  return Response.json(searchRecord(declaration, corpus));
};
