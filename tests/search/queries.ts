import type { SearchRecord } from '../../src/search/records.ts';

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SYMBOLS = [
  '≥95%',
  '95％',
  'SMC2.0',
  'ＳＭＣ２．０',
  'smc2.0',
  '12348',
  '148',
  '〔2017〕1号',
  '<2019年',
  '“七五”',
  '（',
];

const ABSENT = [
  '量子计算',
  '解调',
  '正矫',
  'zzzz',
  '@@@',
  '不存在的词',
  '二〇三〇',
  '❤',
  '海洋渔业',
];

/**
 * Words to search for: 2 to 8 characters from random positions, single characters, every project
 * name, indicator and cost item, pairs of words, figures and symbols, and what stands nowhere.
 * @param count how many random positions
 */
export function queriesFor(records: readonly SearchRecord[], count: number): string[] {
  const random = numbers(2020);
  const cells = records.flatMap(({ places }) => places.flatMap((place) => place.cells));
  const text = cells.map((cell) => cell.text).join('\n');
  const stretch = (length: number): string => {
    const start = random(text.length);
    const [first = ''] = text.slice(start, start + length).split('\n');
    return first.replaceAll(/[\s"]/gu, '');
  };
  const rows = records.flatMap(({ places }) =>
    places.filter(({ kind }) => kind !== 'text' && kind !== 'fact'),
  );
  return [
    ...Array.from({ length: count }, () => stretch(2 + random(7))),
    ...Array.from({ length: count / 10 }, () => stretch(1)),
    ...Array.from({ length: count / 10 }, () => `${stretch(2)} ${stretch(3)}`),
    ...rows.map(({ cells: [first] }) => first!.text),
    ...SYMBOLS,
    ...ABSENT,
  ].filter((query) => query !== '');
}
