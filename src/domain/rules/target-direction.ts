import { compareDecimals } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { Declaration, Indicator } from '../declaration.ts';
import { isAdverse, isBoundedShare, isFavourable } from '../indicator-name.ts';
import { indicatorField } from '../passage.ts';
import type { Check, LocalRule } from '../rule.ts';
import type { Target } from '../target.ts';

const WHOLE: Decimal = { digits: 100n, scale: 0 };
/** An upper bound beyond this share allows nearly everything. */
const HALF: Decimal = { digits: 50n, scale: 0 };

type NumberTarget = Extract<Target, { kind: 'number' }>;

export const targetDirection: LocalRule = {
  id: 'target-direction',
  name: '目标方向',
  kind: '指标质量',
  severity: 'warning',
  scope: 'local',
  doc: '故障率、再犯罪率、投诉率越低越好，目标值应当是不高的上限；满意度、合格率、完成率越高越好，目标值应当是下限；不会超过 100% 的比率，不该写成 100% 以上。方向写反或上限高得没有约束，目标就失去意义。这里只看名称和符号，供读者留意，不作定论。',
  basis:
    '指标名称的含义；财政部《中央部门预算绩效目标管理办法》（财预〔2015〕88号）要求绩效目标“合理可行”，本站参照。',
  example: {
    passes: '系统故障率：≤5%；服务对象满意度：≥90%。',
    fails: '系统故障率：≤95%；服务对象满意度：≤90%；预算执行率：≥100%。',
  },
  hint: '新填报时核对符号和数。已公开的原表照录，在勘注里说明为什么可疑（字段写“目标值”）。',
  check: ({ indicators }: Declaration) => indicators.flatMap(check),
};

function check(indicator: Indicator): Check[] {
  const { id, name, target } = indicator;
  const doubt = target.kind === 'number' ? doubtAbout(name, target) : null;
  if (doubt === null) return [];
  const message = `“${name}”的目标值填“${target.printed}”：${doubt}。`;
  return [{ status: 'failed', field: indicatorField(indicator, 'target'), anchor: id, message }];
}

function doubtAbout(name: string, target: NumberTarget): string | null {
  if (isAdverse(name)) return doubtAboutAdverse(target);
  const { operator, unit } = target;
  if ((operator === '≤' || operator === '<') && isFavourable(name)) {
    return '这类指标越高越好，应为下限（≥），却写成上限';
  }
  return unit === '%' && isBoundedShare(name) ? doubtAboutWhole(target) : null;
}

function doubtAboutAdverse({ operator, value, unit }: NumberTarget): string | null {
  if (operator === '≥' || operator === '>') return '这类指标越低越好，应为上限（≤），却写成下限';
  if (unit !== '%' || compareDecimals(value, HALF) <= 0) return null;
  return '这类指标越低越好，上限定得这样高，几乎没有约束';
}

function doubtAboutWhole({ operator, value }: NumberTarget): string | null {
  const order = compareDecimals(value, WHOLE);
  if (order > 0 && operator !== '≤' && operator !== '<') return '这类比率一般不会超过 100%';
  if (order === 0 && operator === '>') return '这类比率一般不会超过 100%，大于 100% 无法达到';
  if (order === 0 && operator === '≥')
    return '这类比率一般不会超过 100%，“大于或等于 100%”实际只能是等于 100%';
  return null;
}
