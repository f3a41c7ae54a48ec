import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS, cacheControl } from '../../src/cli/headers.ts';
import { serve } from '../../src/cli/serve.ts';
import { inFolder, testEffects } from './test-effects.ts';

const LONG = '公开'.repeat(500);
const FILES: Readonly<Record<string, string>> = {
  'site/index.html': '首页',
  'site/404.html': '没有这一页',
  'site/2020/index.html': LONG,
  'site/说明.txt': '说明',
  'site/data/indicators.csv': 'name\n',
  'site/_astro/site.a1b2.css': 'body{}',
  'site/pagefind/wasm.pagefind': 'x',
  'secret.txt': '秘密',
};

interface Served {
  readonly origin: string;
  readonly folder: string;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Got>;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for exactly this path: fetch would tidy it first. */
function ask(origin: string, path: string, headers: Record<string, string>, method: string) {
  return new Promise<Got>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function served(base: string, use: (site: Served) => Promise<void>): Promise<void> {
  return inFolder(async (root) => {
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const effects = testEffects({ root });
    const folder = join(root, 'site');
    const done = serve({ folder, base, port: 0 }, effects);
    await until(() => effects.written.stdout !== '');
    const { origin } = new URL(effects.written.stdout.replace('localhost', '127.0.0.1'));
    try {
      await use({
        origin,
        folder,
        get: (path, headers = {}, method = 'GET') => ask(origin, path, headers, method),
      });
    } finally {
      effects.stop();
      await done;
    }
  });
}

describe('serve', () => {
  it.each([
    ['/', '首页', 'text/html; charset=utf-8'],
    ['/2020/', LONG, 'text/html; charset=utf-8'],
    ['/2020/?q=1', LONG, 'text/html; charset=utf-8'],
    ['/%E8%AF%B4%E6%98%8E.txt', '说明', 'text/plain; charset=utf-8'],
    ['/data/indicators.csv', 'name\n', 'text/csv; charset=utf-8'],
    ['/pagefind/wasm.pagefind', 'x', 'application/octet-stream'],
  ])('answers %s with the file and its type', (path, body, type) =>
    served('/', async ({ get }) => {
      const got = await get(path);
      expect(got).toMatchObject({ status: 200, body });
      expect(got.headers['content-type']).toBe(type);
    }),
  );

  it('sends the security headers with every answer', () =>
    served('/', async ({ get }) => {
      for (const path of ['/', '/nowhere', '/2020', '/%']) {
        const { headers } = await get(path);
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
          expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
        }
      }
    }));

  it('answers an unknown path with 404.html and status 404', () =>
    served('/', async ({ get }) => {
      expect(await get('/nowhere')).toMatchObject({ status: 404, body: '没有这一页' });
      expect(await get('/data/')).toMatchObject({ status: 404, body: '没有这一页' });
    }));

  it('sends a folder without its slash to the folder', () =>
    served('/', async ({ get }) => {
      const { status, headers } = await get('/2020');
      expect([status, headers['location']]).toEqual([301, '/2020/']);
    }));

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/2020/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/%00',
  ])('opens nothing outside the folder for %s', (path) =>
    served('/', async ({ get }) => {
      expect(await get(path)).toMatchObject({ status: 404, body: '没有这一页' });
    }),
  );

  it('answers a broken escape with 400', () =>
    served('/', async ({ get }) => {
      expect((await get('/%E8%')).status).toBe(400);
    }));

  it('never sends anybody to another host', () =>
    served('/', async ({ get }) => {
      expect((await get('//2020')).status).toBe(404);
    }));

  it('stands under its base path only', () =>
    served('/yjsgk/', async ({ get }) => {
      expect(await get('/yjsgk/2020/')).toMatchObject({ status: 200, body: LONG });
      expect((await get('/2020/')).status).toBe(404);
      expect((await get('/')).headers['location']).toBe('/yjsgk/');
      expect((await get('/yjsgk')).headers['location']).toBe('/yjsgk/');
      expect((await get('/yjsgk/2020')).headers['location']).toBe('/yjsgk/2020/');
    }));

  it('answers HEAD with the headers of GET alone, and other methods with 405', () =>
    served('/', async ({ get }) => {
      const head = await get('/2020/', {}, 'HEAD');
      expect(head).toMatchObject({ status: 200, body: '' });
      expect(head.headers['content-length']).toBe(String(Buffer.byteLength(LONG)));
      const post = await get('/', {}, 'POST');
      expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
    }));

  it('answers 304 while the file is the same, and 200 when it has changed', () =>
    served('/', async ({ get, folder }) => {
      const { headers } = await get('/2020/');
      const asked = { 'if-none-match': String(headers['etag']) };
      expect(await get('/2020/', asked)).toMatchObject({ status: 304, body: '' });
      await utimes(join(folder, '2020/index.html'), 1, 1);
      expect(await get('/2020/', asked)).toMatchObject({ status: 200, body: LONG });
    }));

  it.each(['br', 'gzip'])('compresses long texts with %s where that is accepted', (encoding) =>
    served('/', async ({ origin, get }) => {
      const { headers } = await get('/2020/', { 'accept-encoding': encoding });
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
      expect(Number(headers['content-length'])).toBeLessThan(LONG.length);
      const response = await fetch(`${origin}/2020/`, { headers: { 'accept-encoding': encoding } });
      expect(await response.text()).toBe(LONG);
    }),
  );

  it('lets only files whose name changes with their content be kept', () =>
    served('/', async ({ get }) => {
      expect((await get('/_astro/site.a1b2.css')).headers['cache-control']).toContain('immutable');
      expect((await get('/')).headers['cache-control']).toBe('no-cache');
    }));

  it('lets the parts of the search index be kept, but not the file that names them', () => {
    expect(cacheControl('search/index/2020-0a1b2c3d4e5f/12.bin')).toContain('immutable');
    expect(cacheControl('search/index/meta.json')).toBe('no-cache');
    expect(cacheControl('search/records/2020/1.json')).toBe('no-cache');
  });

  it('answers 503 for a file that went away since', () =>
    served('/', async ({ get, folder }) => {
      await rm(join(folder, '说明.txt'));
      expect((await get('/%E8%AF%B4%E6%98%8E.txt')).status).toBe(503);
    }));

  it('says what to do where no site is built', () =>
    inFolder(async (root) => {
      const options = { folder: join(root, 'dist'), base: '/', port: 0 };
      await expect(serve(options, testEffects({ root }))).rejects.toThrow('还没有构建好的站点');
    }));

  it('names the port that is taken', () =>
    served('/', async ({ folder }) => {
      const blocker = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => blocker.once('listening', resolve));
      const { port } = blocker.address() as AddressInfo;
      try {
        const effects = testEffects({ env: { PORT: String(port) } });
        await expect(serve({ folder, base: '/' }, effects)).rejects.toThrow(
          `端口 ${String(port)} 已被别的程序占用`,
        );
      } finally {
        blocker.close();
      }
    }));
});
