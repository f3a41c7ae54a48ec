import type { Corpus } from '../corpus.ts';
import type { BriefDeclaration } from '../declaration.ts';
import { BASIC_FIELDS } from '../form.ts';
import { text } from '../table.ts';
import type { Table } from '../table.ts';
import { partitionTable } from './partition.ts';
import { declarationsOf, sumOf, sumsBy } from './sums.ts';

const ABSENT = '本表未设此栏';
const EMPTY_OPTIONS = '表上有、但没有项目选的项也列出，金额为 0.00。';

/** 本年度项目金额 by 项目类型, in the order of the form's options. */
export function byCategory(corpus: Corpus, year: number): Table {
  return byOption(corpus, year, 'by-category', 'category');
}

/** 本年度项目金额 by 资金用途, in the order of the form's options. */
export function byPurpose(corpus: Corpus, year: number): Table {
  return byOption(corpus, year, 'by-purpose', 'purpose');
}

/** 本年度项目金额 by whether 政府采购 applies. */
export function byProcurement(corpus: Corpus, year: number): Table {
  const declarations = declarationsOf(corpus, year);
  const sums = sumsBy(declarations, ({ procurement }) => procurementOf(procurement), ['是', '否']);
  return partitionTable({
    id: 'by-procurement',
    title: '按政府采购',
    caption: `${String(year)} 年度项目支出预算：是否涉及政府采购`,
    label: BASIC_FIELDS.procurement.label,
    note: [
      '按申报表“政府采购”一栏归类：填“是”的归入“是”，填“0”的归入“否”。表上没有填采购金额，所以“是”一行是这些项目的全部金额，不是采购金额。',
    ],
    groups: [...sums].map(([name, sum]) => ({ name: text(name), sum })),
    whole: sumOf(declarations),
    chartTitle: '涉及与不涉及政府采购的本年度项目金额',
  });
}

function byOption(corpus: Corpus, year: number, id: string, field: 'category' | 'purpose'): Table {
  const declarations = declarationsOf(corpus, year);
  const { label } = BASIC_FIELDS[field];
  const options = optionsOf(corpus, declarations, label);
  const sums = sumsBy(declarations, (declaration) => declaration[field] || ABSENT, options);
  const anyEmpty = [...sums.values()].some(({ projects }) => projects === 0);
  return partitionTable({
    id,
    title: `按${label}`,
    caption: `${String(year)} 年度项目支出预算：按${label}`,
    label,
    note: [`${label}照申报表所填。${anyEmpty ? EMPTY_OPTIONS : ''}`],
    groups: [...sums].map(([name, sum]) => ({ name: text(name), sum })),
    whole: sumOf(declarations),
    chartTitle: `各${label}的本年度项目金额`,
  });
}

function procurementOf({ printed, value }: BriefDeclaration['procurement']): string {
  if (printed === '') return ABSENT;
  return value ? '是' : '否';
}

/** The options of every form edition used, in the forms' order. */
function optionsOf(
  corpus: Corpus,
  declarations: readonly BriefDeclaration[],
  label: string,
): Set<string> {
  const editions = new Set(declarations.map((declaration) => declaration.edition));
  const options = new Set<string>();
  for (const edition of [...editions].sort()) {
    for (const option of corpus.taxonomies.get(edition)?.options[label] ?? []) options.add(option);
  }
  return options;
}
