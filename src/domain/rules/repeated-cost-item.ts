import { indicatorKey } from '../indicator-index.ts';
import { costItemField } from '../passage.ts';
import { repetitions } from '../repetition.ts';
import type { LocalRule } from '../rule.ts';

export const repeatedCostItem: LocalRule = {
  id: 'repeated-cost-item',
  name: '明细重复',
  kind: '前后一致',
  severity: 'warning',
  scope: 'local',
  doc: '同一份申报表的项目概算里，同名的明细应当只有一条。出现两条，可能是同一笔钱列了两次。',
  basis: '表式每行一条明细。',
  example: {
    passes: '“培训费”只有一条，金额 6。',
    fails: '“培训费”有两条，金额 6 和 4。',
  },
  hint: '对照原表，看是否重复录入。原表确有两条的，照录，并在勘注里说明（字段写“明细”）。',
  check: ({ id, costItems }) => {
    return repetitions(costItems, ({ name }) => indicatorKey(name)).map(({ entry, first }) => ({
      status: 'failed',
      field: costItemField(entry, 'name'),
      anchor: entry.id,
      message: `明细“${entry.name}”应只有一条，上面已有一条（${first.amount.printed} 万元），这里（${entry.amount.printed} 万元）又出现。`,
      related: [
        { declaration: id, anchor: first.id, text: `${first.name}：${first.amount.printed} 万元` },
      ],
    }));
  },
};
