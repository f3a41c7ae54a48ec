import { foldWidth } from './characters.ts';
import { parseDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Fen } from './declaration.ts';

/** A product of figures written in words: `250人×300元`, and its total where one stands beside it. */
export interface Product {
  /** As printed, with its total. */
  readonly printed: string;
  /** As printed, without its total. */
  readonly factors: string;
  readonly value: Fen;
  /** `=75000元`, `共7.5万元`. */
  readonly total: { readonly printed: string; readonly value: Fen } | null;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const UNIT = String.raw`(?:万元|元|[\p{Script=Han}]{1,3})(?:\/[\p{Script=Han}]{1,3})*(?:[·.][\p{Script=Han}]{1,2})*`;
const FACTOR = String.raw`${NUMBER}\s*(?:${UNIT})?`;
const TIMES = String.raw`\s*[×✕╳*xX]\s*`;
const SIGN = /[×✕╳*＊xXｘＸ]/;
const PRODUCT = new RegExp(
  String.raw`(?<![\d.,A-Za-z])(?<product>${FACTOR}(?:${TIMES}${FACTOR})+)(?:\s*(?:=|[,、(;]?\s*(?:共计|合计|总计|共|计)(?:约)?)\s*(?<total>${NUMBER})\s*(?<unit>万元|元))?`,
  'gu',
);
const FACTORS = new RegExp(String.raw`(?<number>${NUMBER})\s*(?<unit>${UNIT})?`, 'gu');
/** 1 元 = 100 分. */
const FEN_PER_YUAN = 100n;
const FEN_PER_WAN = 1_000_000n;

/** Whether there may be a product in a text, or in any of its lines. */
export function mayHaveProducts(text: string): boolean {
  return SIGN.test(text);
}

/**
 * Every product in a text that has exactly one money factor, so that it can be recomputed exactly.
 * Products without money (`115人×2天`), with two, or finer than 分 are left out.
 */
export function productsIn(text: string): readonly Product[] {
  if (!mayHaveProducts(text)) return [];
  const folded = foldWidth(text);
  const matches = [...folded.matchAll(PRODUCT)];
  return matches.flatMap(({ index, 0: whole, groups }) => {
    const product = groups?.['product'] ?? '';
    const value = valueOf(product);
    if (value === null) return [];
    const printed = text.slice(index, index + whole.length).trim();
    const factors = text.slice(index, index + product.length).trim();
    // 共 after several products, and = after a sum, belong to all of them together.
    const shared =
      matches.length > 1 &&
      !folded
        .slice(index + product.length)
        .trimStart()
        .startsWith('=');
    const summed = /\+\s*$/.test(folded.slice(0, index));
    const total = shared || summed ? null : totalOf(groups?.['total'], groups?.['unit']);
    return [{ printed, factors, value, total }];
  });
}

function valueOf(product: string): Fen | null {
  const factors = [...product.matchAll(FACTORS)].map(({ groups }) => groups ?? {});
  const money = factors.filter(({ unit }) => /^(?:万元|元)/u.test(unit ?? ''));
  if (money.length !== 1) return null;
  const decimals = factors.map(({ number }) => parseDecimal((number ?? '').replaceAll(',', '')));
  let digits = money[0]?.['unit']?.startsWith('万') ? FEN_PER_WAN : FEN_PER_YUAN;
  let scale = 0;
  for (const decimal of decimals) {
    if (!decimal) return null;
    digits *= decimal.digits;
    scale += decimal.scale;
  }
  return whole({ digits, scale });
}

function totalOf(number: string | undefined, unit: string | undefined): Product['total'] {
  const decimal = parseDecimal((number ?? '').replaceAll(',', ''));
  if (!decimal || number === undefined || unit === undefined) return null;
  const perUnit = unit === '万元' ? FEN_PER_WAN : FEN_PER_YUAN;
  const value = whole({ digits: decimal.digits * perUnit, scale: decimal.scale });
  return value === null ? null : { printed: `${number}${unit}`, value };
}

function whole({ digits, scale }: Decimal): Fen | null {
  const divisor = 10n ** BigInt(scale);
  return digits % divisor === 0n ? digits / divisor : null;
}
