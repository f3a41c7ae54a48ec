import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, it } from 'vitest';
import { BUILD_LIMIT, PROJECT, outsideVitest, testFolder } from './builds.ts';

const FOLDER = testFolder('answers');

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

it(
  'every page is what Astro itself answers when it is asked for it',
  () => {
    const program = join(import.meta.dirname, 'astro-answers.ts');
    const said = execFileSync(process.execPath, [program, PROJECT, FOLDER], {
      cwd: PROJECT,
      env: outsideVitest(),
      encoding: 'utf8',
    });
    const [pages, ...differing] = said.trim().split('\n');
    expect(differing).toEqual([]);
    expect(Number(pages)).toBeGreaterThan(60);
  },
  BUILD_LIMIT,
);
