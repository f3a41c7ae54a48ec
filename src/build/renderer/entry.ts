// What Astro bundles for the build: the pages, and the means to list and render them. Only the
// bundler can resolve these modules; nothing else imports this file.
import type { RouteData } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { getRouteCache } from 'mingzhang:route-cache';

export { createApp } from 'astro/app/entrypoint';
export { StaticPaths } from 'astro:static-paths';

/** Forgets which paths there are: the next build asks the pages again, as the dev server does. */
export function forgetPaths(manifest: object): void {
  getRouteCache(manifest).clearAll();
}

type Component = Awaited<ReturnType<FetchState['loadComponentInstance']>>;

/** Asked of Astro once a route: it imports the module anew for every request. */
const components = new Map<string, Component>();

/**
 * The HTML of a page, as text. Answering a request with it would mean middleware, of which there
 * is none, and a response, from which the text is then copied out three times.
 */
export async function renderPage(request: Request, route: RouteData): Promise<string> {
  const state = new FetchState(request);
  state.routeData = route;
  state.componentInstance = components.get(route.component);
  const component = await state.loadComponentInstance();
  components.set(route.component, component);
  const result = await state.createResult(component, state.getActionAPIContext());
  const { moduleId = '' } = component.default;
  result._metadata.headInTree = result.componentMetadata.get(moduleId)?.containsHead ?? false;
  const props = await state.getProps();
  const html = await renderToString(result, component.default, props, {}, true, route);
  if (typeof html !== 'string') throw new Error(`${route.component} did not give a page`);
  return html;
}
