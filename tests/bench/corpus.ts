import type { Cell, SearchPlace, SearchRecord } from '../../src/search/records.ts';

/** A large corpus that reads like the published one, the same on every run. */
export interface CorpusPlan {
  readonly declarations: number;
  /** Newest last; declarations are spread evenly over them. */
  readonly years: readonly number[];
  /** The published declarations, whose skeletons it takes. */
  readonly models: readonly SearchRecord[];
}

/** Departments of a year, at most; each has words of its own. */
const DEPARTMENTS = 60;
/** Words of the whole corpus, used the less often the later they come. */
const WORDS = 40_000;
/** Words a department prefers. */
const OWN_WORDS = 400;
/** Share of clauses in which words are replaced. */
const REPLACED = 0.45;
/** Between the clauses of a text. */
const CLAUSE = /([，。；：、！？（）]+)/u;

type Random = (below: number) => number;

export function* generateRecords(plan: CorpusPlan): Generator<SearchRecord> {
  const corpus = createCorpus(plan);
  for (const year of plan.years) {
    for (let ordinal = 0; ordinal < corpus.perYear; ordinal += 1) {
      yield corpus.record(year, ordinal);
    }
  }
}

/** A corpus of which only what is asked for is ever made. */
export interface GeneratedCorpus {
  /** Declarations of each year. */
  readonly perYear: number;
  record(year: number, ordinal: number): SearchRecord;
}

export function createCorpus({ declarations, years, models }: CorpusPlan): GeneratedCorpus {
  const words = vocabulary(numbers(20_201_122));
  const perYear = Math.ceil(declarations / years.length);
  const departments = Math.max(1, Math.min(DEPARTMENTS, Math.floor(perYear / 8)));
  return {
    perYear,
    record: (year, ordinal) => {
      const random = numbers(Math.imul(year, 0x9e3779b1) ^ Math.imul(ordinal + 1, 0x85ebca6b));
      const department = Math.floor((ordinal * departments) / perYear);
      const own = (rank: number): string => words[(department * OWN_WORDS + rank) % WORDS] ?? '';
      const word = (): string =>
        random(3) === 0 ? own(zipf(random, OWN_WORDS)) : (words[zipf(random, WORDS)] ?? '');
      const id = `${String(year)}/d${padded(department, 3)}/p${padded(ordinal, 6)}`;
      return generateRecord(id, year, `第${String(department + 1)}局`, models, random, word);
    },
  };
}

function generateRecord(
  id: string,
  fiscalYear: number,
  department: string,
  models: readonly SearchRecord[],
  random: Random,
  word: () => string,
): SearchRecord {
  const pick = (): SearchRecord => choose(models, random);
  const skeleton = pick();
  const amount = `${String(1 + zipf(random, 3000))}.${padded(random(100), 2)}`;
  const name = `${word()}${word()}${rewriteText(pick().name, random, word)}`;
  const numbered = new Map<string, number>();
  const places = skeleton.places.map((own): SearchPlace => {
    const donors = pick().places.filter(({ kind }) => kind === own.kind);
    const place = own.kind === 'fact' ? own : (donors[random(donors.length)] ?? own);
    const order = numbered.get(place.kind) ?? 0;
    numbered.set(place.kind, order + 1);
    const anchor = own.kind === 'fact' ? own.anchor : `${own.kind}-${String(order)}`;
    if (own.kind === 'name')
      return { ...own, cells: [{ label: own.cells[0]?.label ?? '', text: name }] };
    return {
      kind: own.kind,
      anchor,
      cells: place.cells.map((cell) => varied(cell, own, random, word)),
    };
  });
  const { category, purpose } = pick();
  return { id, name, fiscalYear, department, category, purpose, amount, places };
}

/** 一级、二级目标 and options of the form stay; figures and words change. */
function varied(cell: Cell, place: SearchPlace, random: Random, word: () => string): Cell {
  if (cell.label.endsWith('目标')) return cell;
  if (place.kind === 'fact') {
    return { ...cell, text: cell.text.replaceAll(/[1-9]\d*/gu, () => String(random(900))) };
  }
  return { ...cell, text: rewriteText(cell.text, random, word) };
}

export function rewriteText(text: string, random: Random, word: () => string): string {
  return text
    .split(CLAUSE)
    .map((clause) => {
      if (random(1000) >= REPLACED * 1000 || !/\p{Script=Han}{3}/u.test(clause)) return clause;
      return clause
        .replaceAll(/\p{Script=Han}{2,4}/gu, (run) => (random(2) === 0 ? word() : run))
        .replaceAll(/\d+/gu, () => String(random(3000)));
    })
    .join('');
}

/** Words of two to four characters; the common characters of GB 2312, common ones more often. */
export function vocabulary(random: Random): string[] {
  const characters = commonCharacters();
  return Array.from({ length: WORDS }, () =>
    Array.from(
      { length: 2 + (random(4) === 0 ? random(3) : 0) },
      () => characters[zipf(random, characters.length)] ?? '',
    ).join(''),
  );
}

/** Level 1 of GB 2312: 3,755 characters, shuffled, so that the first are not all alike. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  const random = numbers(7);
  return characters
    .map((character) => ({ character, order: random(1 << 24) }))
    .sort((a, b) => a.order - b.order)
    .map(({ character }) => character);
}

/** The same numbers on every run. */
export function numbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Small numbers often, large ones seldom. */
export function zipf(random: Random, below: number): number {
  return Math.floor(below ** (random(1 << 24) / (1 << 24))) - 1;
}

function choose<T>(from: readonly T[], random: Random): T {
  const chosen = from[random(from.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
