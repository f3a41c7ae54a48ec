import { markup, type Markup } from '../../site/markup.ts';

/** One step of the way from the home page to the page at hand. */
export interface Crumb {
  label: string;
  /** Absent on the page itself. */
  href?: string;
}

/** The steps as a list. */
export function crumbList(crumbs: readonly Crumb[]): Markup {
  const items = crumbs.map(({ label, href }) => {
    const step =
      href === undefined
        ? markup`<span aria-current="page">${label}</span>`
        : markup`<a href="${href}">${label}</a>`;
    return markup`<li class="breadcrumb__item">${step}</li>`;
  });
  return markup`${items}`;
}
