import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { bundleFile } from '../../integrations/page-renderer.ts';
import type { CompiledPages } from './compile.ts';
import { utf8 } from './utf8.ts';
import { importsOf, withPreloads } from './preloads.ts';

/** One file that a page or an endpoint of src/pages gives. */
export interface RenderedPath {
  /** Source file of the page: `src/pages/[year]/index.astro`. */
  readonly component: string;
  /** Below the base path, without a leading slash, as Astro asks for it: `2020/`, `feed.xml`. */
  readonly address: string;
  /** File below the site's folder: `2020/index.html`, `feed.xml`. */
  readonly file: string;
  /** What the page is made of, where its getStaticPaths says so: the same key, the same bytes. */
  readonly cacheKey: string | null;
}

/** The bundled pages of the portal. */
export interface Renderer {
  /** Everything there is to render, in the order of the routes. */
  paths(): Promise<readonly RenderedPath[]>;
  render(path: Pick<RenderedPath, 'component' | 'address'>): Promise<Uint8Array>;
  /** Whether it still knows its own paths: until another is loaded. */
  isCurrent(): boolean;
}

interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

interface Bundle {
  renderPage(request: Request, route: RouteData): Promise<string>;
  forgetPaths(manifest: object): void;
  createApp(options: { streaming: boolean }): App;
  readonly StaticPaths: new (app: App) => {
    getAll(): Promise<{ pathname: string; route: RouteData; cacheKey?: string }[]>;
  };
}

/** Pages take the portal's own address from content/site.yaml; only the path of this one is seen. */
const ORIGIN = 'https://mingzhang.example';
const NOT_FOUND = '404';

let loaded = 0;

/**
 * Loads compiled pages for rendering; which paths there are is asked anew.
 * @param base `/` or `/yjsgk/`, the one it was bundled for
 */
export async function loadRenderer(pages: CompiledPages, base: string): Promise<Renderer> {
  const bundle = (await import(pathToFileURL(bundleFile(pages.bundle)).href)) as Bundle;
  const imports = importsOf(pages.assets);
  const app = bundle.createApp({ streaming: false });
  bundle.forgetPaths(app.manifest);
  loaded += 1;
  const own = loaded;
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
  );
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return {
    isCurrent: () => loaded === own,
    paths: async () => (await new bundle.StaticPaths(app).getAll()).map(describe),
    async render({ component, address }) {
      const routeData = routes.get(component);
      if (!routeData) throw new Error(`no page ${component}`);
      const request = new Request(`${ORIGIN}${prefix}${address}`);
      if (routeData.type === 'page')
        return utf8(withPreloads(await bundle.renderPage(request, routeData), imports));
      const response = await app.render(request, { routeData });
      if (response.status !== 200)
        throw new Error(`${component} answered ${String(response.status)} for ${address}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

function describe(found: { pathname: string; route: RouteData; cacheKey?: string }): RenderedPath {
  const { pathname, route, cacheKey } = found;
  const plain = pathname.replace(/^\//, '').replace(/\/$/, '');
  const isPage = route.type === 'page';
  const address = isPage && plain !== '' ? `${plain}/` : pathname.replace(/^\//, '');
  const file = plain === NOT_FOUND ? `${NOT_FOUND}.html` : isPage ? `${address}index.html` : plain;
  return { component: route.component, address, file, cacheKey: cacheKey ?? null };
}
