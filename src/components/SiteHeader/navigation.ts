import { markup, type Markup } from '../../site/markup.ts';
import { urls } from '../../site/urls.ts';
import { common } from '../../text/zh.ts';

/** The portal's sections, in the order of the header. */
export const SECTIONS: readonly { readonly label: string; readonly href: string }[] = [
  { label: common.nav.projects, href: urls.home() },
  { label: common.nav.tables, href: urls.tables() },
  { label: common.nav.indicators, href: urls.indicators() },
  { label: common.nav.checks, href: urls.checks() },
  { label: common.nav.data, href: urls.data() },
  { label: common.nav.about, href: urls.about() },
];

const CURRENT = {
  page: markup` aria-current="page"`,
  true: markup` aria-current="true"`,
  no: null,
} as const;

/** The sections as a list, with the one that a page belongs to. */
export function sectionLinks(path: string): Markup {
  const items = SECTIONS.map(({ label, href }) => {
    const current = CURRENT[isCurrent(href, path) ?? 'no'];
    return markup`<li><a class="site-nav__link" href="${href}"${current}>${label}</a></li>`;
  });
  return markup`${items}`;
}

/**
 * Value of `aria-current` for a section's link: `page` on the section's own page, `true` below it.
 * Year, department and declaration pages (`/2020/…`) stand below 项目, which is the home page.
 */
export function isCurrent(href: string, path: string): 'page' | 'true' | undefined {
  const here = path.endsWith('/') ? path : `${path}/`;
  if (here === href) return 'page';
  if (href === urls.home()) return isProjectPath(here) ? 'true' : undefined;
  return here.startsWith(href) ? 'true' : undefined;
}

function isProjectPath(path: string): boolean {
  return /^\d{4}\//.test(path.slice(urls.home().length));
}
