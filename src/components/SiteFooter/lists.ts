import { isPlaceholder, type Site } from '../../domain/site.ts';
import { markup, type Markup } from '../../site/markup.ts';
import { urls } from '../../site/urls.ts';
import { common, declare } from '../../text/zh.ts';

const { footer } = common;

/** The same on every page. */
export const FOOTER_LINKS: Markup = markup`${[
  { label: footer.sitemap, href: urls.map() },
  { label: footer.about, href: urls.about() },
  { label: footer.glossary, href: urls.glossary() },
  { label: footer.data, href: urls.data() },
  { label: declare.footer, href: urls.declare() },
].map(({ label, href }) => markup`<li><a href="${href}">${label}</a></li>`)}`;

const identities = new WeakMap<Site, Markup>();

/** Who is behind the site; the same on every page of it. */
export function identity(site: Site): Markup {
  const known = identities.get(site) ?? identityOf(site);
  identities.set(site, known);
  return known;
}

function identityOf(site: Site): Markup {
  const items = [
    { label: footer.sponsor, value: site.sponsor },
    { label: footer.phone, value: site.phone },
    { label: footer.email, value: site.email },
    { label: footer.siteCode, value: site.siteCode },
    { label: footer.icp, value: site.icp },
    { label: footer.police, value: site.police },
  ].map(({ label, value }) => {
    const set = isPlaceholder(value) ? markup`<span class="placeholder">${value}</span>` : value;
    return markup`<div><dt>${label}</dt><dd>${set}</dd></div>`;
  });
  return markup`${items}`;
}
