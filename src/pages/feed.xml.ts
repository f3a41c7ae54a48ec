import type { APIRoute } from 'astro';
import { siteFeed } from '../site/feeds.ts';
import { getPortal } from '../site/portal.ts';

export const GET: APIRoute = async () =>
  new Response(siteFeed(await getPortal()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
