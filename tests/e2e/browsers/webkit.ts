import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expressionOf, findProgram, keyActions } from './driven-browser.ts';
import type { BrowserKind, DrivenBrowser } from './driven-browser.ts';

const DRIVER = 'WebKitWebDriver';
const SCREEN = 'Xvfb';
const PROGRAMS = ['6.0', '4.1', '4.0'].flatMap((version) =>
  ['x86_64', 'aarch64'].map((machine) => {
    const folder = version === '6.0' ? `webkitgtk-${version}` : `webkit2gtk-${version}`;
    return `/usr/lib/${machine}-linux-gnu/${folder}/MiniBrowser`;
  }),
);
const STARTING = 20_000;

/** WebKitGTK's own small browser, by WebDriver; on a screen that nobody sees. */
export const WEBKIT: BrowserKind = {
  name: 'WebKit',
  missing: () =>
    findProgram(DRIVER) && findProgram(SCREEN) && findProgram(...PROGRAMS)
      ? null
      : '没有安装 WebKit（apt-get install webkit2gtk-driver xvfb）',
  start: async () => {
    const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${String(port)}`, '--host=127.0.0.1'], {
      env: {
        ...process.env,
        DISPLAY: `:${display.toString().trim()}`,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
      stdio: 'ignore',
    });
    const stop = async (): Promise<void> => {
      await Promise.all([ended(driver), ended(screen)]);
    };
    try {
      return await startSession(`http://127.0.0.1:${String(port)}/session`, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exit = once(program, 'exit');
  program.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function startSession(address: string, stop: () => Promise<void>): Promise<DrivenBrowser> {
  const options = { binary: findProgram(...PROGRAMS), args: ['--automation'] };
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const deadline = Date.now() + STARTING;
  for (;;) {
    try {
      const made = await command('POST', address, { capabilities: { alwaysMatch: wanted } });
      return driven(`${address}/${(made as { sessionId: string }).sessionId}`, stop);
    } catch (error) {
      // The driver does not listen yet.
      if (!(error instanceof TypeError) || Date.now() > deadline) throw error;
      await setTimeout(100);
    }
  }
}

async function command(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

function driven(session: string, stop: () => Promise<void>): DrivenBrowser {
  return {
    open: async (url) => {
      await command('POST', `${session}/url`, { url });
    },
    ask: async (question, argument) => {
      const script = `return ${expressionOf(question, argument)}`;
      const answer = await command('POST', `${session}/execute/sync`, { script, args: [] });
      return JSON.parse(String(answer)) as never;
    },
    press: async (...keys) => {
      await command('POST', `${session}/actions`, { actions: keyActions(keys) });
    },
    back: async () => {
      await command('POST', `${session}/back`, {});
    },
    close: async () => {
      await command('DELETE', session);
      await stop();
    },
  };
}
