import { parseAmount } from '../../domain/money.ts';
import { AMOUNT_STEPS } from './amount-steps.ts';

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
