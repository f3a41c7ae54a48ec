import type { APIRoute, GetStaticPaths } from 'astro';
import { declarationFile } from '../../../../site/declaration-file.ts';
import { getPortal } from '../../../../site/portal.ts';

/** Each declaration as a file in canonical form, for the form page and anyone else. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { corpus, written } = await getPortal();
  if (written) return [];
  return corpus.declarations.map(({ id, fiscalYear, department, slug }) => ({
    params: { year: String(fiscalYear), department, slug },
    props: { id },
  }));
};

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const { whole } = await getPortal();
  const found = whole(props.id);
  if (!found) return new Response(null, { status: 404 });
  return new Response(declarationFile(found.declaration), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
