import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEPLOY = fileURLToPath(new URL('../../deploy', import.meta.url));
const START_LIMIT = 10_000;

/** A server of the tests' own: `deploy/nginx` as it stands, but for port, folders and user. */
export interface RunningNginx {
  readonly origin: string;
  /** Folder it serves under its base path. */
  readonly site: string;
  stop(): Promise<void>;
}

/** Null where nginx is not installed. */
export function nginxVersion(): string | null {
  const { status, stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return status === 0 ? stderr.trim() : null;
}

/** Text files get their .gz, as deploy/README.md says to before publishing. */
export function compress(folder: string): void {
  const { status, stderr } = spawnSync(join(DEPLOY, 'compress.sh'), [folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/**
 * Serves a copy of a built site.
 *
 * @param base `/` or `/yjsgk/`, for which the project has a configuration each
 * @throws Error with nginx's own words where it does not start
 */
export async function startNginx(dist: string, base: string): Promise<RunningNginx> {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-nginx-'));
  // Its workers are another user's.
  chmodSync(root, 0o755);
  const site = join(root, 'site', base);
  mkdirSync(site, { recursive: true });
  cpSync(realpathSync(dist), site, { recursive: true });
  compress(site);
  const port = await freePort();
  cpSync(join(DEPLOY, 'nginx'), join(root, 'conf'), { recursive: true });
  rewrite(join(root, 'conf', 'nginx.conf'), nginxChanges(root, base));
  rewrite(join(root, 'conf', siteFile(base)), [
    ['listen 80 default_server', `listen 127.0.0.1:${String(port)} default_server`],
    ['root /srv/mingzhang;', `root ${join(root, 'site')};`],
  ]);
  const stop = await run(root, port);
  return { origin: `http://127.0.0.1:${String(port)}`, site, stop };
}

function siteFile(base: string): string {
  return base === '/' ? 'site.conf' : `site-${base.replaceAll('/', '')}.conf`;
}

function nginxChanges(root: string, base: string): (readonly [string, string])[] {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = folders.map((name) => `    ${name}_temp_path ${join(root, name)};`).join('\n');
  return [
    ...(process.getuid?.() === 0 ? [] : ([['user www-data;', '']] as const)),
    ['pid /run/nginx.pid;', `pid ${join(root, 'nginx.pid')};`],
    ['/var/log/nginx/access.log', join(root, 'access.log')],
    ['/var/log/nginx/error.log', join(root, 'error.log')],
    ['http {', `http {\n${temporary}`],
    ['include site.conf;', `include ${siteFile(base)};`],
  ];
}

/** Every change must find its place exactly once, or the test would run another configuration. */
function rewrite(file: string, changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`${file}: not exactly once: ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

async function run(root: string, port: number): Promise<() => Promise<void>> {
  const config = join(root, 'conf', 'nginx.conf');
  const child = spawn('nginx', ['-e', 'stderr', '-p', root, '-c', config, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(root, { recursive: true });
  };
  const deadline = Date.now() + START_LIMIT;
  while (!(await answers(port))) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`nginx did not start: ${said}`);
  }
  return stop;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const settle = (open: boolean) => () => {
      socket.destroy();
      setTimeout(
        () => {
          resolve(open);
        },
        open ? 0 : 50,
      );
    };
    socket.once('connect', settle(true)).once('error', settle(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
