import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import {
  declarationFile,
  realContent,
  REAL_CONTENT,
  realText,
  withProject,
  type Files,
} from '../fixtures/content.ts';
import { testEffects } from './test-effects.ts';

const LEGAL_AID = declarationFile('legal-aid');
const MEDIATION = declarationFile('mediation');

/** Both with a mistake; the balance of 法律援助 also with its 勘注 taken away. */
function withMistakes(): Files {
  return realContent([LEGAL_AID, MEDIATION])
    .set(LEGAL_AID, realText(LEGAL_AID).replace('    规则: [项目结余]\n', ''))
    .set(MEDIATION, realText(MEDIATION).replace('项目总金额: 63.50', '项目总金额: 63．50'));
}

function run(files: Files, names: readonly string[] = []) {
  return withProject(files, (root) => {
    const effects = testEffects({ root });
    const code = check({ files: names.map((name) => join(root, name)) }, effects);
    return { code, ...effects.written };
  });
}

describe('check', () => {
  it('passes the real content', () => {
    const { code, stdout, stderr } = run(REAL_CONTENT);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('核对了 9 份申报表：0 处错误，0 处提醒');
  });

  it('fails where anything cannot be published, and says so', () => {
    const { code, stdout, stderr } = run(withMistakes());
    expect(code).toBe(1);
    expect(stdout).toContain(`${MEDIATION}:14:8  错误  项目总金额`);
    expect(stderr).toMatch(/核对了 2 份申报表：\d+ 处错误/);
  });

  it('shows what the rules find and nobody has acknowledged', () => {
    const { stdout } = run(withMistakes());
    expect(stdout).toContain('[rule/balance]');
    expect(`\n${stdout.slice(stdout.indexOf(`${LEGAL_AID}:77`), stdout.indexOf('[rule/balance]'))}`)
      .toMatchInlineSnapshot(`
      "
      content/declarations/2020/justice/legal-aid.md:77:11  错误  项目结余资金
        安排 150.00 万元，使用 150.00 万元，结余应为 0.00 万元，表上填 150.00 万元。
        77 |   项目结余资金: 150.00
           |                 ^^^^^^
        改法：重新计算并对照原表。原表如此的，照录，并在勘注里写明应为多少（字段写“项目结余资金”）。  "
    `);
  });

  it('looks only at the files named, among all others', () => {
    const { code, stdout } = run(withMistakes(), [LEGAL_AID]);
    expect(stdout).toContain(LEGAL_AID);
    expect(stdout).not.toContain(MEDIATION);
    expect(code).toBe(1);
    expect(run(withMistakes(), ['content/site.yaml'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('reports a page as well', () => {
    const about = 'content/pages/about.md';
    const files = realContent([about]).set(
      about,
      realText(about).replace('## 这是什么\n', '## 这是什么\n\n<hr>\n'),
    );
    expect(run(files)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('[prose/html]') as string,
    });
  });

  it('says when a file named does not belong to the content', () => {
    expect(() => run(REAL_CONTENT, ['content/none.md'])).toThrow('content/none.md');
  });
});
