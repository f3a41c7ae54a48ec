import type { BriefAudit } from '../brief-audit.ts';
import type { Rule } from '../rule.ts';
import { count, defineTable, text } from '../table.ts';
import type { Column, Row, Table } from '../table.ts';

/** How often a rule was applied, and with what outcome. */
export interface Outcomes {
  readonly passed: number;
  readonly failed: number;
  readonly undefined: number;
  /** Failed, and explained by a 勘注. */
  readonly acknowledged: number;
}

const SEVERITIES = { error: '错误', warning: '疑点', note: '提示' } as const;

const COLUMNS: readonly Column[] = [
  { id: 'kind', label: '种类', kind: 'text', unit: null },
  { id: 'rule', label: '规则', kind: 'text', unit: null },
  { id: 'severity', label: '不符时算作', kind: 'text', unit: null },
  { id: 'checked', label: '核对', kind: 'count', unit: '处' },
  { id: 'passed', label: '算得对上', kind: 'count', unit: '处' },
  { id: 'failed', label: '对不上或存疑', kind: 'count', unit: '处' },
  { id: 'acknowledged', label: '其中已有勘注', kind: 'count', unit: '处' },
  { id: 'undefined', label: '无法计算', kind: 'count', unit: '处' },
];

/** The outcomes of these rules together. */
export function outcomesOf(rules: readonly Rule[], audit: BriefAudit): Outcomes {
  const outcomes = { passed: 0, failed: 0, undefined: 0, acknowledged: 0 };
  for (const { id } of rules) {
    outcomes.passed += audit.held(id);
    for (const { status, erratum } of audit.by(id)) {
      outcomes[status] += 1;
      if (status === 'failed' && erratum !== null) outcomes.acknowledged += 1;
    }
  }
  return outcomes;
}

/** Every rule with the number of its outcomes, grouped by kind. */
export function ruleCounts(audit: BriefAudit): Table {
  const rows = byKind(audit.rules).map((rule) => [
    text(rule.kind),
    text(rule.name, { kind: 'rule', id: rule.id }),
    text(SEVERITIES[rule.severity]),
    ...countCells(outcomesOf([rule], audit)),
  ]);
  return defineTable({
    id: 'rules',
    title: '规则',
    caption: '全部核对规则与结果',
    unit: null,
    note: [
      '一条规则在一份申报表里可以核对多处。“无法计算”是指表上没有填全，或者除数为 0。文字类规则只记录查出的地方，没有“算得对上”的数。',
    ],
    columns: COLUMNS,
    rows,
    rowHeader: 'rule',
    groupBy: 'kind',
    total: [text('合计'), text(null), text(null), ...countCells(outcomesOf(audit.rules, audit))],
    rowsShown: rows.length,
    chart: null,
  });
}

/** Rules of one kind together, kinds and rules in the order in which they stand in the audit. */
function byKind(rules: readonly Rule[]): Rule[] {
  return [...Map.groupBy(rules, ({ kind }) => kind).values()].flat();
}

function countCells(outcomes: Outcomes): Row {
  const { passed, failed, acknowledged } = outcomes;
  const undefinedCount = outcomes.undefined;
  return [passed + failed + undefinedCount, passed, failed, acknowledged, undefinedCount].map(
    count,
  );
}
