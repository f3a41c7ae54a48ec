import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILD_LIMIT, PROJECT, runIn, testFolder } from './builds.ts';
import { DIST, filesBelow } from './built-site.ts';

const AGAIN = testFolder('site-again');

beforeAll(async () => {
  // Elsewhere on earth, in another language, into another folder: none of it may show.
  const words = ['build', '--clean', '--base', '/', '--out', AGAIN];
  await runIn(PROJECT, words, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
}, BUILD_LIMIT);

afterAll(() => {
  rmSync(AGAIN, { recursive: true, force: true });
});

it('a second build has the same files', () => {
  const files = filesBelow(AGAIN);
  expect(files.length).toBeGreaterThan(150);
  expect(files).toEqual(filesBelow(DIST));
});

it('a second build is the same to the byte', () => {
  const first = new Set(filesBelow(DIST));
  const common = filesBelow(AGAIN).filter((file) => first.has(file));
  expect(common.length).toBeGreaterThan(150);
  const differing = common.filter(
    (file) => !readFileSync(join(DIST, file)).equals(readFileSync(join(AGAIN, file))),
  );
  expect(differing).toEqual([]);
});
