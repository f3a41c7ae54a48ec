import { foldWidth } from '../characters.ts';
import type { CostItem, Declaration, Fen, FieldRef } from '../declaration.ts';
import { formatDifference, formatWan } from '../money.ts';
import { costItemField, paragraphLines, paragraphsOf } from '../passage.ts';
import { mayHaveProducts, productsIn } from '../product.ts';
import type { Product } from '../product.ts';
import type { Check, Equation, LocalRule } from '../rule.ts';

/** The products may be only a part of what the money is for. */
const OPEN_ENDED = /等|其他|其它|其余|另|以及|还|不足|约/u;
const MONEY = /\d\s*(?:万元|元)/gu;

export const purposeArithmetic: LocalRule = {
  id: 'purpose-arithmetic',
  name: '用途算式',
  kind: '勾稽关系',
  severity: 'warning',
  scope: 'local',
  doc: '用途里写了算式的，如“250人×300元”，乘出来应当等于这条明细的金额；算式后面写了得数的，也应当算得上。算式只是一部分开支、说不全的，不作判断。',
  basis: '算术；1 万元 = 10000 元。',
  example: {
    passes: '金额 7.5，用途“送温暖（250人×300元）”：75000 元 = 7.5 万元。',
    fails: '金额 8，用途“送温暖（250人×300元）”：应为 7.5 万元。',
  },
  hint: '重新计算并对照原表。原表如此的，照录，并在勘注里说明（字段写“用途”）。',
  check: (declaration) => [
    ...declaration.costItems.flatMap(checkCostItem),
    ...checkProse(declaration),
  ],
};

function checkCostItem(costItem: CostItem): Check[] {
  const { id, purpose, amount } = costItem;
  const products = productsIn(purpose ?? '');
  if (purpose === null || products.length === 0) return [];
  const field = costItemField(costItem, 'purpose');
  const computed = products.reduce((sum, { value }) => sum + value, 0n);
  const words = products.map(({ factors }) => factors).join(' + ');
  const passed = computed === amount.fen;
  // Other money in the text means that the products may not be the whole.
  const certain = passed || !(OPEN_ENDED.test(purpose) || hasOtherMoney(purpose, products));
  const verdict = passed ? '与金额一致' : `金额填 ${amount.printed} 万元`;
  const doubt = certain ? '' : '，用途里还有别的开支，无法断定';
  return [
    {
      status: passed ? 'passed' : certain ? 'failed' : 'undefined',
      field,
      anchor: id,
      message: `“${costItem.name}”的用途写“${words}”，合 ${formatWan(computed)} 万元，${verdict}${doubt}。`,
      equation: equation('用途里的算式 = 金额', products, amount.printed, amount.fen, computed),
    },
    ...products.flatMap((product) => checkTotal(product, field, id)),
  ];
}

function checkProse(declaration: Declaration): Check[] {
  if (!mayHaveProducts(paragraphLines(declaration))) return [];
  return paragraphsOf(declaration).flatMap(({ text, field, anchor }) =>
    productsIn(text).flatMap((product) => checkTotal(product, field, anchor)),
  );
}

function checkTotal(product: Product, field: FieldRef, anchor: string): Check[] {
  const { printed, total, value } = product;
  if (!total) return [];
  const passed = total.value === value;
  return [
    {
      status: passed ? 'passed' : 'failed',
      field,
      anchor,
      message: `“${printed}”，得数应为 ${formatWan(value)} 万元，${passed ? '与写出的一致' : `写的是 ${total.printed}`}。`,
      equation: equation(
        '算式 = 写出的得数',
        [product],
        formatWan(total.value),
        total.value,
        value,
      ),
    },
  ];
}

function equation(
  words: string,
  products: readonly Product[],
  stated: string,
  statedFen: Fen,
  computed: Fen,
): Equation {
  return {
    words,
    figures: `${products.map(({ factors }) => factors).join(' + ')} = ${formatWan(computed)} 万元`,
    stated,
    computed: formatWan(computed),
    difference: formatDifference(statedFen - computed),
    unit: '万元',
  };
}

function hasOtherMoney(purpose: string, products: readonly Product[]): boolean {
  const inside = products.reduce((count, { printed }) => count + moneyFigures(printed), 0);
  return moneyFigures(purpose) > inside;
}

function moneyFigures(text: string): number {
  return foldWidth(text).match(MONEY)?.length ?? 0;
}
