import { indicatorKey } from '../indicator-index.ts';
import { fieldAnchor } from '../anchor.ts';
import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration } from '../declaration.ts';
import { BASIC_FIELDS } from '../form.ts';
import type { CorpusRule } from '../rule.ts';

const { label } = BASIC_FIELDS.name;
const MOST_RELATED = 20;

export const repeatedName: CorpusRule = {
  id: 'repeated-name',
  name: '同名项目',
  kind: '前后一致',
  severity: 'warning',
  scope: 'corpus',
  doc: '同一部门同一预算年度里，两份申报表不应同名。同名可能是同一份录了两次，合计里就多算了一笔。',
  basis: '一个项目一份申报表。',
  example: {
    passes: '同一部门 2020 年的各份申报表名称都不同。',
    fails: '同一部门 2020 年有两份“法律援助经费”。',
  },
  hint: '对照原件，看是否重复录入；重复的删去一份。确是两个项目的，照录，并在勘注里说明（字段写“项目名称”）。',
  check: (declaration, corpus) => {
    const others = namesakes(declaration, corpus).filter(({ id }) => id !== declaration.id);
    if (others.length === 0) return [];
    const anchor = fieldAnchor(label);
    return [
      {
        status: 'failed',
        field: { label },
        anchor,
        message: `同一部门 ${String(declaration.fiscalYear)} 年度的项目名称应各不相同，另有 ${String(others.length)} 份也叫“${declaration.name}”。`,
        related: others
          .slice(0, MOST_RELATED)
          .map(({ id, name }) => ({ declaration: id, anchor, text: `${name}（${id}）` })),
      },
    ];
  },
  around: namesakes,
};

/** Grouped once per corpus, so that every declaration only looks its own name up. */
const GROUPS = new WeakMap<Corpus, ReadonlyMap<string, readonly BriefDeclaration[]>>();

function namesakes(declaration: BriefDeclaration, corpus: Corpus): readonly BriefDeclaration[] {
  let groups = GROUPS.get(corpus);
  if (!groups) {
    groups = Map.groupBy(corpus.declarations, keyOf);
    GROUPS.set(corpus, groups);
  }
  return groups.get(keyOf(declaration)) ?? [];
}

function keyOf({ fiscalYear, department, name }: BriefDeclaration): string {
  return `${String(fiscalYear)} ${department} ${indicatorKey(name)}`;
}
