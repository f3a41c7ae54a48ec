import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../../src/components/DeclareForm/model/check.ts';
import { auditCorpus } from '../../../src/domain/audit.ts';
import { COMMITTED, CORPUS, filledIn, placed, SETTINGS } from './settings.ts';

/** What is said where: path and message of every error. */
function errors(changes: Readonly<Record<string, string>>): [string, string][] {
  return checkEntries(filledIn(changes), SETTINGS).errors.map(({ at, diagnostic }) => [
    at.join('/'),
    diagnostic.message,
  ]);
}

describe('a declaration without faults', () => {
  it('has neither errors nor findings that nobody has acknowledged', () => {
    const { errors, findings, place } = checkEntries(filledIn(), SETTINGS);
    expect({ errors, findings }).toEqual({ errors: [], findings: [] });
    expect(place.path).toBe('content/declarations/2020/justice/mediation.md');
  });
});

describe('what the rules find', () => {
  const audit = auditCorpus(CORPUS);
  it.each(COMMITTED)(
    'is what they find among all declarations, but for those: %s',
    (name, text) => {
      const slug = name.replace('.md', '');
      const among = audit
        .of(`2020/justice/${slug}`)
        .filter(({ status, erratum, rule }) => {
          const isAcross = ['conflicting-targets', 'repeated-name'].includes(rule.id);
          return status === 'failed' && erratum === null && rule.severity !== 'note' && !isAcross;
        })
        .map(({ rule }) => rule.name);
      const { findings } = checkEntries(placed(text, slug), SETTINGS);
      expect(findings.map(({ rule }) => rule)).toEqual(among);
    },
  );
});

describe('a fault is said at its field', () => {
  it.each<[string, string, string, string]>([
    ['项目总金额', '120,00', '项目总金额', '应为以万元为单位的数字'],
    ['计划开始日期', '2020-02-30', '计划开始日期', '应为真实存在的日期'],
    ['项目类型', '', '项目类型', '实为空白'],
    ['资金来源/政府性基金', '一', '资金来源/政府性基金', '或空白'],
    ['项目概算/*/金额', 'x', '项目概算/0/金额', '应为以万元为单位的数字'],
    ['正文/项目概况', '', '正文/项目概况', '应有内容'],
    ['正文/项目概况', '请拨打13912345678', '正文/项目概况', '手机'],
    ['项目名称', '多\n行', '项目名称', '应为写在一行里的内容'],
    ['项目名称', '零\u200b宽', '项目名称', '零宽空格'],
    ['来源文件/摘要', 'x', '来源文件/摘要', 'SHA-256'],
    ['勘注/*/原文', '没有这些字', '勘注/0/原文', '应为该栏里原样的字'],
    ['位置/短名', 'Legal Aid', '位置/短名', '应为小写英文字母'],
    ['位置/主管部门', '', '位置/主管部门', '已有的部门'],
    ['预算年度', '20', '预算年度', '四位年份'],
  ])('%s %j', (name, value, at, words) => {
    const found = errors({ [name]: value });
    expect(found.map(([where]) => where)).toContain(at);
    expect(found.find(([where]) => where === at)?.[1]).toContain(words);
  });
});

it('a finding carries its rule, its equation and its field', () => {
  const { findings } = checkEntries(filledIn({ '项目概算/*/金额': '1' }), SETTINGS);
  const sum = findings.find(({ rule }) => rule === '概算合计');
  expect(sum?.equation?.words).toContain('=');
  expect(sum?.at.length).toBeGreaterThan(0);
});

it('an empty form is checked like any other', () => {
  const { errors, findings } = checkEntries([['表式', 'jiangyin-2020']], SETTINGS);
  expect(errors.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});
