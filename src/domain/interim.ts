/** Times that a figure may belong to, in the order they stand. */
const TIMES =
  /(?<year>(?:19|20)\d{2})年|(?<month>\d{1,2})月|(?<part>上半年|下半年|[一二三]季度|前三季度|季度|年中|中期|半年)|(?<whole>年底|年末|全年|年终|四季度)|(?<past>上年|去年|往年|上一年|前年|同比|明年|下一年|次年)/gu;

/**
 * True where the last time named in these words is not the end of the fiscal year:
 * 6月底, 上半年, 一季度, 2019年, 去年. Such a figure need not equal the year's target.
 */
export function isInterim(words: string, fiscalYear: number): boolean {
  const groups = [...words.matchAll(TIMES)].at(-1)?.groups;
  if (!groups) return false;
  const { year, month, part, past } = groups;
  if (year !== undefined) return Number(year) !== fiscalYear;
  if (month !== undefined) return Number(month) !== 12;
  return part !== undefined || past !== undefined;
}
