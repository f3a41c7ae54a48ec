import type { APIRoute } from 'astro';
import type { Table } from '../../../domain/table.ts';
import { tableCsv } from '../../../export/table-csv.ts';
import { getPortal } from '../../../site/portal.ts';
import { tablePaths } from '../_tables.ts';

export async function getStaticPaths(): Promise<ReturnType<typeof tablePaths>> {
  return tablePaths(await getPortal());
}

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(tableCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
