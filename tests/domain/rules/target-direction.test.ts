import { expect, it } from 'vitest';
import { targetDirection } from '../../../src/domain/rules/target-direction.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function message(name: string, target: string): string | undefined {
  return checksOf(targetDirection, { indicators: [indicatorRow(name, target)] })[0]?.message;
}

it('passes an upper bound on what is bad and a lower bound on what is good', () => {
  expect(message('系统故障率', '≤5%')).toBeUndefined();
  expect(message('服务对象满意度', '≥90%')).toBeUndefined();
  expect(message('预算执行率', '≥90%')).toBeUndefined();
});

it('fails a lower bound on what is bad', () => {
  for (const name of ['系统故障率', '再犯罪率', '脱管率', '败诉率', '投诉次数', '安全事故数']) {
    expect(message(name, '≥5'), name).toContain('应为上限');
  }
});

it('fails an upper bound so high that it says nothing', () => {
  expect(message('系统软硬件故障率', '≤95%')).toContain('几乎没有约束');
  expect(message('系统软硬件故障率', '≤50%')).toBeUndefined();
});

it('fails an upper bound on what is good', () => {
  expect(message('服务对象满意度', '≤90%')).toContain('应为下限');
  expect(message('培训完成率', '90%以下')).toContain('应为下限');
});

it('fails 100 % or more of what cannot pass 100 %', () => {
  expect(message('预算执行率', '≥100%')).toContain('只能是等于 100%');
  expect(message('预算执行率', '>100%')).toContain('无法达到');
  expect(message('合格率', '120%')).toContain('不会超过');
});

it('lets what may pass 100 % pass it', () => {
  expect(message('计划完成率', '≥120%')).toBeUndefined();
  expect(message('咨询增长率', '≥120%')).toBeUndefined();
  expect(message('预算资金到位情况', '=100%')).toBeUndefined();
});

it('does not take what is done about a bad thing for the bad thing', () => {
  for (const name of ['故障解决率', '投诉办结率', '事故处理完成率', '违法案件查处率']) {
    expect(message(name, '≥95%'), name).toBeUndefined();
  }
});

it('knows that 不合格率 is bad and 不满意率 is bad', () => {
  expect(message('抽检不合格率', '≤2%')).toBeUndefined();
  expect(message('群众不满意率', '≥2%')).toContain('应为上限');
});

it('says nothing of words', () => {
  expect(message('系统故障率', '较低')).toBeUndefined();
});
