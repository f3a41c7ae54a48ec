import { divideRounding, formatDecimal, parseDecimal } from './decimal.ts';
import type { Amount, Fen } from './declaration.ts';

/** 1 万元 = 10,000 元 = 1,000,000 分, so 万元 carry at most six decimals. */
const WAN_DECIMALS = 6;
const FEN_PER_WAN = 10n ** BigInt(WAN_DECIMALS);

/** No budget reaches a trillion 万元; what does is a slip, and would not fit the Parquet files. */
const LIMIT = 10n ** 12n * FEN_PER_WAN;

/** Whether an amount may stand on a form at all. */
export function isPossible({ fen }: Amount): boolean {
  return fen < LIMIT && fen > -LIMIT;
}

/**
 * Reads an amount in 万元 as the form prints it.
 * @returns null when the text is not a plain decimal or finer than 分.
 */
export function parseAmount(printed: string): Amount | null {
  const value = parseDecimal(printed);
  if (!value || value.scale > WAN_DECIMALS) return null;
  return { printed, fen: value.digits * 10n ** BigInt(WAN_DECIMALS - value.scale) };
}

/**
 * Writes 分 as 万元 with two decimals, or more where two would round (`1.2345`).
 * With `group` thousands are separated: `12,345.60`.
 */
export function formatWan(fen: Fen, { group = false } = {}): string {
  let digits = fen;
  let scale = WAN_DECIMALS;
  while (scale > 2 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  const text = formatDecimal({ digits, scale });
  return group ? text.replace(/\B(?=(\d{3})+(?=\.))/g, ',') : text;
}

/** The same with a sign: `+2.00`, `-0.31`, `0.00`. */
export function formatDifference(fen: Fen): string {
  return fen > 0n ? `+${formatWan(fen)}` : formatWan(fen);
}

export function sumFen(amounts: Iterable<Amount | null>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount?.fen ?? 0n;
  return total;
}

/**
 * part ÷ whole in percent, rounded half up to `decimals`.
 * @returns null when whole is 0: 0 ÷ 0 is undefined, not 0.
 */
export function percentOf(part: Fen, whole: Fen, decimals = 2): string | null {
  if (whole === 0n) return null;
  const scaled = part * 100n * 10n ** BigInt(decimals);
  const digits = whole < 0n ? divideRounding(-scaled, -whole) : divideRounding(scaled, whole);
  return formatDecimal({ digits, scale: decimals });
}

/** For drawing only: 分 as a JavaScript number of 万元. */
export function wanForDrawing(fen: Fen): number {
  return Number(fen) / Number(FEN_PER_WAN);
}
