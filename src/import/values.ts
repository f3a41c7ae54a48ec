/** A value in the form the record keeps, and what had to be changed for it. */
export interface Read {
  readonly value: string;
  /** What was changed; null where the cell is kept as it stands. */
  readonly changed: string | null;
  /** Why a person must look at it. */
  readonly doubt: string | null;
}

/** Half-width digits, point, sign and percent. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(/[−–—]/gu, '-').replace(/。/gu, '.');
}

/**
 * A number of a column of amounts or percentages.
 * @param unit as the label prints it; a value that names another one is doubtful.
 */
export function readNumber(text: string, unit: string | null): Read {
  if (text === '') return { value: '', changed: null, doubt: null };
  const half = halfWidth(text);
  const [, number = half, suffix = ''] = /^(.*?)(万元|元|%)?$/u.exec(half) ?? [];
  const value = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(number) ? number.replaceAll(',', '') : number;
  if (!/^-?\d+(\.\d+)?$/u.test(value)) {
    return { value: text, changed: null, doubt: `“${text}”不是数` };
  }
  if (suffix !== '' && suffix !== unit) {
    return { value, changed: null, doubt: `单位应为${unit ?? '无'}，表上写的是“${text}”` };
  }
  return { value, changed: value === text ? null : `“${text}”按数字记作“${value}”`, doubt: null };
}

/** A day, in whatever way it is written, as yyyy-mm-dd. */
export function readDate(text: string): Read {
  const half = halfWidth(text);
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(half) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(half) ??
    [];
  if (year === undefined || month === undefined || day === undefined) {
    return { value: text, changed: null, doubt: text === '' ? null : `“${text}”不是日期` };
  }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { value, changed: value === text ? null : `日期“${text}”记作“${value}”`, doubt: null };
}

/** A short text whose digits and signs are full-width is kept in half-width. */
export function readShort(text: string): Read {
  const value = text.replace(/[０-９％．＋－＝＜＞]/gu, (character) => character.normalize('NFKC'));
  return { value, changed: value === text ? null : `全角数字“${text}”记作“${value}”`, doubt: null };
}
