import type { APIRoute } from 'astro';
import { getPortal } from '../site/portal.ts';
import { href, urls } from '../site/urls.ts';

/** What may be read by crawlers: everything except the parts of the search. */
export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  const lines = [
    'User-agent: *',
    `Disallow: ${href('pagefind/')}`,
    `Disallow: ${href('search/index/')}`,
    `Disallow: ${href('search/records/')}`,
    '',
    `Sitemap: ${new URL(urls.sitemap(), site.url).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
