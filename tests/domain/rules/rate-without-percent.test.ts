import { expect, it } from 'vitest';
import { rateWithoutPercent } from '../../../src/domain/rules/rate-without-percent.ts';
import { indicatorRow } from '../../fixtures/declaration.ts';
import { checksOf } from '../../fixtures/run-rule.ts';

function check(name: string, target: string) {
  return checksOf(rateWithoutPercent, { indicators: [indicatorRow(name, target)] })[0];
}

it('passes a rate in percent', () => {
  expect(check('调解员培训率', '100%')).toBeUndefined();
  expect(check('服务满意度', '≥95%')).toBeUndefined();
});

it('fails a rate without a percent sign, at its row', () => {
  expect(check('专职调解员培训率', '100')).toMatchObject({
    status: 'failed',
    field: { label: '目标值', indicator: '专职调解员培训率' },
    anchor: 'ind-专职调解员培训率',
  });
});

it('counts a bare 0, and says that its value is clear', () => {
  expect(check('败诉率', '0')?.message).toContain('0 与 0% 数值相同');
});

it('fails a rate whose target is words, with another message', () => {
  expect(check('网站信息更新率', '及时')?.message).toContain('是文字');
});

it('leaves 制度, 年度, 频率 and counts alone', () => {
  for (const name of ['管理制度', '考核年度', '巡检频率', '室内温度', '培训次数']) {
    expect(check(name, '12'), name).toBeUndefined();
  }
});
