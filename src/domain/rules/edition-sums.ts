import { fieldAnchor } from '../anchor.ts';
import type { Amount, Declaration } from '../declaration.ts';
import { moneyEquation, sumFigures } from '../equation.ts';
import { BASIC_FIELDS, GROUPS } from '../form.ts';
import { formatWan, parseAmount, sumFen } from '../money.ts';
import type { Check, LocalRule } from '../rule.ts';
import type { EditionSum } from '../taxonomy.ts';

export const editionSums: LocalRule = {
  id: 'edition-sums',
  name: '表式合计',
  kind: '勾稽关系',
  severity: 'error',
  scope: 'local',
  doc: '有的表式自己写明哪一栏是哪几栏的合计，例如国家通行的表上，资金总额等于财政拨款加其他资金，中期和年度各算一次。空白的一项不计，填 0 的按 0 计。',
  basis: '算术；合计关系写在表式文件（content/taxonomy/）的“勾稽”里。',
  example: {
    passes: '年度资金总额 120.00，财政拨款 100.00，其他资金 20.00：100.00 + 20.00 = 120.00。',
    fails: '年度资金总额 120.00，财政拨款 100.00，其他资金 10.00：合计 110.00，多 10.00 万元。',
  },
  hint: '对照原表核对合计和各项。原表如此的，照录，并在勘注里写明差多少（字段写合计的那一栏）。',
  check: (declaration, { taxonomies }) => {
    const sums = taxonomies.get(declaration.edition)?.layout.sums ?? [];
    return sums.map((sum) => check(declaration, sum));
  },
};

function check(declaration: Declaration, { total, terms }: EditionSum): Check {
  const label = isBasic(total) ? total : GROUPS.extra.label;
  const place = { field: { label }, anchor: fieldAnchor(label) };
  const amounts = terms.map((term) => amountAt(declaration, term));
  const stated = amountAt(declaration, total);
  const filled = amounts.filter((amount) => amount !== null);
  if (!stated || filled.length === 0) {
    const blank = stated ? '各项' : total;
    return { ...place, status: 'undefined', message: `${blank}空白，无法核对“${total}”。` };
  }
  const computed = sumFen(filled);
  const passed = computed === stated.fen;
  const verdict = passed ? '与表上一致' : `表上填 ${stated.printed} 万元`;
  const words = terms.join(' + ');
  return {
    ...place,
    status: passed ? 'passed' : 'failed',
    message: `${words}合计 ${formatWan(computed)} 万元，应等于${total}，${verdict}。`,
    equation: moneyEquation({
      words: `${words} = ${total}`,
      figures: sumFigures(filled.map(({ printed }) => printed)),
      stated,
      computed,
    }),
  };
}

function isBasic(label: string): boolean {
  return label === BASIC_FIELDS.totalAmount.label || label === BASIC_FIELDS.annualAmount.label;
}

/** What stands in an amount's field; 其他栏目 keep their characters only. */
function amountAt({ totalAmount, annualAmount, extra }: Declaration, label: string): Amount | null {
  if (label === BASIC_FIELDS.totalAmount.label) return totalAmount;
  if (label === BASIC_FIELDS.annualAmount.label) return annualAmount;
  return parseAmount(extra.find((own) => own.label === label)?.value ?? '');
}
