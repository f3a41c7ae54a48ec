import { SSF } from '@e965/xlsx';

interface Formatter {
  format(code: string, value: number, options: { date1904: boolean }): string;
  get_table(): Readonly<Record<number, unknown>>;
}

/** The package leaves it untyped. */
const FORMATTER = SSF as Formatter;

/** Day formats that Excel keeps by number and shows in the reader's own language. */
const LOCAL_DATES = new Set([14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the two calendars Excel counts in. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** How the cells of a workbook show numbers. */
export interface NumberFormat {
  /** Number of the format in the workbook. */
  readonly id: number;
  /** Its code, `0.00%`; undefined for those Excel knows by number. */
  readonly code: string | undefined;
  /** Whether the workbook counts days from 1904. */
  readonly since1904: boolean;
}

/** Whether a format code shows a whole day: year, month and day, outside quoted text. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /y|e/.test(bare) && bare.includes('m') && bare.includes('d') && !/[0#?]/.test(bare);
}

/**
 * A number as the spreadsheet shows it; a day as yyyy-mm-dd, however it shows there, because its
 * form differs between machines.
 *
 * @returns null where the format cannot be applied
 */
export function shownNumber(value: number, format: NumberFormat): string | null {
  const { id, since1904 } = format;
  const code = format.code ?? builtInCode(id);
  if (code !== undefined && code.length > 255) return null;
  const isDay = format.code === undefined ? LOCAL_DATES.has(id) : showsDay(format.code);
  if (isDay) return day(value, since1904, code ?? '');
  try {
    return FORMATTER.format(code ?? 'General', value, { date1904: since1904 });
  } catch {
    return null;
  }
}

function builtInCode(id: number): string | undefined {
  const code: unknown = FORMATTER.get_table()[id];
  return typeof code === 'string' ? code : undefined;
}

function day(value: number, since1904: boolean, code: string): string | null {
  if (!(value >= 0 && value <= LAST_DAY)) return null;
  const epoch = since1904 ? EPOCH_1904 : EPOCH_1900;
  const time = new Date(epoch + Math.round(value * MILLISECONDS_PER_DAY)).toISOString();
  const clock = /h/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? ` ${time.slice(11, 16)}` : '';
  return time.slice(0, 10) + clock;
}
