import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join, relative } from 'node:path';
import { normaliseBasePath } from './base-path.ts';
import type { Effects } from './effects.ts';
import { DEFAULT_PORT, readPort } from './port.ts';
import { staticSite } from './static-site.ts';
import { UserError } from './user-error.ts';

export interface ServeOptions {
  /** Folder of the built site. */
  readonly folder: string;
  /** Path the site was built for: `/`, `/yjsgk/`. */
  readonly base: string;
  /** Exactly this port; without it 4321 or the next free one. 0: any free port. */
  readonly port?: number | undefined;
  /** Address to listen on; without it this machine only. */
  readonly host?: string | undefined;
}

const THIS_MACHINE = '127.0.0.1';
const PORTS_TO_TRY = 50;

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function listen(server: Server, wanted: number | undefined, host: string): Promise<number> {
  const last = wanted ?? DEFAULT_PORT + PORTS_TO_TRY - 1;
  for (let port = wanted ?? DEFAULT_PORT; port <= last; port++) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      if (!isTaken(error)) throw new UserError(`无法使用端口 ${String(port)}：${String(error)}`);
    }
  }
  throw new UserError(
    wanted === undefined
      ? `端口 ${String(DEFAULT_PORT)} 到 ${String(last)} 都被占用。请用 PORT 指定一个空闲端口。`
      : `端口 ${String(wanted)} 已被别的程序占用。请换一个端口，或关掉占用它的程序。`,
  );
}

/** The address to open in a browser. */
function address(host: string, port: number, base: string): string {
  const local = [THIS_MACHINE, 'localhost', '0.0.0.0', '::', '::1'].includes(host);
  return `http://${local ? 'localhost' : host}:${String(port)}${base}`;
}

async function closed(server: Server, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/**
 * Serves a built site until the user stops it.
 *
 * @throws UserError where there is no built site, or the port cannot be had
 */
export async function serve(options: ServeOptions, effects: Effects): Promise<void> {
  const { folder, port, host = THIS_MACHINE } = options;
  const base = normaliseBasePath(options.base);
  if (!existsSync(join(folder, 'index.html'))) {
    const shown = relative(effects.cwd, folder);
    throw new UserError(
      `${shown} 里还没有构建好的站点。请先运行 npm run build，或直接运行 npm start。`,
    );
  }
  const answer = await staticSite(folder, base);
  const server = createServer((request, response) => void answer(request, response));
  const wanted = port ?? readPort(effects.env['PORT']);
  const actual = await listen(server, wanted, host);
  effects.stdout.write(`${address(host, actual, base)}\n`);
  effects.stderr.write('站点已就绪，用浏览器打开上面的地址；按 Ctrl+C 停止。\n');
  await closed(server, effects.signal);
}
