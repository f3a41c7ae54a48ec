import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expressionOf, findProgram, keyActions } from './driven-browser.ts';
import type { BrowserKind, DrivenBrowser } from './driven-browser.ts';

const PROGRAMS = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
] as const;

/** Firefox as it is installed, by WebDriver BiDi: it speaks that itself, without a driver. */
export const FIREFOX: BrowserKind = {
  name: 'Firefox',
  missing: () =>
    findProgram(...PROGRAMS) ? null : '没有安装 Firefox（apt-get install firefox-esr）',
  start: async () => {
    const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
    const options = ['--headless', '--no-remote', '--profile', profile];
    const program = spawn(
      findProgram(...PROGRAMS) ?? '',
      [...options, '--remote-debugging-port', '0', 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = new Promise<void>((resolve) =>
      program.once('exit', () => {
        resolve();
      }),
    );
    const session = await connect(await addressOf(program));
    await session.send('session.new', { capabilities: {} });
    return driven(session, async () => {
      // The connection ends with the browser, so there may be no answer.
      void session.send('browser.close', {}).catch(() => undefined);
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    });
  },
};

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [address] = /ws:\/\/\S+/u.exec(said) ?? [];
      if (address) resolve(`${address}/session`);
    });
    stderr?.once('end', () => {
      reject(new Error(`Firefox did not start: ${said}`));
    });
  });
}

interface Session {
  send(method: string, parameters: object): Promise<unknown>;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly message?: string;
}

function connect(address: string): Promise<Session> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id ?? 0)?.(reply);
  });
  const send: Session['send'] = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, message }) => {
        if (result === undefined) reject(new Error(`${method}: ${message ?? ''}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve({ send });
    });
    socket.addEventListener('error', () => {
      reject(new Error(`no connection to ${address}`));
    });
  });
}

async function driven({ send }: Session, close: () => Promise<void>): Promise<DrivenBrowser> {
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context ?? '';
  return {
    close,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    ask: async (question, argument) => {
      const expression = expressionOf(question, argument);
      const target = { context };
      const answer = await send('script.evaluate', { expression, target, awaitPromise: false });
      const { result } = answer as { result?: { value?: string } };
      if (result?.value === undefined) throw new Error(`no answer: ${JSON.stringify(answer)}`);
      return JSON.parse(result.value) as never;
    },
    press: async (...keys) => {
      await send('input.performActions', { context, actions: keyActions(keys) });
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
  };
}
