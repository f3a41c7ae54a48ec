import type { APIRoute } from 'astro';
import { getPortal } from '../../site/portal.ts';
import { contentType, dataFiles } from './_files.ts';
import type { DataFile } from './_files.ts';

export async function getStaticPaths(): Promise<{ params: { file: string }; props: DataFile }[]> {
  const portal = await getPortal();
  if (portal.written) return [];
  const files = dataFiles(portal);
  return [...files].map(([name, props]) => ({ params: { file: name }, props }));
}

export const GET: APIRoute<DataFile> = ({ props: { name, body } }) =>
  new Response(body, { headers: { 'Content-Type': contentType(name) } });
