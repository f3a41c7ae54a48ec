/** An exact decimal number: digits ÷ 10^scale. Never a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads `148.00`, `-0.5`, `16`. Returns null for anything else (blanks, separators, full-width digits). */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign ? -digits : digits, scale: fraction.length };
}

/** The same value with `scale` decimals; exact only when `scale` is not smaller than before. */
export function rescale(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) {
    return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
  }
  return { digits: divideRounding(value.digits, 10n ** BigInt(value.scale - scale)), scale };
}

/** Below 0, 0 or above 0, as `a` is smaller than, equal to or larger than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale).digits - rescale(b, scale).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Integer division, halves away from zero (四舍五入). `divisor` must be positive. */
export function divideRounding(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -rounded : rounded;
}

/** `{digits: 14800n, scale: 2}` → `148.00`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - scale);
  const fraction = scale > 0 ? `.${magnitude.slice(-scale)}` : '';
  return `${digits < 0n ? '-' : ''}${whole}${fraction}`;
}
