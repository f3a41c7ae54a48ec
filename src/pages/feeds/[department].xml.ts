import type { APIRoute } from 'astro';
import { departmentFeed } from '../../site/feeds.ts';
import { getPortal } from '../../site/portal.ts';

export async function getStaticPaths() {
  const { corpus } = await getPortal();
  return [...corpus.departments.keys()].map((department) => ({ params: { department } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(departmentFeed(await getPortal(), params['department'] ?? ''), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
