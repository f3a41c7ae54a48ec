import { fieldAnchor } from '../anchor.ts';
import type { Declaration } from '../declaration.ts';
import { INDICATOR_FIELDS } from '../form.ts';
import type { Check, Forms, LocalRule } from '../rule.ts';

const { label } = INDICATOR_FIELDS.level1;

export const requiredLevel1: LocalRule = {
  id: 'required-level1',
  name: '缺一级目标',
  kind: '指标质量',
  severity: 'warning',
  scope: 'local',
  doc: '表式把绩效指标分成几个一级目标，标明必填的，每个至少要有一个指标。缺了一类，就看不出这笔钱在那一方面要做到什么。',
  basis: '表式的一级目标（见内容库的表式定义）。',
  example: {
    passes: '投入与目标管理、产出目标、效果目标、影响力目标下都有指标。',
    fails: '影响力目标下一个指标也没有。',
  },
  hint: '对照原表，看是否漏录。原表确实没有的，照录。',
  check: (declaration, forms) => missing(declaration, forms).map(check),
};

function missing({ edition, indicators }: Declaration, { taxonomies }: Forms): string[] {
  const present = new Set(indicators.map(({ level1 }) => level1));
  const level1 = taxonomies.get(edition)?.level1 ?? [];
  return level1
    .filter(({ name, required }) => required && !present.has(name))
    .map(({ name }) => name);
}

function check(name: string): Check {
  return {
    status: 'failed',
    field: { label },
    anchor: fieldAnchor(label),
    message: `表式要求“${name}”下至少有一个指标，表上一个也没有。`,
  };
}
