import { indicatorKey } from '../indicator-index.ts';
import { indicatorField } from '../passage.ts';
import { repetitions } from '../repetition.ts';
import type { LocalRule } from '../rule.ts';

export const repeatedIndicator: LocalRule = {
  id: 'repeated-indicator',
  name: '指标重复',
  kind: '指标质量',
  severity: 'warning',
  scope: 'local',
  doc: '同一份申报表里，同一个指标名称应当只出现一次。出现两次，读者不知道以哪一行为准，统计时也会重复计算。',
  basis: '表式每行一个指标。',
  example: {
    passes: '“培训次数”只在产出目标的数量下出现一次。',
    fails: '“培训次数”在数量和质量下各出现一次。',
  },
  hint: '对照原表，看是否重复录入。原表确有两行的，照录，并在勘注里说明（字段写“指标”）。',
  check: ({ id, indicators }) => {
    return repetitions(indicators, ({ name }) => indicatorKey(name)).map(({ entry, first }) => ({
      status: 'failed',
      field: indicatorField(entry, 'name'),
      anchor: entry.id,
      message: `指标“${entry.name}”应只出现一次，“${first.level1}·${first.level2}”下已有一行，这里（${entry.level1}·${entry.level2}）又出现。`,
      related: [
        { declaration: id, anchor: first.id, text: `${first.name}：${first.target.printed}` },
      ],
    }));
  },
};
