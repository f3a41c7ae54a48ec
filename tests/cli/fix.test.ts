import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import {
  declarationFile,
  REAL_CONTENT,
  realContent,
  realText,
  withProject,
} from '../fixtures/content.ts';
import { testEffects } from './test-effects.ts';

const LEGAL_AID = declarationFile('legal-aid');
const REAL = realText(LEGAL_AID);

/** Checks one text in the place of 法律援助经费, and says what stands there afterwards. */
function run(text: string, fix: boolean) {
  return withProject(realContent([LEGAL_AID]).set(LEGAL_AID, text), (root) => {
    const effects = testEffects({ root });
    const code = check({ files: [], fix }, effects);
    return { code, after: readFileSync(join(root, LEGAL_AID), 'utf8'), ...effects.written };
  });
}

const SLIPS: readonly (readonly [kind: string, text: string, said: string])[] = [
  ['a byte order mark', `\ufeff${REAL}`, '去掉字节顺序标记'],
  ['Windows line ends', REAL.replaceAll('\n', '\r\n'), '换行改为 LF'],
  ['blanks at the end of a line', REAL.replace('单位专项\n', '单位专项  \n'), '去掉行尾空格'],
  ['needless quotes', REAL.replace('项目总金额: 125.00', "项目总金额: '125.00'"), '统一引号'],
  ['deeper indentation', indented(REAL), '统一引号、缩进和转义'],
  ['two keys in the wrong order', swapped(REAL), '栏目按表上的次序排'],
  ['blank lines too many', REAL.replace('\n## 项目概况\n', '\n\n\n## 项目概况\n\n'), '统一空行'],
  ['no line end at the end', REAL.replace(/\n$/, ''), '统一空行'],
];

function indented(text: string): string {
  const [front = '', ...rest] = text.split('\n---\n');
  return [front.replaceAll(/^( +)/gm, '  $1'), ...rest].join('\n---\n');
}

function swapped(text: string): string {
  return text.replace(/^(项目总金额: .*)\n(本年度项目金额: .*)$/m, '$2\n$1');
}

describe('check --fix', () => {
  it.each(SLIPS)('puts %s right, says so, and leaves nothing to report', (_kind, text, said) => {
    expect(text).not.toBe(REAL);
    const { code, after, stdout, stderr } = run(text, true);
    expect(after).toBe(REAL);
    expect(stderr).toContain(`整理了 ${LEGAL_AID}：`);
    expect(stderr).toContain(said);
    expect(code).toBe(0);
    expect(stdout).not.toContain('format/');
  });

  it('touches no file that is in canonical form', () => {
    const { after, stderr } = run(REAL, true);
    expect(after).toBe(REAL);
    expect(stderr).toContain('没有要整理的文件');
  });

  it('leaves every real declaration as it stands', () => {
    withProject(REAL_CONTENT, (root) => {
      check({ files: [], fix: true }, testEffects({ root }));
      for (const [file, text] of REAL_CONTENT) {
        expect([file, readFileSync(join(root, file), 'utf8') === text]).toEqual([file, true]);
      }
    });
  });

  it('leaves a file alone whose comment would be lost', () => {
    const text = REAL.replace('项目属性:', '# 请核对\n项目属性:').replace(
      '单位专项\n',
      '单位专项 \n',
    );
    const { after, stderr } = run(text, true);
    expect(after).toBe(text);
    expect(stderr).toContain('表头里有 # 注释');
  });

  it('leaves a file alone that has a fault of structure', () => {
    const text = REAL.replace('项目属性: 单位专项', '项目属性：单位专项');
    const { after, stderr, code } = run(text, true);
    expect([after, code]).toEqual([text, 1]);
    expect(stderr).toContain(`没有整理 ${LEGAL_AID}：还有错误`);
  });

  it('corrects no word, however wrong', () => {
    const text = swapped(REAL).replace('项目负责人: 管茜', '项目负责入: 管茜');
    expect(run(text, true).after).toContain('项目负责入: 管茜');
  });

  it('looks only at the files named', () => {
    withProject(realContent([LEGAL_AID]).set(LEGAL_AID, swapped(REAL)), (root) => {
      check({ files: [join(root, 'content/site.yaml')], fix: true }, testEffects({ root }));
      expect(readFileSync(join(root, LEGAL_AID), 'utf8')).toBe(swapped(REAL));
    });
  });
});

describe('check without --fix', () => {
  it('only reminds of another form, where it begins, and does not fail for it', () => {
    const { code, stdout, after } = run(swapped(REAL), false);
    const line = REAL.split('\n').findIndex((text) => text.startsWith('项目总金额')) + 1;
    expect(stdout).toContain(`${LEGAL_AID}:${String(line)}:1  提醒\n`);
    expect(stdout).toContain('应为规范写法“项目总金额: 125.00”，实为“本年度项目金额: 125.00”');
    expect(stdout).toContain('[format/canonical]');
    expect([code, after]).toEqual([0, swapped(REAL)]);
  });
});
