import type { APIRoute, GetStaticPaths } from 'astro';
import type { Declaration } from '../../../domain/declaration.ts';
import { searchRecord } from '../../../search/records.ts';
import { getPortal } from '../../../site/portal.ts';

/**
 * What search knows of each declaration, as `<year>/<ordinal within the year>.json`: the index is
 * built from these files and names declarations by ordinal; results are drawn from them.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const { corpus, written } = await getPortal();
  if (written) return [];
  const years = Map.groupBy(corpus.declarations, ({ fiscalYear }) => fiscalYear);
  return [...years].flatMap(([year, declarations]) =>
    declarations.map((declaration, ordinal) => ({
      params: { id: `${String(year)}/${String(ordinal)}` },
      props: { declaration: declaration.id },
    })),
  );
};

export const GET: APIRoute<{ declaration: Declaration['id'] }> = async ({ props }) => {
  const { corpus, whole } = await getPortal();
  const found = whole(props.declaration);
  if (!found) return new Response(null, { status: 404 });
  return Response.json(searchRecord(found.declaration, corpus));
};
