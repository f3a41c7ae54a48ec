import type { APIRoute } from 'astro';
import type { ParquetPart } from '../../../../../export/parquet.ts';
import { getPortal } from '../../../../../site/portal.ts';
import { contentType } from '../../../_files.ts';
import { parquetFacts, takeParquet } from '../../../_parquet.ts';

interface Path {
  readonly params: { table: string; partition: string };
  readonly props: { part: ParquetPart };
}

export async function getStaticPaths(): Promise<Path[]> {
  const portal = await getPortal();
  if (portal.written) return [];
  return [...parquetFacts(portal).values()].map(({ part }) => {
    const [, table = '', partition = ''] = part.path.split('/');
    return { params: { table, partition }, props: { part } };
  });
}

export const GET: APIRoute<Path['props']> = async ({ props: { part } }) =>
  new Response(new Uint8Array(takeParquet(await getPortal(), part)), {
    headers: { 'Content-Type': contentType(part.path) },
  });
