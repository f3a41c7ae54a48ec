import { readFile, readdir, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SECURITY_HEADERS, cacheControl } from './headers.ts';
import { isCompressible, mediaType } from './media-types.ts';

/** A built site, ready to answer requests. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const NOT_WORTH_COMPRESSING = 512;
const BROTLI_FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Paths of all regular files below a folder, with `/` between the parts. */
async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((entry) =>
      join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'),
    ),
  );
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Reply {
  const type = { 'Content-Type': mediaType('.txt') };
  return { status, headers: { ...headers, ...type }, body: Buffer.from(`${text}\n`) };
}

function redirect(status: 301 | 302, location: string): Reply {
  return plain(status, location, { Location: location });
}

async function fileReply(folder: string, path: string, status: number): Promise<Reply> {
  const file = join(folder, path);
  const [body, { size, mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
  return {
    status,
    headers: {
      'Content-Type': mediaType(path),
      'Cache-Control': cacheControl(path),
      ETag: `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`,
    },
    body,
  };
}

async function compress(reply: Reply, accepted: string): Promise<Reply> {
  const { body, headers = {} } = reply;
  if (!isCompressible(headers['Content-Type'] ?? '')) return reply;
  const varied = { ...reply, headers: { ...headers, Vary: 'Accept-Encoding' } };
  if (body === undefined || body.length < NOT_WORTH_COMPRESSING) return varied;
  const encoding = ['br', 'gzip'].find((name) => accepted.includes(name));
  if (encoding === undefined) return varied;
  const smaller = encoding === 'br' ? await brotli(body, BROTLI_FAST) : await zip(body);
  return {
    ...varied,
    headers: { ...varied.headers, 'Content-Encoding': encoding },
    body: smaller,
  };
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
}

/** Finds what a path asks for. Only names read from the folder beforehand are ever opened. */
function route(files: ReadonlySet<string>, base: string, path: string): string | Reply | undefined {
  if (!path.startsWith(base)) {
    return path === '/' || `${path}/` === base ? redirect(302, base) : undefined;
  }
  const inside = path.slice(base.length);
  if (files.has(inside)) return inside;
  const index = inside === '' || inside.endsWith('/') ? `${inside}index.html` : undefined;
  if (index !== undefined) return files.has(index) ? index : undefined;
  return files.has(`${inside}/index.html`) ? redirect(301, encodeURI(`${path}/`)) : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { headers = {}, body = Buffer.alloc(0) } = reply;
  const fresh = reply.status === 200 && request.headers['if-none-match'] === headers['ETag'];
  response.writeHead(fresh ? 304 : reply.status, {
    ...SECURITY_HEADERS,
    ...headers,
    ...(fresh ? {} : { 'Content-Length': body.length }),
  });
  response.end(fresh || request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a built site as a real server would: folders by their index.html, unknown paths with
 * 404.html and status 404, the security headers on every answer.
 *
 * @param folder of the built site; read once, so files added later are not served
 * @param base path the site stands under: `/`, `/yjsgk/`
 */
export async function staticSite(folder: string, base: string): Promise<Answer> {
  const files = await listFiles(folder);
  const missing = async (): Promise<Reply> =>
    files.has('404.html') ? fileReply(folder, '404.html', 404) : plain(404, '404 没有这个页面');

  async function answer(request: IncomingMessage): Promise<Reply> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, '405 只能读取', { Allow: 'GET, HEAD' });
    }
    const path = decodePath(request.url ?? '/');
    if (path === undefined) return plain(400, '400 地址写法有误');
    const found = route(files, base, path);
    if (found === undefined) return missing();
    return typeof found === 'string' ? fileReply(folder, found, 200) : found;
  }

  return async (request, response) => {
    try {
      const accepted = request.headers['accept-encoding'] ?? '';
      send(request, response, await compress(await answer(request), accepted));
    } catch {
      // The file went away since the folder was read: the site is being built again.
      send(request, response, plain(503, '503 站点正在重新构建', { 'Retry-After': '5' }));
    }
  };
}
