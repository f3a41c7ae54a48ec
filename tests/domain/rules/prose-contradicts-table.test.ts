import { expect, it } from 'vitest';
import { proseContradictsTable } from '../../../src/domain/rules/prose-contradicts-table.ts';
import { amount, indicatorRow, paragraphs } from '../../fixtures/declaration.ts';
import { checksOf, statuses } from '../../fixtures/run-rule.ts';

/** What is said of one paragraph of the plan against one row of the table. */
function check(prose: string, name: string, target: string) {
  return checksOf(proseContradictsTable, {
    sections: { plan: paragraphs([prose]) },
    indicators: [indicatorRow(name, target)],
  });
}

it('passes where the prose repeats the table', () => {
  expect(statuses(check('全市培训率控制在0.8%以下。', '培训率', '0.8%'))).toEqual(['passed']);
});

it('fails where the prose gives another figure, at the paragraph', () => {
  const [found] = check(
    '机制健全；刑释解教人员当年重新违法犯罪率控制在1.5%以下；安置多元化',
    '全市刑释解教人员当年重新违法犯罪率',
    '0.8%',
  );
  expect(found).toMatchObject({
    status: 'failed',
    field: { label: '项目实施计划' },
    anchor: 'p-1',
  });
  expect(found?.message).toContain('“刑释解教人员当年重新违法犯罪率控制在1.5%以下”');
});

it('compares the figure of the year’s end and skips that of June', () => {
  const checks = check(
    '2、财务计划: 6月底预算执行率达到50%, 12月底预算执行率达到100%。',
    '预算执行率',
    '≥90%',
  );
  expect(checks).toHaveLength(1);
  expect(checks[0]?.message).toContain('“12月底预算执行率达到100%”');
});

it('skips interim figures, however they are dated', () => {
  for (const time of ['6月底', '上半年', '一季度末，', '2019年', '去年', '6月底前，']) {
    expect(check(`${time}预算执行率达到50%`, '预算执行率', '≥90%'), time).toEqual([]);
  }
});

it('does not take the end of a longer name for the name', () => {
  expect(check('重新犯罪率控制在1%以内', '犯罪率', '0.1%')).toEqual([]);
  expect(check('重点人员定位率达100%', '定位率', '98%')).toEqual([]);
});

it('does not reach over the end of a clause', () => {
  expect(check('提高培训合格率，参训人数达到80%', '培训合格率', '≥90%')).toEqual([]);
});

it('reads one figure for several names', () => {
  expect(statuses(check('帮教率、安置率达到100%。', '帮教率', '95%'))).toEqual(['failed']);
});

it('does not compare a share with a count, nor a change with a level', () => {
  expect(check('满意度提高5个百分点', '满意度', '≥90%')).toEqual([]);
  expect(check('培训合格率达到200人', '培训合格率', '≥90%')).toEqual([]);
});

it('takes a bare figure of the table for the counted unit of the prose', () => {
  const name = '驻法院专职调解员每年案件数';
  expect(statuses(check(`${name}人均不低于120件。`, name, '≥120'))).toEqual(['passed']);
});

it('leaves ranges alone', () => {
  expect(check('培训合格率为90%-95%', '培训合格率', '≥95%')).toEqual([]);
});

it('fails where figure and figure agree but one is a floor and the other a ceiling', () => {
  const [found] = check('系统故障率为95%以上', '系统故障率', '≤95%');
  expect(found).toMatchObject({ status: 'failed' });
  expect(found?.message).toContain('方向相反');
});

it('compares the money of the whole project, not of a part', () => {
  const money = (text: string) =>
    statuses(
      checksOf(proseContradictsTable, {
        totalAmount: amount('51.70'),
        annualAmount: amount('51.70'),
        sections: { overallGoal: paragraphs([text]) },
      }),
    );
  expect(money('2020年用51.7万元来加强管理。')).toEqual(['passed']);
  expect(money('2020年用50万元来加强管理。')).toEqual(['failed']);
  expect(money('2019年用50万元来加强管理。')).toEqual([]);
  expect(money('1、安排5万元用于宣传。')).toEqual([]);
  expect(money('2020年用30万元培训，用21.7万元宣传。')).toEqual([]);
});
