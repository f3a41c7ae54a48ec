import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { refreshEditor } from '../../src/cli/schema.ts';
import { loadContent } from '../../src/store/content.ts';
import { LEGAL_AID } from '../content/plant.ts';
import { PROJECT, realContent, realText, writeFiles } from '../fixtures/content.ts';
import { inFolder } from './test-effects.ts';

const SERVER = join(PROJECT, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
const LONG = 240_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics?: readonly { message: string }[]; items?: unknown[] };
  readonly result?: unknown;
}

/** The language server that the Astro extension of VS Code brings, spoken to as the editor does. */
class Editor {
  readonly #server = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #text = Buffer.alloc(0);
  #next = 0;
  /** Messages of the last diagnostics; null before the first. */
  onDiagnostics: (messages: readonly string[]) => void = () => undefined;

  constructor() {
    this.#server.stdout.on('data', (chunk: Buffer) => {
      this.#text = Buffer.concat([this.#text, chunk]);
      for (let message = this.#take(); message; message = this.#take()) this.#receive(message);
    });
  }

  send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  }

  request(method: string, params: object): Promise<unknown> {
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  close(): void {
    this.#server.kill();
  }

  #take(): Message | null {
    const head = this.#text.indexOf('\r\n\r\n');
    if (head === -1) return null;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#text.toString('utf8', 0, head))?.[1]);
    const end = head + 4 + length;
    if (this.#text.length < end) return null;
    const message = JSON.parse(this.#text.toString('utf8', head + 4, end)) as Message;
    this.#text = this.#text.subarray(end);
    return message;
  }

  #receive({ id, method, params, result }: Message): void {
    if (id !== undefined && method !== undefined) {
      this.send({ id, result: params?.items?.map(() => null) ?? null });
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      this.onDiagnostics(params?.diagnostics?.map(({ message }) => message) ?? []);
    }
  }
}

async function opened(root: string, text: string) {
  const editor = new Editor();
  const uri = pathToFileURL(join(root, LEGAL_AID)).href;
  const folder = pathToFileURL(root).href;
  await editor.request('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: '明账' }],
    capabilities: {
      textDocument: { publishDiagnostics: {} },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: join(PROJECT, 'node_modules/typescript/lib') },
    },
  });
  editor.send({ method: 'initialized', params: {} });
  const diagnostics = new Promise<readonly string[]>((resolve) => {
    editor.onDiagnostics = resolve;
  });
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  editor.send({ method: 'textDocument/didOpen', params: { textDocument } });
  return { editor, uri, diagnostics };
}

describe('VS Code with the Astro extension', () => {
  it(
    'checks the front matter of a declaration, completes it and says what a field means',
    () =>
      inFolder(async (root) => {
        writeFiles(root, realContent([LEGAL_AID]));
        symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
        refreshEditor(root, loadContent(root));
        const text = realText(LEGAL_AID)
          .replace('项目总金额: 125.00', '项目总金额: 125.00万元')
          .replace('联系人: 管茜', '联系仁: 管茜');
        const { editor, uri, diagnostics } = await opened(root, text);
        try {
          const messages = (await diagnostics).toSorted();
          expect(messages).toHaveLength(3);
          expect(messages.join('\n')).toMatch(/联系人[^]*联系仁[^]*does not match the pattern/);
          const line = text.split('\n').findIndex((words) => words.startsWith('政府采购'));
          const at = { textDocument: { uri }, position: { line, character: 6 } };
          const completion = await editor.request('textDocument/completion', at);
          expect(JSON.stringify(completion)).toContain('"label":"否"');
          const hover = await editor.request('textDocument/hover', at);
          expect(JSON.stringify(hover)).toContain('是否要按政府采购程序购买');
        } finally {
          editor.close();
        }
      }),
    LONG,
  );

  it('is told to do so by the settings of the project', () => {
    const settings = readFileSync(join(PROJECT, '.vscode/settings.json'), 'utf8');
    expect(JSON.parse(settings)).toMatchObject({ 'astro.content-intellisense': true });
  });
});
