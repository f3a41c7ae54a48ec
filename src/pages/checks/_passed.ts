import type { BriefAudit } from '../../domain/brief-audit.ts';
import type { Corpus } from '../../domain/corpus.ts';
import type { Result, Rule } from '../../domain/rule.ts';
import { defineTable, text } from '../../domain/table.ts';
import type { Row, Table } from '../../domain/table.ts';
import { checks as words } from '../../text/zh.ts';
import { placeName } from './_place.ts';

/** So many places at which a rule holds are told one by one. */
export const PASSED_SHOWN = 200;

/** The first places at which a rule holds, with the equation where it has one. */
export function passedTable(rule: Rule, audit: BriefAudit, corpus: Corpus): Table {
  return defineTable({
    id: 'passed',
    title: words.outcome.passed,
    caption: words.passedCaption(rule.name),
    unit: null,
    note: [],
    columns: [
      { id: 'project', label: words.project, kind: 'text', unit: null },
      { id: 'place', label: words.place, kind: 'text', unit: null },
      { id: 'equation', label: words.equation, kind: 'text', unit: null },
      { id: 'stated', label: words.stated, kind: 'text', unit: null },
    ],
    rows: audit.holding(rule.id, PASSED_SHOWN).map((result) => rowOf(result, corpus)),
    rowHeader: 'project',
    groupBy: null,
    total: null,
    rowsShown: PASSED_SHOWN,
    chart: null,
  });
}

function rowOf({ declaration, anchor, field, message, equation }: Result, corpus: Corpus): Row {
  const name = corpus.declaration(declaration)?.name ?? declaration;
  const unit = equation?.unit ?? '';
  return [
    text(name, { kind: 'declaration', id: declaration, anchor }),
    text(placeName(field)),
    text(equation?.figures ?? message),
    text(equation ? `${equation.stated}${unit === '%' ? unit : ` ${unit}`}` : null),
  ];
}
