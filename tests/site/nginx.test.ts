import { readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS, cacheControl } from '../../src/cli/headers.ts';
import { isCompressible, mediaType } from '../../src/cli/media-types.ts';
import { nginxVersion, startNginx } from '../deploy/nginx.ts';
import type { RunningNginx } from '../deploy/nginx.ts';
import { DIST, SUB_BASE, SUB_DIST, addressOf, filesBelow } from './built-site.ts';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks for exactly this path; fetch would tidy it and unpack the answer. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

const GZIP = { 'accept-encoding': 'gzip, deflate, br' };
/** A page whose compressed copy is taken away. */
const UNZIPPED = 'about/index.html';
const version = nginxVersion();
if (version === null) process.stderr.write('\n没有运行 nginx 的测试：这台机器没有装 nginx\n');

/** The site under `/`, and under the path of a department where that one is built. */
const SITES = [
  ['/', DIST] as const,
  ...(SUB_DIST === undefined ? [] : [[SUB_BASE, SUB_DIST] as const]),
];

describe.skipIf(version === null).each(SITES)('nginx with the site under %s', (base, dist) => {
  const files = filesBelow(dist);
  let nginx: RunningNginx;
  beforeAll(async () => {
    nginx = await startNginx(dist, base);
    rmSync(join(nginx.site, `${UNZIPPED}.gz`));
  });
  afterAll(() => nginx.stop());

  const get = (path: string, headers?: Record<string, string>, method?: string): Promise<Got> =>
    ask(`${nginx.origin}${base}${path}`, headers, method);
  const urlOf = (file: string): string => addressOf(file) ?? file;

  it('answers every file with its bytes, its type and the time it may be kept', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const { status, headers, body } = await get(urlOf(file));
      const right =
        status === 200 &&
        headers['content-type'] === mediaType(file) &&
        headers['cache-control'] === cacheControl(file) &&
        body.equals(readFileSync(join(dist, file)));
      if (!right) wrong.push(`${file}: ${String(status)} ${JSON.stringify(headers)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('sends the security headers with every answer', async () => {
    for (const path of ['', '2020/', '2020', 'nowhere', 'data/parquet/', 'data/declarations.csv']) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
      }
    }
  });

  it('sends texts compressed beforehand, and says that it depends on what is accepted', async () => {
    for (const file of files.filter((it) => isCompressible(mediaType(it)) && it !== UNZIPPED)) {
      const { headers, body } = await get(urlOf(file), GZIP);
      const plain = readFileSync(join(dist, file));
      if (plain.length < 512) continue;
      expect(headers['vary'], file).toBe('Accept-Encoding');
      expect(headers['content-encoding'], file).toBe('gzip');
      expect(Number(headers['content-length'])).toBe(statSync(join(nginx.site, `${file}.gz`)).size);
      expect(gunzipSync(body).equals(plain), file).toBe(true);
    }
  });

  it('compresses on the way where there is no file made beforehand', async () => {
    const { headers, body } = await get(urlOf(UNZIPPED), GZIP);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).equals(readFileSync(join(dist, UNZIPPED)))).toBe(true);
  });

  it.each(['nowhere', '_astro/gone.css', 'search/index/2019-x/0', 'data/parquet/'])(
    'answers %s with the page for what is missing, never to be kept',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe('no-cache');
      expect(body.equals(readFileSync(join(dist, '404.html')))).toBe(true);
    },
  );

  it.each(['..%2f..%2fconf/nginx.conf', '%2e%2e/conf/nginx.conf', '..\\conf', '%00'])(
    'opens nothing outside the site for %s',
    async (path) => {
      expect([400, 404]).toContain((await get(path)).status);
    },
  );

  it('sends a folder without its slash to the folder, on whatever host and port', async () => {
    const { status, headers } = await get('2020');
    expect([status, headers['location']]).toEqual([301, `${base}2020/`]);
  });

  it('answers 304 while a file is the same', async () => {
    for (const accepted of [{}, GZIP]) {
      const { headers } = await get('2020/', accepted);
      const again = await get('2020/', { ...accepted, 'if-none-match': String(headers['etag']) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('sends parts of data files, as query engines ask for them', async () => {
    const file = 'data/parquet/declarations/fiscalYear=2020/part-0.parquet';
    const whole = readFileSync(join(dist, file));
    const { status, headers, body } = await get(file, { range: 'bytes=-8' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(
      `bytes ${String(whole.length - 8)}-${String(whole.length - 1)}/${String(whole.length)}`,
    );
    expect(body.equals(whole.subarray(-8))).toBe(true);
    const { headers: head } = await get(file, {}, 'HEAD');
    expect(head['accept-ranges']).toBe('bytes');
    expect(head['content-length']).toBe(String(whole.length));
  });

  it('takes no other methods than GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get('2020/', {}, method)).status).toBe(405);
    }
  });

  it('tells nobody its version', async () => {
    expect((await get('')).headers['server']).toBe('nginx');
  });
});

describe.skipIf(version === null || SUB_DIST === undefined)('nginx with a sub-path', () => {
  it('sends the root to the site', async () => {
    const nginx = await startNginx(SUB_DIST ?? '', SUB_BASE);
    try {
      const { status, headers } = await ask(`${nginx.origin}/`);
      expect([status, headers['location']]).toEqual([302, SUB_BASE]);
    } finally {
      await nginx.stop();
    }
  });
});
