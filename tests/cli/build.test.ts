import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, type BuildOptions } from '../../src/cli/build.ts';
import { UserError } from '../../src/cli/user-error.ts';
import {
  declarationFile,
  realContent,
  realText,
  withProjectFor,
  type Files,
} from '../fixtures/content.ts';
import { testEffects, type TestEffects } from './test-effects.ts';

const LEGAL_AID = declarationFile('legal-aid');
const MEDIATION = declarationFile('mediation');

function planted(): Files {
  return realContent([LEGAL_AID, MEDIATION])
    .set(
      LEGAL_AID,
      realText(LEGAL_AID)
        .replace('联系电话: 86825613', '联系电话: 电话')
        .replace('\n## 项目总目标\n', '\n<hr>\n\n## 项目总目标\n'),
    )
    .set(MEDIATION, realText(MEDIATION).replace('联系人: ', '联系人：'));
}

const KEPT_BY_TOOLS = new Set(['.astro', '.cache', 'node_modules']);

interface Failed {
  readonly error: unknown;
  readonly effects: TestEffects;
  readonly files: readonly string[];
  readonly page: string;
}

/** Builds over a folder that holds an earlier site; only builds that must fail. */
async function failedBuild(files: Files, options: Partial<BuildOptions> = {}): Promise<Failed> {
  return withProjectFor(files, async (root) => {
    const out = join(root, 'dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), '从前的站点');
    const effects = testEffects({ root });
    const error = await build({ base: '/', production: false, out, ...options }, effects).then(
      () => new Error('the build did not fail'),
      (reason: unknown) => reason,
    );
    // What tools keep for the next time may lie there, and may be thrown away.
    const left = readdirSync(root).filter((name) => !KEPT_BY_TOOLS.has(name));
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    return { error, effects, files: left, page };
  });
}

describe('a build of content with mistakes', () => {
  it('fails with an error the user can mend', async () => {
    const { error } = await failedBuild(planted());
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain('没有构建');
  });

  it('prints all of them, with place and line', async () => {
    const { effects } = await failedBuild(planted());
    const codes = [...effects.written.stdout.matchAll(/\[([a-z]+\/[a-z-]+)\]/g)].map(
      ([, code]) => code,
    );
    expect(codes).toEqual(['schema/bad-phone', 'body/html', 'yaml/no-colon']);
    expect(effects.written.stdout).toContain(`${LEGAL_AID}:11:7  错误  联系电话`);
  });

  it('leaves the earlier site as it was, and nothing else behind', async () => {
    const { files, page } = await failedBuild(planted());
    expect(page).toBe('从前的站点');
    expect(files.toSorted()).toEqual(['content', 'dist']);
  });
});

describe('a build for production', () => {
  it('names everything in site.yaml that is still to be filled in', async () => {
    const { error, effects, page } = await failedBuild(realContent([MEDIATION]), {
      production: true,
    });
    expect(error).toBeInstanceOf(UserError);
    for (const label of [
      '网址',
      '主办单位',
      '联系电话',
      '联系邮箱',
      '网站标识码',
      'ICP备案号',
      '公安备案号',
    ]) {
      expect((error as Error).message).toContain(label);
    }
    expect([effects.written.stdout, page]).toEqual(['', '从前的站点']);
  });
});

describe('a build to a folder that holds something else', () => {
  it('leaves it as it is and says so', async () => {
    await withProjectFor(realContent([LEGAL_AID]), async (root) => {
      const effects = testEffects({ root });
      const out = join(root, 'content');
      const before = readdirSync(out);
      await expect(build({ base: '/', production: false, out }, effects)).rejects.toThrow(
        '里有别的文件',
      );
      expect(readdirSync(out)).toEqual(before);
    });
  });
});
