import type { APIRoute } from 'astro';
import { getPortal } from '../site/portal.ts';
import { urls } from '../site/urls.ts';
import { pages } from '../text/zh/pages.ts';

/** Lets a browser offer the portal's search in its address bar. */
export const GET: APIRoute = async () => {
  const { site } = await getPortal();
  const template = `${new URL(urls.search(), site.url).href}?q={searchTerms}`;
  const { shortName, description } = pages.openSearch;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortName(site.name))}</ShortName>
  <Description>${escapeXml(description(site.name))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" method="get" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
