import { pathToFileURL } from 'node:url';
import process from 'node:process';
import type { RouteData } from 'astro';
import { compilePages } from '../../src/build/renderer/compile.ts';
import { bundleFile } from '../../src/integrations/page-renderer.ts';
import { preparePortal } from '../../src/site/portal.ts';

// Run in a process of its own: prints how many pages there are, then every page that the build
// renders otherwise than Astro answers a request for it. `node astro-answers.ts <root> <folder>`.
interface Bundle {
  renderPage(request: Request, route: RouteData): Promise<string>;
  createApp(options: { streaming: boolean }): {
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
  readonly StaticPaths: new (app: unknown) => {
    getAll(): Promise<{ pathname: string; route: RouteData }[]>;
  };
}

const [root = '', folder = ''] = process.argv.slice(2);
const compiled = await compilePages({ root, base: '/', key: 'answers', folder, clean: true });
const bundle = (await import(pathToFileURL(bundleFile(compiled.bundle)).href)) as Bundle;
preparePortal(root);
const app = bundle.createApp({ streaming: false });
const found = await new bundle.StaticPaths(app).getAll();
const pages = found.filter(({ route }) => route.type === 'page');
process.stdout.write(`${String(pages.length)}\n`);
for (const { pathname, route } of pages) {
  const address = `https://mingzhang.example${pathname.replace(/\/?$/, '/')}`;
  const answer = await app.render(new Request(address), { routeData: route });
  const html = await bundle.renderPage(new Request(address), route);
  if (html !== (await answer.text())) process.stdout.write(`${pathname}\n`);
}
