import { parseAmount } from '../../domain/money.ts';

/** Where one range of 本年度项目金额 ends and the next begins, in 万元; the end belongs to the next. */
export const AMOUNT_STEPS = [10, 50, 100, 500, 1000] as const;

const FEN_PER_WAN = 1_000_000n;

/** 分 of an amount printed in 万元; 0 where none can be read. */
export function fenOf(printed: string): bigint {
  return parseAmount(printed)?.fen ?? 0n;
}

/** Index of the range an amount (in 万元, as printed) falls into: 0 for less than the first step. */
export function amountRange(printed: string): number {
  const fen = fenOf(printed);
  return AMOUNT_STEPS.filter((step) => fen >= BigInt(step) * FEN_PER_WAN).length;
}
